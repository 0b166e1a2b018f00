import { crc32 } from 'node:zlib';
import { checkPixels } from './check-pixels.ts';
import type { FormatReader } from './inspection.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG, chunk by chunk to IEND, each with its checksum right (W3C PNG, section 5). */
export function* readPng(): FormatReader {
	const corrupt = { fault: 'file_corrupt' } as const;
	if (!(yield { take: 8 }).equals(signature)) return corrupt;
	let size: { width: number; height: number } | null = null;
	let pixels = false;
	for (;;) {
		const head = yield { take: 8 };
		const length = head.readUInt32BE(0);
		const type = head.toString('latin1', 4, 8);
		let sum = crc32(head.subarray(4, 8));
		let left = length;
		if (length > 0x7fff_ffff || (size === null) !== (type === 'IHDR')) return corrupt;
		if (type === 'IHDR') {
			if (length !== 13) return corrupt;
			const header = Buffer.from(yield { take: 13 });
			left = 0;
			sum = crc32(header, sum);
			size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
			const fault = checkPixels(size.width, size.height);
			if (fault) return fault;
		}
		yield {
			pass: left,
			seen: (bytes) => {
				sum = crc32(bytes, sum);
			},
		};
		if ((yield { take: 4 }).readUInt32BE(0) !== sum) return corrupt;
		if (type === 'IDAT') pixels = true;
		if (type === 'IEND') return size && pixels ? { mediaType: 'image/png', ...size } : corrupt;
	}
}
