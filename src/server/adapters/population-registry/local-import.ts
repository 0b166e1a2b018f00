import type pg from 'pg';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Family } from '#domain/identity/resident.ts';
import { putBack, setAside } from './local-checks.ts';
import { copyRows, int4, int8 } from './local-copy.ts';
import { sealFamily, sealResident, type Queryable, type RegisterCrypto } from './local-store.ts';

/** Where the register is kept; PostgreSQL takes many rows faster than the embedded database has a way for. */
export type RegisterDatabase = { readonly kind: 'embedded' | 'postgres'; readonly pool: pg.Pool };

const FAMILIES_AT_ONCE = 1_000;
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

/** A register with more families than this is never emptied of its indexes to be added to. */
const MOST_ASIDE = 100_000;

/**
 * Fills the register with families; one whose KK number is there already stays as it is. Where about `residents` are to come to next to none,
 * PostgreSQL gets them in one transaction, its indexes set aside; otherwise a thousand families a transaction. While the database writes some,
 * the next are sealed. Returns how many residents were added.
 */
export async function importFamilies(
	{ kind, pool }: RegisterDatabase,
	crypto: RegisterCrypto,
	families: Iterable<Family>,
	residents = 0,
): Promise<number> {
	const client = await pool.connect();
	try {
		const { rows } = await client.query<{ there: number }>(
			`select count(*)::int as there from (select from register_families limit ${MOST_ASIDE + 1}) f`,
		);
		const { there } = rows[0]!;
		const batches = inBatches(families);
		if (kind === 'postgres' && there <= MOST_ASIDE && there * 10 <= residents / 3)
			return await inTransaction(client, async () => {
				const aside = await setAside(client);
				const fresh = without(await allHashes(client), crypto, batches);
				const added = await writeAll(client, kind, crypto, fresh, (_, work) => work());
				await putBack(client, aside);
				return added;
			});
		return there > 0
			? await addTo(client, kind, crypto, batches)
			: await writeAll(client, kind, crypto, batches, inTransaction);
	} finally {
		client.release();
	}
}

async function allHashes(on: Queryable): Promise<ReadonlySet<string>> {
	const { rows } = await on.query<{ kk_hash: Buffer }>('select kk_hash from register_families');
	return new Set(rows.map((row) => row.kk_hash.toString('hex')));
}

function* without(
	known: ReadonlySet<string>,
	crypto: RegisterCrypto,
	batches: Iterable<readonly Family[]>,
): Generator<readonly Family[]> {
	for (const batch of batches)
		yield known.size === 0
			? batch
			: batch.filter(({ kkNumber }) => !known.has(crypto.hash('kk', kkNumber).toString('hex')));
}

/** Adds those families of which the register does not know the KK number. */
async function addTo(
	client: pg.PoolClient,
	kind: RegisterDatabase['kind'],
	crypto: RegisterCrypto,
	batches: Iterable<readonly Family[]>,
): Promise<number> {
	let added = 0;
	for (const batch of batches) {
		const rows = await sealRows(crypto, await unknownOf(client, crypto, batch));
		if (rows.families.length === 0) continue;
		await inTransaction(client, () => writeRows(client, kind, rows));
		added += rows.residents.length;
	}
	return added;
}

async function writeAll(
	client: pg.PoolClient,
	kind: RegisterDatabase['kind'],
	crypto: RegisterCrypto,
	batches: Iterable<readonly Family[]>,
	within: typeof inTransaction,
): Promise<number> {
	let added = 0;
	let writing: Promise<void> = Promise.resolve();
	try {
		for (const batch of batches) {
			if (batch.length === 0) continue;
			const rows = await sealRows(crypto, batch);
			await writing;
			added += rows.residents.length;
			writing = within(client, () => writeRows(client, kind, rows));
			// Heard at the next turn; until then nobody is to think it is unheard.
			writing.catch(() => {});
		}
	} finally {
		await writing;
	}
	return added;
}

function* inBatches(families: Iterable<Family>): Generator<Family[]> {
	let batch: Family[] = [];
	for (const family of families) {
		batch.push(family);
		if (batch.length < FAMILIES_AT_ONCE) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

async function unknownOf(
	on: Queryable,
	crypto: RegisterCrypto,
	batch: readonly Family[],
): Promise<readonly Family[]> {
	const hashes = batch.map(({ kkNumber }) => crypto.hash('kk', kkNumber));
	const { rows } = await on.query<{ kk_hash: Buffer }>(
		'select kk_hash from register_families where kk_hash = any($1)',
		[hashes],
	);
	const known = new Set(rows.map((row) => row.kk_hash.toString('hex')));
	return batch.filter((_, i) => !known.has(hashes[i]!.toString('hex')));
}
