import { setImmediate as breathe } from 'node:timers/promises';
import type pg from 'pg';
import type { Family } from '#domain/identity/resident.ts';
import { copyRows, int4, int8 } from './local-copy.ts';
import { sealFamily, sealResident, type Queryable, type RegisterCrypto } from './local-store.ts';

/** Where the register is kept; PostgreSQL takes many rows faster than the embedded database has a way for. */
export type RegisterDatabase = { readonly kind: 'embedded' | 'postgres'; readonly pool: pg.Pool };

/** Families sealed in one go before what is on its way to the database gets its turn. */
const FAMILIES_A_BREATH = 100;

type ResidentRow = {
	readonly nikHash: Buffer;
	readonly family: number;
	readonly position: number;
	readonly sealed: Buffer;
};
/** Families as they will be stored, without the ids the database gives. */
export type SealedRows = {
	readonly families: readonly {
		readonly kkHash: Buffer;
		readonly kelurahanCode: string;
		readonly sealed: Buffer;
	}[];
	readonly residents: readonly ResidentRow[];
};

/** Hashes and seals families. */
export async function sealRows(crypto: RegisterCrypto, families: readonly Family[]): Promise<SealedRows> {
	const rows: { families: SealedRows['families'][number][]; residents: ResidentRow[] } = {
		families: [],
		residents: [],
	};
	for (const [i, family] of families.entries()) {
		const kkHash = crypto.hash('kk', family.kkNumber);
		const { kelurahanCode } = family.address;
		rows.families.push({ kkHash, kelurahanCode, sealed: sealFamily(crypto, kkHash, family) });
		for (const [position, member] of family.members.entries()) {
			const nikHash = crypto.hash('nik', member.nik);
			rows.residents.push({ nikHash, family: i, position, sealed: sealResident(crypto, nikHash, member) });
		}
		if (i % FAMILIES_A_BREATH === FAMILIES_A_BREATH - 1) await breathe();
	}
	return rows;
}

/** Adds sealed families in the client's transaction; their numbers must be new. */
export async function writeRows(
	client: pg.PoolClient,
	kind: RegisterDatabase['kind'],
	rows: SealedRows,
): Promise<void> {
	const ids = await nextIds(client, rows.families.length);
	await (kind === 'postgres' ? copyAll(client, rows, ids) : insertAll(client, rows, ids));
}

async function nextIds(on: Queryable, count: number): Promise<string[]> {
	const { rows } = await on.query<{ id: string }>(
		`select nextval(pg_get_serial_sequence('register_families', 'id'))::text as id from generate_series(1, $1)`,
		[count],
	);
	return rows.map(({ id }) => id);
}

async function copyAll(client: pg.PoolClient, rows: SealedRows, ids: readonly string[]): Promise<void> {
	const idBytes = ids.map(int8);
	await copyRows(
		client,
		'register_families (id, kk_hash, kelurahan_code, sealed)',
		rows.families.map(({ kkHash, kelurahanCode, sealed }, i) => [
			idBytes[i]!,
			kkHash,
			Buffer.from(kelurahanCode),
			sealed,
		]),
	);
	await copyRows(
		client,
		'register_residents (nik_hash, family_id, position, sealed)',
		rows.residents.map(({ nikHash, family, position, sealed }) => [
			nikHash,
			idBytes[family]!,
			int4(position),
			sealed,
		]),
	);
}

async function insertAll(
	on: Queryable,
	{ families, residents }: SealedRows,
	ids: readonly string[],
): Promise<void> {
	await on.query(
		`insert into register_families (id, kk_hash, kelurahan_code, sealed) overriding system value
		select * from unnest($1::bigint[], $2::bytea[], $3::text[], $4::bytea[])`,
		[
			ids,
			families.map(({ kkHash }) => kkHash),
			families.map(({ kelurahanCode }) => kelurahanCode),
			families.map(({ sealed }) => sealed),
		],
	);
	await on.query(
		`insert into register_residents (nik_hash, family_id, position, sealed)
		select * from unnest($1::bytea[], $2::bigint[], $3::int[], $4::bytea[])`,
		[
			residents.map(({ nikHash }) => nikHash),
			residents.map(({ family }) => ids[family]),
			residents.map(({ position }) => position),
			residents.map(({ sealed }) => sealed),
		],
	);
}

/** Runs `work` in a transaction of the client. */
export async function inTransaction<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
	await client.query('begin');
	try {
		const result = await work();
		await client.query('commit');
		return result;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	}
}
