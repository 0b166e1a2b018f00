import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryOf, BrokenFormError, findFilePart } from './multipart.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The form as a browser writes it. */
async function formOf(
	entries: readonly (readonly [string, string | File])[],
): Promise<{ boundary: string; bytes: Buffer }> {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	const response = new Response(data);
	return {
		boundary: boundaryOf(response.headers.get('content-type'))!,
		bytes: Buffer.from(await response.arrayBuffer()),
	};
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of source) parts.push(part);
	return Buffer.concat(parts);
}

describe('a file in a form', () => {
	test('comes out byte for byte, in whatever pieces the form comes', async () => {
		const content = Buffer.concat([
			randomBytes(900),
			Buffer.from('\r\n--\r\n\r\n-'),
			randomBytes(300),
			Buffer.from('\r\n'),
		]);
		const form = await formOf([
			['lain', 'isian\r\n--'],
			['lain', new File(['bukan'], 'bukan.txt')],
			['berkas', new File([content], 'foto "KK".jpg')],
			['x', '1'],
		]);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 1_500 }), async (size) => {
				const part = await findFilePart(form.boundary, inPieces(form.bytes, size), 'berkas');
				expect(part?.fileName).toBe('foto "KK".jpg');
				expect((await gather(part!.content)).equals(content)).toBe(true);
			}),
			{ numRuns: 200 },
		);
	});

	test('may be empty, and is null when it is not there', async () => {
		// As browsers write it when nothing was chosen.
		const empty = Buffer.from(
			'--b\r\nContent-Disposition: form-data; name="berkas"; filename=""\r\n\r\n\r\n--b--\r\n',
		);
		const part = await findFilePart('b', inPieces(empty, 7), 'berkas');
		expect(part?.fileName).toBe('');
		expect(await gather(part!.content)).toHaveLength(0);
		const none = await formOf([
			['berkas', 'bukan file'],
			['lain', new File(['x'], 'x')],
		]);
		expect(await findFilePart(none.boundary, inPieces(none.bytes, 7), 'berkas')).toBeNull();
	});

	test('a form cut off anywhere before the file is complete is broken', async () => {
		const form = await formOf([['berkas', new File([randomBytes(200)], 'a.jpg')]]);
		const end = form.bytes.lastIndexOf(`\r\n--${form.boundary}`) + 4 + form.boundary.length;
		for (let at = 0; at < end; at += 1) {
			const reading = findFilePart(form.boundary, inPieces(form.bytes.subarray(0, at), 50), 'berkas').then(
				(part) => gather(part!.content),
			);
			await expect(reading).rejects.toBeInstanceOf(BrokenFormError);
		}
	});

	test('a head without end is broken, not gathered', async () => {
		const body = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: '), Buffer.alloc(100_000, 'a')]);
		await expect(findFilePart('b', inPieces(body, 1_000), 'berkas')).rejects.toBeInstanceOf(BrokenFormError);
	});
});

test('the boundary is read from the content type', () => {
	expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryx')).toBe('----WebKitFormBoundaryx');
	expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
	expect(boundaryOf('multipart/form-data')).toBeNull();
	expect(boundaryOf('image/jpeg')).toBeNull();
	expect(boundaryOf(null)).toBeNull();
});
