import { checkPixels } from './check-pixels.ts';
import type { FormatReader } from './inspection.ts';

// ITU-T T.81, table B.1
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const isFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Restart markers and TEM stand alone, without a length. */
const isAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/**
 * JPEG, marker by marker to the end of the image: frame and scan must be there. What phones put behind it (a second
 * picture, a short film) is let be.
 */
export function* readJpeg(): FormatReader {
	const corrupt = { fault: 'file_corrupt' } as const;
	const start = yield { take: 2 };
	if (start[0] !== 0xff || start[1] !== SOI) return corrupt;
	let size: { width: number; height: number } | null = null;
	let inScan = false;
	for (;;) {
		let marker = 0;
		if (inScan) yield { past: 0xff };
		else if ((yield { take: 1 })[0] !== 0xff) return corrupt;
		do marker = (yield { take: 1 })[0]!;
		while (marker === 0xff);
		if (inScan && (marker === 0x00 || isAlone(marker))) continue;
		if (marker === EOI) return size && inScan ? { mediaType: 'image/jpeg', ...size } : corrupt;
		if (marker === 0x00 || marker === SOI) return corrupt;
		if (isAlone(marker)) continue;
		const length = (yield { take: 2 }).readUInt16BE(0);
		if (length < 2) return corrupt;
		let left = length - 2;
		if (isFrame(marker)) {
			if (length < 8 || size) return corrupt;
			const frame = yield { take: 5 };
			left -= 5;
			size = { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3) };
			const fault = checkPixels(size.width, size.height);
			if (fault) return fault;
		}
		yield { pass: left };
		inScan = marker === SOS;
		if (inScan && !size) return corrupt;
	}
}
