import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFileKey, openStream, SEGMENT, sealedSize, sealStream, sealWhole } from './sealed-file.ts';

const HEADER = 9;
const SEALED = SEGMENT + 16;

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
	let at = 0;
	for (let turn = 0; at < bytes.length; turn += 1) {
		const size = sizes[turn % sizes.length]!;
		yield bytes.subarray(at, at + size);
		at += size;
	}
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of source) parts.push(part);
	return Buffer.concat(parts);
}

/** What was given out before it threw, and whether it threw. */
async function tryOpen(key: Buffer, sealed: Uint8Array): Promise<{ given: Buffer; threw: boolean }> {
	const parts: Uint8Array[] = [];
	try {
		for await (const part of openStream(key, inPieces(sealed, [50_000]))) parts.push(part);
		return { given: Buffer.concat(parts), threw: false };
	} catch {
		return { given: Buffer.concat(parts), threw: true };
	}
}

const sizes = fc.oneof(
	fc.constantFrom(0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 3 * SEGMENT + 7),
	fc.integer({ min: 0, max: 4 * SEGMENT }),
);
const pieces = fc.array(fc.integer({ min: 1, max: 2 * SEGMENT }), { minLength: 1, maxLength: 5 });

describe('a sealed file', () => {
	test('opens to the same bytes, sealed whole or streamed, in whatever pieces it comes', async () => {
		await fc.assert(
			fc.asyncProperty(sizes, pieces, pieces, async (size, cutIn, cutOut) => {
				const key = newFileKey();
				const plain = randomBytes(size);
				const whole = sealWhole(key, plain);
				const streamed = await gather(
					sealStream(
						key,
						inPieces(
							plain,
							cutIn.map((n) => n + 500),
						),
					),
				);
				expect(whole.length).toBe(sealedSize(size));
				expect(streamed.length).toBe(sealedSize(size));
				for (const sealed of [whole, streamed]) {
					const opened = await gather(
						openStream(
							key,
							inPieces(
								sealed,
								cutOut.map((n) => n + 500),
							),
						),
					);
					expect(opened.equals(plain)).toBe(true);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('comes in single bytes too', async () => {
		const key = newFileKey();
		const plain = randomBytes(3_000);
		const sealed = await gather(sealStream(key, inPieces(plain, [1])));
		expect((await gather(openStream(key, inPieces(sealed, [1])))).equals(plain)).toBe(true);
	});

	test('is different each time, even under the same key', () => {
		const key = newFileKey();
		const plain = randomBytes(100);
		expect(sealWhole(key, plain).equals(sealWhole(key, plain))).toBe(false);
	});

	test('a changed bit anywhere is noticed before its segment is given out', async () => {
		const key = newFileKey();
		const plain = randomBytes(2 * SEGMENT + 500);
		const sealed = sealWhole(key, plain);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: sealed.length - 1 }),
				fc.integer({ min: 0, max: 7 }),
				async (at, bit) => {
					const changed = Buffer.from(sealed);
					changed[at]! ^= 1 << bit;
					const { given, threw } = await tryOpen(key, changed);
					expect(threw).toBe(true);
					const segment = Math.max(0, Math.floor((at - HEADER) / SEALED));
					expect(given.length).toBeLessThanOrEqual(segment * SEGMENT);
					expect(given.equals(plain.subarray(0, given.length))).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
	});

	test('cutting it off anywhere is noticed, at the border of a segment too', async () => {
		const key = newFileKey();
		for (const size of [2 * SEGMENT, 2 * SEGMENT + 500]) {
			const sealed = sealWhole(key, randomBytes(size));
			const cuts = [0, 1, HEADER - 1, HEADER, HEADER + 15, HEADER + 16, HEADER + SEALED - 1, HEADER + SEALED];
			for (const at of [
				...cuts,
				HEADER + SEALED + 1,
				HEADER + SEALED + 16,
				sealed.length - 16,
				sealed.length - 1,
			]) {
				expect((await tryOpen(key, sealed.subarray(0, at))).threw).toBe(true);
			}
		}
	});

	test('bytes or a segment added at the end are noticed', async () => {
		const key = newFileKey();
		const sealed = sealWhole(key, randomBytes(2 * SEGMENT));
		expect((await tryOpen(key, Buffer.concat([sealed, Buffer.of(0)]))).threw).toBe(true);
		expect((await tryOpen(key, Buffer.concat([sealed, sealed.subarray(HEADER + SEALED)]))).threw).toBe(true);
		expect(
			(await tryOpen(key, Buffer.concat([sealed, sealWhole(key, randomBytes(10)).subarray(HEADER)]))).threw,
		).toBe(true);
	});

	test('swapped, left-out and repeated segments are noticed', async () => {
		const key = newFileKey();
		const sealed = sealWhole(key, randomBytes(3 * SEGMENT + 100));
		const header = sealed.subarray(0, HEADER);
		const [a, b, c, d] = [0, 1, 2, 3].map((n) =>
			sealed.subarray(HEADER + n * SEALED, HEADER + (n + 1) * SEALED),
		) as [Buffer, Buffer, Buffer, Buffer];
		for (const order of [
			[b, a, c, d],
			[a, c, b, d],
			[a, b, d],
			[b, c, d],
			[a, a, b, c, d],
			[a, b, c, d, d],
			[d],
			[a, b, c],
		]) {
			expect((await tryOpen(key, Buffer.concat([header, ...order]))).threw).toBe(true);
		}
		expect((await tryOpen(key, Buffer.concat([header, a, b, c, d]))).threw).toBe(false);
	});

	test('a segment of another file under the same key is noticed', async () => {
		const key = newFileKey();
		const [one, two] = [sealWhole(key, randomBytes(2 * SEGMENT)), sealWhole(key, randomBytes(2 * SEGMENT))];
		expect(
			(await tryOpen(key, Buffer.concat([one.subarray(0, HEADER + SEALED), two.subarray(HEADER + SEALED)])))
				.threw,
		).toBe(true);
	});

	test('another key opens nothing', async () => {
		const sealed = sealWhole(newFileKey(), randomBytes(500));
		expect(await tryOpen(newFileKey(), sealed)).toEqual({ given: Buffer.alloc(0), threw: true });
	});

	test('an error of the source passes through the sealing', async () => {
		async function* broken(): AsyncGenerator<Uint8Array> {
			yield randomBytes(SEGMENT + 5);
			throw new Error('gone');
		}
		await expect(gather(sealStream(newFileKey(), broken()))).rejects.toThrow('gone');
	});
});
