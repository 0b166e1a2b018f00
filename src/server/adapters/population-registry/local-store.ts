import type pg from 'pg';
import type { Address, Family, Resident } from '#domain/identity/resident.ts';

/** How the register seals what it keeps and finds it again. A sealed value opens only in the row it was sealed for. */
export type RegisterCrypto = {
	hash(kind: 'nik' | 'kk', value: string): Buffer;
	seal(context: string, value: unknown): Buffer;
	open<T>(context: string, sealed: Uint8Array): T;
};
/** A pool, or the one client of an open transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/** What of a family is sealed in its row. */
export type SealedFamily = { readonly kkNumber: string; readonly address: Address };
/** What of a resident is sealed in their row. */
export type SealedResident = Omit<Resident, 'kkNumber'>;
/** A family and its row. Only its living members who stand on the KK. */
export type StoredFamily = { readonly id: string; readonly family: Family };

const familyContext = (kkHash: Buffer): string => `register_families.sealed:${kkHash.toString('hex')}`;
const residentContext = (nikHash: Buffer): string => `register_residents.sealed:${nikHash.toString('hex')}`;

export const sealFamily = (crypto: RegisterCrypto, kkHash: Buffer, family: SealedFamily): Buffer =>
	crypto.seal(familyContext(kkHash), { kkNumber: family.kkNumber, address: family.address });

export const sealResident = (
	crypto: RegisterCrypto,
	nikHash: Buffer,
	resident: SealedResident & { kkNumber?: string },
): Buffer => {
	const { kkNumber: _, ...kept } = resident;
	return crypto.seal(residentContext(nikHash), kept);
};

/** Opens what {@link sealFamily} sealed. */
export const openFamily = (crypto: RegisterCrypto, kkHash: Buffer, sealed: Buffer): SealedFamily =>
	crypto.open<SealedFamily>(familyContext(kkHash), sealed);

/** Opens what {@link sealResident} sealed. */
export const openResident = (crypto: RegisterCrypto, nikHash: Buffer, sealed: Buffer): SealedResident =>
	crypto.open<SealedResident>(residentContext(nikHash), sealed);

/** The code of `statusDasarPenduduk` of those who are on a KK. */
export const ALIVE = '1';

type FamilyRow = {
	id: string;
	kk_hash: Buffer;
	family: Buffer;
	nik_hash: Buffer | null;
	resident: Buffer | null;
};

const toFamily = (crypto: RegisterCrypto, rows: readonly FamilyRow[]): StoredFamily | null => {
	const [first] = rows;
	if (!first) return null;
	const { kkNumber, address } = openFamily(crypto, first.kk_hash, first.family);
	const members = rows
		.filter((row) => row.nik_hash !== null && row.resident !== null)
		.map((row) => openResident(crypto, row.nik_hash!, row.resident!))
		.filter((resident) => resident.basicStatus === ALIVE)
		.map((resident) => ({ ...resident, kkNumber }));
	return members.length === 0 ? null : { id: first.id, family: { kkNumber, address, members } };
};

const selectFamily = `select f.id, f.kk_hash, f.sealed as family, r.nik_hash, r.sealed as resident
	from register_families f left join register_residents r on r.family_id = f.id`;

/** The family on this KK; null when there is none, or nobody of it is left. */
export async function findStoredFamily(
	on: Queryable,
	crypto: RegisterCrypto,
	kkNumber: string,
): Promise<StoredFamily | null> {
	const { rows } = await on.query<FamilyRow>(
		`${selectFamily} where f.kk_hash = $1 order by r.position, r.id`,
		[crypto.hash('kk', kkNumber)],
	);
	return toFamily(crypto, rows);
}

/** The person with this NIK, dead or gone ones too (see `basicStatus`). */
export async function findStoredResident(
	on: Queryable,
	crypto: RegisterCrypto,
	nik: string,
): Promise<Resident | null> {
	const nikHash = crypto.hash('nik', nik);
	const { rows } = await on.query<{ resident: Buffer; family: Buffer; kk_hash: Buffer }>(
		`select r.sealed as resident, f.sealed as family, f.kk_hash
		from register_residents r join register_families f on f.id = r.family_id where r.nik_hash = $1`,
		[nikHash],
	);
	const [row] = rows;
	if (!row) return null;
	const { kkNumber } = openFamily(crypto, row.kk_hash, row.family);
	return { ...openResident(crypto, nikHash, row.resident), kkNumber };
}

/** The residents of the first families, in the order of the register. */
export async function listResidents(
	on: Queryable,
	crypto: RegisterCrypto,
	limit: number,
): Promise<(Resident & { address: Address })[]> {
	const { rows } = await on.query<FamilyRow & { nik_hash: Buffer; resident: Buffer }>(
		`select f.id, f.kk_hash, f.sealed as family, r.nik_hash, r.sealed as resident
		from register_residents r join register_families f on f.id = r.family_id
		order by r.family_id, r.position, r.id limit $1`,
		[limit],
	);
	return rows.map((row) => {
		const { kkNumber, address } = openFamily(crypto, row.kk_hash, row.family);
		return { ...openResident(crypto, row.nik_hash, row.resident), kkNumber, address };
	});
}
