import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { sniffType, startSniffing } from './sniff-type.ts';

type Made = Readonly<Record<string, Buffer>>;
let images: Made;

const noise = (width: number, height: number) =>
	sharp({
		create: {
			width,
			height,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma: 40 },
		},
	});

const pdf = (inside = ''): Buffer =>
	Buffer.from(
		`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${inside}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
	);

beforeAll(async () => {
	images = {
		'image/jpeg': await noise(640, 480).jpeg({ quality: 80 }).toBuffer(),
		progressive: await noise(640, 480).jpeg({ progressive: true, mozjpeg: true }).toBuffer(),
		withExif: await noise(640, 480).withMetadata({ orientation: 6 }).withIccProfile('p3').jpeg().toBuffer(),
		'image/png': await noise(64, 48).png().toBuffer(),
		interlaced: await noise(64, 48).png({ progressive: true }).toBuffer(),
		'image/webp': await noise(640, 480).webp().toBuffer(),
		lossless: await noise(64, 48).webp({ lossless: true }).toBuffer(),
		withAlpha: await noise(64, 48).ensureAlpha(0.5).webp().toBuffer(),
		avif: await noise(64, 48).avif({ effort: 0 }).toBuffer(),
		gif: await noise(64, 48).gif().toBuffer(),
		tiff: await noise(64, 48).tiff().toBuffer(),
	};
});

const made = (name: string): Buffer => images[name]!;

describe('what a file is', () => {
	test.each([
		['image/jpeg', 'image/jpeg', 640, 480],
		['progressive', 'image/jpeg', 640, 480],
		['withExif', 'image/jpeg', 640, 480],
		['image/png', 'image/png', 64, 48],
		['interlaced', 'image/png', 64, 48],
		['image/webp', 'image/webp', 640, 480],
		['lossless', 'image/webp', 64, 48],
		['withAlpha', 'image/webp', 64, 48],
	])('%s is %s, with its size', (name, mediaType, width, height) => {
		expect(sniffType(made(name))).toEqual({ mediaType, width, height });
	});

	test('a PDF is one, without pixels', () => {
		expect(sniffType(pdf())).toEqual({ mediaType: 'application/pdf', width: null, height: null });
	});

	test('is the same in whatever pieces it comes', () => {
		const files = [...Object.values(images), pdf(), pdf('/Encrypt 5 0 R')];
		fc.assert(
			fc.property(
				fc.constantFrom(...files),
				fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 8 }),
				(file, sizes) => {
					const sniffing = startSniffing();
					let fault = null;
					for (let at = 0, turn = 0; at < file.length && !fault; turn += 1) {
						const size = sizes[turn % sizes.length]!;
						// Handed over in a buffer that is overwritten afterwards, as a socket may do.
						const piece = Buffer.from(file.subarray(at, at + size));
						fault = sniffing.push(piece);
						piece.fill(0);
						at += size;
					}
					expect(fault ?? sniffing.end()).toEqual(sniffType(file));
				},
			),
			{ numRuns: 200 },
		);
	});

	test('a picture behind the picture (a film, a second view) changes nothing', () => {
		const file = Buffer.concat([made('image/jpeg'), Buffer.from('....ftypmp42 and a short film')]);
		expect(sniffType(file)).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 });
	});
});

describe('is refused', () => {
	test.each([
		['a renamed program', Buffer.concat([Buffer.from('MZ\x90\x00\x03'), Buffer.alloc(500)])],
		['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500)])],
		['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
		['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
		['an SVG with an XML head', Buffer.from('<?xml version="1.0"?><svg/>')],
		['a ZIP or office file', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)])],
		['an old office file', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
		['a film', Buffer.concat([Buffer.from('\x00\x00\x00\x18ftypmp42'), Buffer.alloc(200)])],
		['a GIF that is a script', Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;')],
		['a page that has a PDF further in', Buffer.from('<script>alert(1)</script>%PDF-1.7\n%%EOF')],
		['plain words', Buffer.from('halo')],
	])('%s', (_name, file) => {
		expect(sniffType(file)).toEqual({ fault: 'file_type_refused' });
	});

	test.each(['avif', 'gif', 'tiff'])('%s', (name) => {
		expect(sniffType(made(name))).toEqual({ fault: 'file_type_refused' });
	});

	test('HEIC, saying that it is HEIC', () => {
		for (const brand of ['heic', 'heix', 'mif1']) {
			const file = Buffer.concat([
				Buffer.from(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x00\x00`, 'latin1'),
				Buffer.alloc(100),
			]);
			expect(sniffType(file)).toEqual({ fault: 'file_type_refused', heic: true });
		}
	});

	test('an empty file', () => {
		expect(sniffType(Buffer.alloc(0))).toEqual({ fault: 'file_empty' });
	});
});

describe('is corrupt', () => {
	test.each(['image/jpeg', 'progressive', 'withExif', 'image/png', 'interlaced', 'image/webp', 'lossless'])(
		'%s that is cut off anywhere',
		(name) => {
			const file = made(name);
			fc.assert(
				fc.property(fc.integer({ min: 12, max: file.length - 2 }), (at) => {
					expect(sniffType(file.subarray(0, at))).toEqual({ fault: 'file_corrupt' });
				}),
				{ numRuns: 100 },
			);
		},
	);

	test('a JPEG that has only its first and last mark', () => {
		const nothing = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
		expect(sniffType(nothing)).toEqual({ fault: 'file_corrupt' });
	});

	test('a JPEG that begins as one and goes on as a page', () => {
		expect(
			sniffType(
				Buffer.concat([
					Buffer.from('ffd8ffe0', 'hex'),
					Buffer.from('<script>alert(1)</script>\xff\xd9', 'latin1'),
				]),
			),
		).toEqual({
			fault: 'file_corrupt',
		});
	});

	test('a PNG with a changed byte in its pixels', () => {
		const file = Buffer.from(made('image/png'));
		file[file.length - 40]! ^= 1;
		expect(sniffType(file)).toEqual({ fault: 'file_corrupt' });
	});

	test('a PDF without its end, or locked with a password, wherever the pieces are cut', () => {
		expect(sniffType(Buffer.concat([pdf(), Buffer.alloc(2_000)]))).toEqual({ fault: 'file_corrupt' });
		expect(sniffType(pdf().subarray(0, -8))).toEqual({ fault: 'file_corrupt' });
		const locked = pdf('/Encrypt 5 0 R');
		for (let at = 1; at < locked.length; at += 1) {
			const sniffing = startSniffing();
			sniffing.push(locked.subarray(0, at));
			sniffing.push(locked.subarray(at));
			expect(sniffing.end()).toEqual({ fault: 'file_corrupt' });
		}
	});
});

describe('has too many pixels', () => {
	/** A PNG head with this size; its few bytes would unpack to gigabytes. */
	const bomb = (width: number, height: number): Buffer => {
		const head = Buffer.alloc(25);
		head.writeUInt32BE(13, 0);
		head.write('IHDR', 4, 'latin1');
		head.writeUInt32BE(width, 8);
		head.writeUInt32BE(height, 12);
		return Buffer.concat([
			Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
			head,
			Buffer.alloc(4),
			deflateSync(Buffer.alloc(1_000_000)),
		]);
	};

	test('a decompression bomb is known by its head', () => {
		expect(sniffType(bomb(60_000, 60_000))).toEqual({ fault: 'file_too_many_pixels' });
		expect(sniffType(bomb(0xffff_ffff, 0xffff_ffff))).toEqual({ fault: 'file_too_many_pixels' });
		expect(sniffType(bomb(0, 10))).toEqual({ fault: 'file_corrupt' });
	});

	test('a JPEG says so in its frame', () => {
		const file = Buffer.from(made('image/jpeg'));
		const frame = file.indexOf(Buffer.from('ffc00011', 'hex'));
		expect(frame).toBeGreaterThan(0);
		file.writeUInt16BE(8_000, frame + 5);
		file.writeUInt16BE(8_000, frame + 7);
		expect(sniffType(file)).toEqual({ fault: 'file_too_many_pixels' });
	});
});
