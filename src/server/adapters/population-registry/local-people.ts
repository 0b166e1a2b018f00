import type { AnswerRow, Answers } from '#domain/catalogue/form.ts';
import { likelyBirthDate, parseNik } from '#domain/identity/nik.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import type { Address, Resident } from '#domain/identity/resident.ts';
import { given } from './local-answers.ts';
import { asPerson, withMembers, type FamilyChange, type Known, type Person } from './local-change.ts';
import { isHead, RELATIVE } from './local-relations.ts';
import type { SiakEntry, SiakRefusal } from './port.ts';

const ALIVE = '1';
const MOVED_AWAY = '3';

/** The families people leave for another one, as they are afterwards. */
export type Origins = {
	/** Takes a resident out of the family they are in. */
	take(resident: Resident): Person;
	/** Somebody stays behind without a head. */
	leavesFamilyHeadless(): boolean;
	changes(): readonly FamilyChange[];
};

export function originsOf(known: Known): Origins {
	const stay = new Map<string, readonly Person[]>();
	return {
		take: (resident) => {
			const family = known.families.get(resident.kkNumber);
			const members = stay.get(resident.kkNumber) ?? family?.members.map(asPerson) ?? [];
			stay.set(
				resident.kkNumber,
				members.filter((member) => member.nik !== resident.nik),
			);
			return { ...asPerson(resident), basicStatus: ALIVE };
		},
		leavesFamilyHeadless: () =>
			[...stay.values()].some((members) => members.length > 0 && !members.some(isHead)),
		changes: () =>
			[...stay].flatMap(([kkNumber, members]) => {
				const family = known.families.get(kkNumber);
				return family ? [withMembers(family, members)] : [];
			}),
	};
}

/** Why SIAK does not let this person move to another KK; null when it does. Who comes from another city comes with an SKPWNI. */
export function whyNotMovable(
	resident: Resident | undefined,
	statedKk: string | null,
	hasSkpwni: boolean,
): SiakRefusal | null {
	if (!resident) return hasSkpwni ? null : 'inactive_nik';
	if (resident.basicStatus === MOVED_AWAY) return hasSkpwni ? null : 'inactive_nik';
	if (resident.basicStatus !== ALIVE) return 'inactive_nik';
	return statedKk !== null && statedKk !== resident.kkNumber ? 'member_of_other_kk' : null;
}

/** Somebody the register meets for the first time, from another city: what their row says, and what their NIK tells. */
export function newcomer(nik: string, row: AnswerRow | Answers, on: string): Person {
	const told = parseNik(nik);
	const sex = given(row, 'jenisKelamin');
	return {
		nik,
		name: normaliseName(given(row, 'namaLengkap') ?? given(row, 'nama') ?? ''),
		sex: sex === null ? (told?.sex ?? 'male') : sex === '2' ? 'female' : 'male',
		birthPlace: (given(row, 'tempatLahir') ?? '').toUpperCase(),
		birthDate: given(row, 'tanggalLahir') ?? (told && likelyBirthDate(told, on)) ?? on,
		religion: given(row, 'agama') ?? '',
		bloodType: given(row, 'golonganDarah') ?? '13',
		education: given(row, 'pendidikan') ?? '',
		occupation: given(row, 'pekerjaan') ?? '',
		maritalStatus: given(row, 'statusPerkawinan') ?? '',
		relation: given(row, 'shdk') ?? RELATIVE,
		citizenship: given(row, 'kewarganegaraan') ?? '1',
		fatherName: normaliseName(given(row, 'namaAyah') ?? '-'),
		motherName: normaliseName(given(row, 'namaIbu') ?? '-'),
		// Their card of the other city is withdrawn and printed anew here.
		recordingStatus: '5',
		basicStatus: ALIVE,
	};
}

/** The people of the rows, taken out of the families they leave, with the relation the row gives them. */
export function peopleOf(
	entry: SiakEntry,
	known: Known,
	origins: Origins,
	rows: readonly AnswerRow[],
): readonly Person[] | { readonly refused: SiakRefusal } {
	const hasSkpwni = given(entry.answers, 'nomorSkpwni') !== null;
	const people: Person[] = [];
	for (const row of rows) {
		const nik = given(row, 'nik') ?? '';
		const resident = known.residents.get(nik);
		const refused = whyNotMovable(resident, given(row, 'noKkAsal'), hasSkpwni);
		if (refused) return { refused };
		const person = resident ? origins.take(resident) : newcomer(nik, row, entry.on);
		people.push({ ...person, relation: given(row, 'shdk') ?? person.relation });
	}
	return people;
}

/** The address of the form, or `otherwise` where it asks for none. */
export function addressOf(answers: Answers, otherwise: Address): Address {
	const street = given(answers, 'alamat');
	const kelurahanCode = given(answers, 'kelurahan');
	if (street === null || kelurahanCode === null) return otherwise;
	return {
		street,
		rt: (given(answers, 'rt') ?? '').padStart(3, '0'),
		rw: (given(answers, 'rw') ?? '').padStart(3, '0'),
		kelurahanCode,
		postalCode:
			given(answers, 'kodePos') ?? (kelurahanCode === otherwise.kelurahanCode ? otherwise.postalCode : ''),
	};
}
