import { headFirst } from '#domain/population-file/family.ts';
import type { Family } from '#domain/identity/resident.ts';
import type { RegisterDatabase } from './local-rows.ts';
import { openFamily, openResident, type Queryable, type RegisterCrypto } from './local-store.ts';

const FAMILIES_AT_ONCE = 1_000;

type Row = {
	id: string;
	kk_hash: Buffer;
	family: Buffer;
	nik_hash: Buffer | null;
	resident: Buffer | null;
};

/**
 * Every family with everybody on it, who has died or moved away too, in the order of the register and as it was at one moment; on the
 * embedded database, whose one connection people want meanwhile, as it was at each thousand families.
 */
export async function* allFamilies(
	{ kind, pool }: RegisterDatabase,
	crypto: RegisterCrypto,
): AsyncGenerator<Family[]> {
	if (kind === 'embedded') return yield* pages(pool, crypto);
	const client = await pool.connect();
	try {
		await client.query('begin isolation level repeatable read read only');
		yield* pages(client, crypto);
	} finally {
		// Nothing was written: the end of the transaction only lets go of its moment.
		await client.query('rollback').catch(() => {});
		client.release();
	}
}

async function* pages(on: Queryable, crypto: RegisterCrypto): AsyncGenerator<Family[]> {
	for (let after = '0'; ;) {
		const { rows } = await on.query<Row>(
			`select f.id, f.kk_hash, f.sealed as family, r.nik_hash, r.sealed as resident
			from (select * from register_families where id > $1 order by id limit ${FAMILIES_AT_ONCE}) f
			left join register_residents r on r.family_id = f.id order by f.id, r.position, r.id`,
			[after],
		);
		const last = rows.at(-1);
		if (!last) return;
		yield familiesOf(crypto, rows);
		after = last.id;
	}
}

function familiesOf(crypto: RegisterCrypto, rows: readonly Row[]): Family[] {
	return [...Map.groupBy(rows, ({ id }) => id).values()].map((members) => {
		const first = members[0]!;
		const { kkNumber, address } = openFamily(crypto, first.kk_hash, first.family);
		const residents = members.flatMap(({ nik_hash: nikHash, resident }) =>
			nikHash && resident ? [{ ...openResident(crypto, nikHash, resident), kkNumber }] : [],
		);
		return { kkNumber, address, members: headFirst(residents) };
	});
}
