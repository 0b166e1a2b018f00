import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// A sealed file: version (1), nonce prefix (8), then segments of up to 64 KiB, each followed by its tag (16).
// Segment i is sealed with nonce = prefix + i and bound to i and to whether it is the last one.
const VERSION = 1;
const HEADER = 9;
const TAG = 16;
/** Plain bytes of every segment but the last. */
export const SEGMENT = 64 * 1024;
const EMPTY = Buffer.alloc(0);

/** A new key for one file. */
export const newFileKey = (): Buffer => randomBytes(32);

/** Bytes a sealed file takes for this many plain ones. */
export const sealedSize = (plainSize: number): number =>
	HEADER + plainSize + TAG * Math.max(1, Math.ceil(plainSize / SEGMENT));

const newHeader = (): Buffer => Buffer.concat([Buffer.of(VERSION), randomBytes(HEADER - 1)]);

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function place(header: Buffer, index: number, last: boolean): { nonce: Buffer; bound: Buffer } {
	const nonce = Buffer.allocUnsafe(12);
	header.copy(nonce, 0, 1);
	nonce.writeUInt32BE(index, 8);
	const bound = Buffer.allocUnsafe(6);
	bound[0] = header[0]!;
	bound.writeUInt32BE(index, 1);
	bound[5] = last ? 1 : 0;
	return { nonce, bound };
}

function sealSegment(key: Buffer, header: Buffer, index: number, last: boolean, plain: Uint8Array): Buffer[] {
	const { nonce, bound } = place(header, index, last);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(bound);
	const body = cipher.update(plain);
	cipher.final();
	return [body, cipher.getAuthTag()];
}

function openSegment(key: Buffer, header: Buffer, index: number, last: boolean, sealed: Buffer): Buffer {
	if (sealed.length < TAG) throw new Error('sealed file is cut off');
	const { nonce, bound } = place(header, index, last);
	const decipher = createDecipheriv('aes-256-gcm', key, nonce);
	decipher.setAAD(bound);
	decipher.setAuthTag(sealed.subarray(-TAG));
	const plain = decipher.update(sealed.subarray(0, -TAG));
	decipher.final();
	return plain;
}

/** Seals a file that is in memory, in one pass. Gives the same form as {@link sealStream}. */
export function sealWhole(key: Buffer, plain: Uint8Array): Buffer {
	const header = newHeader();
	const parts = [header];
	let index = 0;
	for (let at = 0; at === 0 || at < plain.length; at += SEGMENT) {
		const last = at + SEGMENT >= plain.length;
		parts.push(...sealSegment(key, header, index, last, plain.subarray(at, at + SEGMENT)));
		index += 1;
	}
	return Buffer.concat(parts);
}

/** Seals a file as it comes; holds one segment at a time. An error of the source passes through. */
export async function* sealStream(key: Buffer, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
	const header = newHeader();
	yield header;
	let index = 0;
	let held: Buffer = EMPTY;
	for await (const segment of cut(plain, SEGMENT)) {
		if (held.length > 0) {
			yield Buffer.concat(sealSegment(key, header, index, false, held));
			index += 1;
		}
		held = segment;
	}
	yield Buffer.concat(sealSegment(key, header, index, true, held));
}

/**
 * Opens a sealed file as it comes. Throws when any byte was changed, cut off, added or moved, before the segment
 * concerned is given out; a file cut at the border of a segment throws too.
 */
export async function* openStream(key: Buffer, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
	let header: Buffer | null = null;
	let index = 0;
	let held: Buffer | null = null;
	for await (const piece of cut(sealed, SEGMENT + TAG, HEADER)) {
		if (header === null) {
			if (piece.length !== HEADER || piece[0] !== VERSION) throw new Error('sealed file of unknown form');
			header = piece;
			continue;
		}
		if (held !== null) {
			yield openSegment(key, header, index, false, held);
			index += 1;
		}
		held = piece;
	}
	if (header === null || held === null) throw new Error('sealed file is cut off');
	yield openSegment(key, header, index, true, held);
}

/** The same bytes in pieces of `size`, the first of `first` bytes when given; the last may be shorter. */
async function* cut(source: AsyncIterable<Uint8Array>, size: number, first = size): AsyncGenerator<Buffer> {
	let wanted = first;
	let parts: Buffer[] = [];
	let length = 0;
	for await (const chunk of source) {
		let rest = view(chunk);
		while (length + rest.length >= wanted) {
			const taken = wanted - length;
			yield Buffer.concat([...parts, rest.subarray(0, taken)], wanted);
			rest = rest.subarray(taken);
			parts = [];
			length = 0;
			wanted = size;
		}
		if (rest.length > 0) {
			parts.push(rest);
			length += rest.length;
		}
	}
	if (length > 0) yield Buffer.concat(parts, length);
}
