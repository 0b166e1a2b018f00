import type pg from 'pg';
import type { Family } from '#domain/identity/resident.ts';
import { putBack, setAside } from './local-checks.ts';
import { inTransaction, sealRows, writeRows, type RegisterDatabase } from './local-rows.ts';
import type { Queryable, RegisterCrypto } from './local-store.ts';

const FAMILIES_AT_ONCE = 1_000;
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
				await countAnew(client);
				return added;
			});
		return there > 0
			? await addTo(client, kind, crypto, batches)
			: await writeAll(client, kind, crypto, batches, inTransaction);
	} finally {
		client.release();
	}
}

/** Tells the planner how large the register is now, which it would learn a minute later by itself. */
export const countAnew = async (on: Queryable): Promise<void> => {
	await on.query('analyze register_families, register_residents');
};

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
