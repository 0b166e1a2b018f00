import type pg from 'pg';
import type { Family } from '#domain/identity/resident.ts';
import { sealFamily, sealResident, type Queryable, type RegisterCrypto } from './local-store.ts';

const FAMILIES_AT_ONCE = 500;

/**
 * Fills the local register with families, many rows a statement and a transaction for each few hundred; families already there stay
 * as they are. Returns how many residents were added.
 */
export async function importFamilies(
	pool: pg.Pool,
	crypto: RegisterCrypto,
	families: Iterable<Family>,
): Promise<number> {
	const client = await pool.connect();
	let added = 0;
	try {
		let batch: Family[] = [];
		for (const family of families) {
			batch.push(family);
			if (batch.length === FAMILIES_AT_ONCE) {
				added += await importBatch(client, crypto, batch);
				batch = [];
			}
		}
		if (batch.length > 0) added += await importBatch(client, crypto, batch);
	} finally {
		client.release();
	}
	return added;
}

async function importBatch(
	client: pg.PoolClient,
	crypto: RegisterCrypto,
	batch: readonly Family[],
): Promise<number> {
	await client.query('begin');
	try {
		const added = await insertFamilies(client, crypto, batch);
		await client.query('commit');
		return added;
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	}
}

async function insertFamilies(
	on: Queryable,
	crypto: RegisterCrypto,
	batch: readonly Family[],
): Promise<number> {
	const byHash = new Map(batch.map((family) => [crypto.hash('kk', family.kkNumber).toString('hex'), family]));
	const hashes = [...byHash.keys()].map((hex) => Buffer.from(hex, 'hex'));
	const { rows } = await on.query<{ id: string; kk_hash: Buffer }>(
		`insert into register_families (kk_hash, kelurahan_code, sealed)
		select * from unnest($1::bytea[], $2::text[], $3::bytea[])
		on conflict (kk_hash) do nothing returning id, kk_hash`,
		[
			hashes,
			hashes.map((hash) => byHash.get(hash.toString('hex'))!.address.kelurahanCode),
			hashes.map((hash) => sealFamily(crypto, hash, byHash.get(hash.toString('hex'))!)),
		],
	);
	const residents = rows.flatMap((row) =>
		byHash.get(row.kk_hash.toString('hex'))!.members.map((member, position) => {
			const nikHash = crypto.hash('nik', member.nik);
			return { nikHash, familyId: row.id, position, sealed: sealResident(crypto, nikHash, member) };
		}),
	);
	await on.query(
		`insert into register_residents (nik_hash, family_id, position, sealed)
		select * from unnest($1::bytea[], $2::bigint[], $3::int[], $4::bytea[])`,
		[
			residents.map((row) => row.nikHash),
			residents.map((row) => row.familyId),
			residents.map((row) => row.position),
			residents.map((row) => row.sealed),
		],
	);
	return residents.length;
}
