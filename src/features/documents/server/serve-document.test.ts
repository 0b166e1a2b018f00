import { describe, expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';
import { safeHeaders, serveDocument } from './serve-document.ts';

const info = {
	id: '1',
	requirement: 'KK_LAMA',
	fileName: '"><script>.svg',
	mediaType: 'image/jpeg',
	byteSize: 6,
	width: 1,
	height: 1,
	uploadedAt: new Date(0),
} as const;

async function* pieces(...bytes: (Buffer | Error)[]): AsyncGenerator<Uint8Array> {
	for (const piece of bytes) {
		if (piece instanceof Error) throw piece;
		yield await Promise.resolve(piece);
	}
}

describe('a document served', () => {
	test('is shown as what it is, never run, kept nowhere, named by us', () => {
		expect(safeHeaders(info)).toEqual({
			'content-type': 'image/jpeg',
			'content-length': '6',
			'content-disposition': "inline; filename*=UTF-8''kk-lama.jpg",
			'content-security-policy':
				"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store',
			'cross-origin-resource-policy': 'same-origin',
			'referrer-policy': 'no-referrer',
		});
		expect(safeHeaders({ ...info, mediaType: 'application/pdf' })['content-security-policy']).toMatch(
			/default-src 'none'.*sandbox/,
		);
	});

	test('comes whole', async () => {
		const response = await serveDocument({ info, content: pieces(Buffer.from('abc'), Buffer.from('def')) });
		expect(await response.text()).toBe('abcdef');
	});

	test('that cannot be opened fails before anything is sent; later the transfer breaks', async () => {
		await expect(serveDocument({ info, content: pieces(new Error('tampered')) })).rejects.toThrow('tampered');
		const response = await serveDocument({
			info,
			content: pieces(Buffer.from('abc'), new Error('tampered')),
		});
		await expect(response.text()).rejects.toThrow('tampered');
	});
});

describe('a file name', () => {
	test.each([
		['foto KK.jpg', 'foto KK.jpg'],
		['../../etc/passwd', 'passwd'],
		['C:\\foto\\kk.jpg', 'kk.jpg'],
		['kk\u202Egpj.exe', 'kkgpj.exe'],
		['a\u0000b\r\nc.jpg', 'abc.jpg'],
		['  ', null],
		['', null],
	])('%j is kept as %j', (name, kept) => {
		expect(cleanFileName(name)).toBe(kept);
	});

	test('is cut at 120 characters, not within one', () => {
		expect([...cleanFileName('😀'.repeat(200))!]).toHaveLength(120);
	});
});
