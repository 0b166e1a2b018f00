import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	randomBytes,
	type KeyObject,
} from 'node:crypto';
import type { Db } from './db/database.ts';
import { openBytes, sealBytes, type Keyring } from './keyring.ts';

/** A key with what belongs to it in public: a certificate, or the public key itself (DER). */
export type KeyPair = { readonly public: Buffer; readonly private: Buffer };

type Purpose = 'certificate' | 'check';
const privateContext = (id: string): string => `signing_keys.sealed:${id}`;

/** The newest key for a purpose, made when there is none; two processes starting together end up with the same. */
async function newestKey(
	db: Db,
	keyring: Keyring,
	purpose: Purpose,
	make: () => Promise<KeyPair>,
): Promise<KeyPair & { readonly id: string }> {
	const find = async () =>
		await db
			.selectFrom('signingKeys')
			.selectAll()
			.where('purpose', '=', purpose)
			.orderBy('serial', 'desc')
			.executeTakeFirst();
	if (!(await find())) {
		const pair = await make();
		const { key, wrapped } = keyring.newDataKey();
		const id = randomBytes(4).toString('hex');
		await db
			.insertInto('signingKeys')
			.values({
				id,
				purpose,
				serial: 1,
				publicPart: pair.public,
				dataKey: wrapped,
				sealed: sealBytes(key, privateContext(id), pair.private),
			})
			.onConflict((conflict) => conflict.columns(['purpose', 'serial']).doNothing())
			.execute();
	}
	const row = (await find())!;
	return {
		id: row.id,
		public: row.publicPart,
		private: openBytes(keyring.unwrap(row.dataKey), privateContext(row.id), row.sealed),
	};
}

/** What signs the codes on documents, so that anybody can check them with the public key alone. */
export type CheckKey = { readonly id: string; readonly privateKey: KeyObject };

/** The key (Ed25519) of the codes on documents. */
export async function loadCheckKey(db: Db, keyring: Keyring): Promise<CheckKey> {
	const found = await newestKey(db, keyring, 'check', () => {
		const pair = generateKeyPairSync('ed25519');
		return Promise.resolve({
			public: pair.publicKey.export({ format: 'der', type: 'spki' }),
			private: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
		});
	});
	return { id: found.id, privateKey: createPrivateKey({ key: found.private, format: 'der', type: 'pkcs8' }) };
}

/** The certificate and key with which the product signs documents itself; `make` is asked when there is none yet. */
export async function loadCertificate(
	db: Db,
	keyring: Keyring,
	make: () => Promise<{ certificate: Buffer; privateKey: Buffer }>,
): Promise<{ readonly certificate: Buffer; readonly privateKey: Buffer }> {
	const found = await newestKey(db, keyring, 'certificate', async () => {
		const { certificate, privateKey } = await make();
		return { public: certificate, private: privateKey };
	});
	return { certificate: found.public, privateKey: found.private };
}

/** Every public key that codes on documents were ever signed with (RFC 7517, 8037), the newest first. */
export async function listCheckKeys(
	db: Db,
): Promise<
	readonly { readonly kid: string; readonly kty: string; readonly crv: string; readonly x: string }[]
> {
	const rows = await db
		.selectFrom('signingKeys')
		.select(['id', 'publicPart'])
		.where('purpose', '=', 'check')
		.orderBy('serial', 'desc')
		.execute();
	return rows.map(({ id, publicPart }) => {
		const { x = '' } = createPublicKey({ key: publicPart, format: 'der', type: 'spki' }).export({
			format: 'jwk',
		});
		return { kid: id, kty: 'OKP', crv: 'Ed25519', x };
	});
}
