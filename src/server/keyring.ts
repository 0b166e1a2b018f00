import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** A 32-byte AES key, in memory only. */
export type DataKey = Buffer;

/**
 * Seals bytes with AES-256-GCM: version, nonce, ciphertext, tag. `context` (table, column, row id) is bound to it, so that a
 * sealed value moved to another row does not open.
 */
export function sealBytes(key: DataKey, context: string, plain: Uint8Array): Buffer {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(Buffer.from(context));
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** Opens what {@link sealBytes} sealed; throws when key, context or bytes are not the same. */
export function openBytes(key: DataKey, context: string, sealed: Uint8Array): Buffer {
	if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG)
		throw new Error(`sealed value of unknown form (${context})`);
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE));
	decipher.setAAD(Buffer.from(context));
	decipher.setAuthTag(bytes.subarray(-TAG));
	return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, -TAG)), decipher.final()]);
}

/** {@link sealBytes} for a value that JSON can say. */
export const seal = (key: DataKey, context: string, value: unknown): Buffer =>
	sealBytes(key, context, Buffer.from(JSON.stringify(value)));

/** Opens what {@link seal} sealed. The caller names the type it put in. */
export const open = <T>(key: DataKey, context: string, sealed: Uint8Array): T =>
	JSON.parse(openBytes(key, context, sealed).toString('utf8')) as T;

type WrappingKey = { readonly id: string; readonly key: Buffer };

/** Reads `SECRET_KEYS`: `id:base64` of 32 bytes or more, the current one first, older ones after it, separated by commas. */
export function parseSecretKeys(text: string): WrappingKey[] {
	const keys = text.split(',').map((part) => {
		const [id, encoded] = part.trim().split(':');
		const secret = Buffer.from(encoded ?? '', 'base64');
		if (!id || !/^[a-z0-9-]{1,16}$/i.test(id) || secret.length < 32)
			throw new Error('SECRET_KEYS must be `id:base64` with at least 32 bytes each, separated by commas');
		return { id, key: Buffer.from(hkdfSync('sha256', secret, 'e-open', 'wrap data keys', 32)) };
	});
	return keys;
}

/** What wraps and unwraps data keys, and hashes what is looked up. */
export type Keyring = {
	/** A new data key, and the same wrapped by the current secret key, to be stored beside what it seals. */
	newDataKey(): { key: DataKey; wrapped: Buffer };
	unwrap(wrapped: Uint8Array): DataKey;
	/** The id of the secret key that wrapped it. */
	wrappedBy(wrapped: Uint8Array): string;
	readonly currentId: string;
};

/** Builds the keyring of the given secret keys. Wrapped form: id length, id, then a sealed data key. */
export function keyringOf(secretKeys: string): Keyring {
	const keys = parseSecretKeys(secretKeys);
	const current = keys[0]!;
	const wrappedBy = (wrapped: Uint8Array) => Buffer.from(wrapped.subarray(1, 1 + wrapped[0]!)).toString();
	return {
		currentId: current.id,
		wrappedBy,
		newDataKey: () => {
			const key = randomBytes(32);
			const id = Buffer.from(current.id);
			return {
				key,
				wrapped: Buffer.concat([Buffer.of(id.length), id, sealBytes(current.key, 'data key', key)]),
			};
		},
		unwrap: (wrapped) => {
			const id = wrappedBy(wrapped);
			const found = keys.find((key) => key.id === id);
			if (!found) throw new Error(`SECRET_KEYS holds no key "${id}", which wrapped this data`);
			return openBytes(found.key, 'data key', wrapped.subarray(1 + wrapped[0]!));
		},
	};
}

/** What may be looked up without being readable. */
export type LookupKind = 'nik' | 'kk' | 'email' | 'phone' | 'token' | 'code' | 'claim' | 'document';

/** The keyed hash of a value to look up, apart for each kind: the same NIK hashes differently as e-mail. */
export const lookupHash = (lookupKey: DataKey, kind: LookupKind, value: string): Buffer =>
	createHmac('sha256', lookupKey).update(`${kind}:${value}`).digest();
