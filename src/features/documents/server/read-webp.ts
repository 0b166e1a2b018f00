import { checkPixels } from './check-pixels.ts';
import type { FormatReader } from './inspection.ts';

/** Width and height that a chunk of picture data begins with, or null when it does not begin as it must. */
function sizeIn(type: string, start: Buffer): { width: number; height: number } | null {
	if (type === 'VP8X') return { width: start.readUIntLE(4, 3) + 1, height: start.readUIntLE(7, 3) + 1 };
	if (type === 'VP8L') {
		if (start[0] !== 0x2f) return null;
		const bits = start.readUInt32LE(1);
		return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	// RFC 6386 section 9.1: a key frame begins with 9D 01 2A
	if ((start[0]! & 1) !== 0 || start.readUIntBE(3, 3) !== 0x9d012a) return null;
	return { width: start.readUInt16LE(6) & 0x3fff, height: start.readUInt16LE(8) & 0x3fff };
}

/** WebP, chunk by chunk to the end that its head announces (RFC 9649). */
export function* readWebp(): FormatReader {
	const corrupt = { fault: 'file_corrupt' } as const;
	const head = yield { take: 12 };
	let left = head.readUInt32LE(4) - 4;
	let size: { width: number; height: number } | null = null;
	let pixels = false;
	while (left >= 8) {
		const chunk = yield { take: 8 };
		const type = chunk.toString('latin1', 0, 4);
		const length = chunk.readUInt32LE(4);
		const padded = length + (length & 1);
		left -= 8;
		// Some writers leave out the padding of the last chunk.
		let rest = Math.min(padded, left);
		if (length > left) return corrupt;
		if (type === 'VP8X' || type === 'VP8L' || type === 'VP8 ') {
			if (length < 10) return corrupt;
			const found = sizeIn(type, yield { take: 10 });
			if (!found) return corrupt;
			const fault = checkPixels(found.width, found.height);
			if (fault) return fault;
			size ??= found;
			rest -= 10;
			left -= 10;
		}
		if (type === 'VP8L' || type === 'VP8 ' || type === 'ANMF') pixels = true;
		yield { pass: rest };
		left -= rest;
	}
	return size && pixels ? { mediaType: 'image/webp', ...size } : corrupt;
}
