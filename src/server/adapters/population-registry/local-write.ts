import type { Resident } from '#domain/identity/resident.ts';
import type { Change, FamilyChange, Person } from './local-change.ts';
import { kkStem, nextFree, nextInSeries, nikStem } from './local-numbers.ts';
import { sealFamily, sealResident, type Queryable, type RegisterCrypto } from './local-store.ts';
import type { SiakAnswer } from './port.ts';

type Accepted = Extract<Change, { outcome: 'accepted' }>;

/** Gives the numbers an event needs and writes what it changes, in the caller's transaction and under the register's lock. */
export async function writeChange(
	on: Queryable,
	crypto: RegisterCrypto,
	change: Accepted,
	issuedOn: string,
): Promise<Extract<SiakAnswer, { outcome: 'accepted' }>> {
	const taken = new Set<string>();
	const give = async (kind: 'nik' | 'kk', stem: string): Promise<string> => {
		const number = await nextFree(on, crypto, kind, stem, taken);
		taken.add(number);
		return number;
	};
	const series: (string | null)[] = [];
	for (const item of change.print)
		series.push('series' in item ? await nextInSeries(on, item.series, issuedOn) : null);
	const kkNumbers: string[] = [];
	const newNiks: { name: string; nik: string }[] = [];
	for (const family of change.families) {
		const kkNumber =
			family.number === 'same' && family.was !== null
				? family.was
				: await give('kk', kkStem(family.address.kelurahanCode, issuedOn));
		kkNumbers.push(kkNumber);
		const members: Omit<Resident, 'kkNumber'>[] = [];
		for (const person of family.members) {
			const nik =
				person.nik ??
				(await give('nik', nikStem(family.address.kelurahanCode, person.birthDate, person.sex)));
			if (person.nik === null) newNiks.push({ name: person.name, nik });
			members.push(withNumbers(person, nik, series));
		}
		await writeFamily(on, crypto, family, kkNumber, members);
	}
	const documents = change.print.map((item, place) => {
		if ('kk' in item) return { kind: 'kk' as const, number: kkNumbers[item.kk]! };
		return { kind: item.kind, number: 'nik' in item ? item.nik : series[place]! };
	});
	return { outcome: 'accepted', documents, newNiks };
}

function withNumbers(
	{ birthCertificate, ...person }: Person,
	nik: string,
	series: readonly (string | null)[],
): Omit<Resident, 'kkNumber'> {
	if (birthCertificate === undefined) return { ...person, nik };
	const number =
		birthCertificate !== null && typeof birthCertificate === 'object'
			? series[birthCertificate.printed]!
			: birthCertificate;
	return { ...person, nik, birthCertificate: number };
}

async function writeFamily(
	on: Queryable,
	crypto: RegisterCrypto,
	{ was, address: stated }: FamilyChange,
	kkNumber: string,
	members: readonly Omit<Resident, 'kkNumber'>[],
): Promise<void> {
	const address =
		stated.postalCode === ''
			? { ...stated, postalCode: await postalCodeOf(on, stated.kelurahanCode) }
			: stated;
	const kkHash = crypto.hash('kk', kkNumber);
	const row = [kkHash, address.kelurahanCode, sealFamily(crypto, kkHash, { kkNumber, address })];
	const { rows } =
		was === null
			? await on.query<{ id: string }>(
					'insert into register_families (kk_hash, kelurahan_code, sealed) values ($1, $2, $3) returning id',
					row,
				)
			: await on.query<{ id: string }>(
					'update register_families set kk_hash = $1, kelurahan_code = $2, sealed = $3 where kk_hash = $4 returning id',
					[...row, crypto.hash('kk', was)],
				);
	const familyId = rows[0]!.id;
	for (const [position, member] of members.entries()) {
		const nikHash = crypto.hash('nik', member.nik);
		await on.query(
			`insert into register_residents (nik_hash, family_id, position, sealed) values ($1, $2, $3, $4)
			on conflict (nik_hash) do update set family_id = excluded.family_id, position = excluded.position, sealed = excluded.sealed`,
			[nikHash, familyId, position, sealResident(crypto, nikHash, member)],
		);
	}
}

async function postalCodeOf(on: Queryable, kelurahanCode: string): Promise<string> {
	const { rows } = await on.query<{ postal_code: string }>(
		'select postal_code from kelurahan where code = $1',
		[kelurahanCode],
	);
	return rows[0]?.postal_code ?? '';
}
