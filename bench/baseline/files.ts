import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdir, open as openFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(process.env.DATA_DIR!, 'baseline-files');
const SEGMENT = 64 * 1_024;

/** The product's sealed file: a prefix, then segments of 64 KiB with a tag each. */
export function sealFile(key: Buffer, plain: Buffer): Buffer {
	const prefix = Buffer.concat([Buffer.of(1), randomBytes(8)]);
	const parts = [prefix];
	for (let at = 0, index = 0; at < plain.length; at += SEGMENT, index += 1) {
		const nonce = Buffer.concat([prefix.subarray(1), Buffer.from(Uint32Array.of(index).buffer)]);
		const cipher = createCipheriv('aes-256-gcm', key, nonce);
		cipher.setAAD(Buffer.of(index, at + SEGMENT >= plain.length ? 1 : 0));
		parts.push(cipher.update(plain.subarray(at, at + SEGMENT)), cipher.final(), cipher.getAuthTag());
	}
	return Buffer.concat(parts);
}

const made = new Set<string>();

/** Written whole and flushed to disk before its name appears. */
export async function writeDurably(key: string, bytes: Buffer): Promise<void> {
	const subfolder = join(folder, key.slice(0, 2));
	const path = join(subfolder, key);
	if (!made.has(subfolder)) await mkdir(subfolder, { recursive: true });
	made.add(subfolder);
	const file = await openFile(`${path}.part`, 'w', 0o600);
	await file.writeFile(bytes);
	await file.datasync();
	await file.close();
	await rename(`${path}.part`, path);
}
