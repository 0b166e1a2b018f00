import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { localFiles } from '#server/adapters/storage/local-files.ts';
import { StorageFullError, type StoragePort } from '#server/adapters/storage/port.ts';
import { documentLimits } from './document-limits.ts';
import { openStream } from './sealed-file.ts';
import { takeIn } from './take-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'e-open-take-in-'));
const log = pino({ level: 'silent' });
const parts = { storage: localFiles(folder), log };
const photo = await sharp({
	create: {
		width: 900,
		height: 700,
		channels: 3,
		background: '#888',
		noise: { type: 'gaussian', mean: 128, sigma: 30 },
	},
})
	.jpeg({ quality: 90 })
	.toBuffer();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesKept = (): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => entry.name);

async function* stream(bytes: Uint8Array, breakAt = Infinity): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += 10_000) {
		if (at >= breakAt) throw new Error('aborted');
		yield bytes.subarray(at, at + 10_000);
	}
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of source) pieces.push(piece);
	return Buffer.concat(pieces);
}

describe('a file taken in', () => {
	test.each(['whole', 'streamed'])('%s: lies sealed in storage and opens to the same bytes', async (way) => {
		const body = way === 'whole' ? photo : stream(photo);
		const taken = await takeIn(parts, { fileName: 'kk.jpg', body, declaredLength: photo.length });
		if (!taken.ok) throw new Error(taken.refusal.code);
		expect(taken.value).toMatchObject({
			mediaType: 'image/jpeg',
			width: 900,
			height: 700,
			byteSize: photo.length,
		});
		const raw = await gather(parts.storage.read(taken.value.storageKey));
		for (let at = 0; at + 16 <= photo.length; at += 4_099)
			expect(raw.includes(photo.subarray(at, at + 16))).toBe(false);
		const opened = await gather(openStream(taken.value.fileKey, parts.storage.read(taken.value.storageKey)));
		expect(opened.equals(photo)).toBe(true);
		await parts.storage.remove(taken.value.storageKey);
	});

	const big = Buffer.alloc(documentLimits.bytes + 1, 1);
	const cases: [string, () => Uint8Array | AsyncIterable<Uint8Array>, number | null, string][] = [
		['announced too large', () => stream(photo), documentLimits.bytes + 1, 'file_too_large'],
		['whole and too large', () => big, null, 'file_too_large'],
		[
			'streamed, too large, saying nothing',
			() => stream(Buffer.concat([photo, big])),
			null,
			'file_too_large',
		],
		['streamed and not what it should be', () => stream(randomBytes(700_000)), null, 'file_type_refused'],
		['streamed and cut off as a picture', () => stream(photo.subarray(0, -40_000)), null, 'file_corrupt'],
		['breaking off', () => stream(photo, 50_000), photo.length, 'upload_interrupted'],
		['breaking off at once', () => stream(photo, 0), photo.length, 'upload_interrupted'],
		['shorter than announced', () => stream(photo), photo.length + 1, 'upload_interrupted'],
		['whole and shorter than announced', () => photo, photo.length + 1, 'upload_interrupted'],
		['empty', () => new Uint8Array(), 0, 'file_empty'],
		['streamed and empty', () => stream(new Uint8Array()), null, 'file_empty'],
	];
	test.each(cases)('%s: is refused and leaves nothing', async (_name, body, declaredLength, code) => {
		const taken = await takeIn(parts, { fileName: 'a', body: body(), declaredLength });
		expect(taken.ok ? null : taken.refusal.code).toBe(code);
		expect(filesKept()).toEqual([]);
	});

	test('without room in storage is refused; another failure of storage is thrown', async () => {
		const failing = (error: Error): StoragePort => ({
			...parts.storage,
			put: async () => await Promise.reject(error),
		});
		const upload = { fileName: 'a', body: photo, declaredLength: null };
		expect(await takeIn({ log, storage: failing(new StorageFullError('full')) }, upload)).toEqual({
			ok: false,
			refusal: { code: 'storage_full' },
		});
		await expect(takeIn({ log, storage: failing(new Error('broken disk')) }, upload)).rejects.toThrow(
			'broken disk',
		);
	});
});
