import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { documentLimits } from './document-limits.ts';
import { receiveUpload } from './receive-upload.ts';
import type { Upload } from './take-in.ts';

type Seen = { fileName: string; streamed: boolean; bytes: Buffer; declaredLength: number | null };

const look = async ({ fileName, body, declaredLength }: Upload): Promise<Result<Seen>> => {
	if (body instanceof Uint8Array)
		return done({ fileName, streamed: false, bytes: Buffer.from(body), declaredLength });
	const pieces: Uint8Array[] = [];
	for await (const piece of body) pieces.push(piece);
	return done({ fileName, streamed: true, bytes: Buffer.concat(pieces), declaredLength });
};

const put = (bytes: Buffer, headers: Record<string, string> = {}): Request =>
	new Request('http://localhost/x', {
		method: 'PUT',
		body: new Uint8Array(bytes),
		headers: { 'content-length': String(bytes.length), ...headers },
	});

async function formOf(file: File): Promise<Request> {
	const data = new FormData();
	data.append('berkas', file);
	const response = new Response(data);
	const bytes = Buffer.from(await response.arrayBuffer());
	return put(bytes, { 'content-type': response.headers.get('content-type')! });
}

/** A body that tells how much of it was read. */
function counted(total: number): { request: Request; read(): number; cancelled(): boolean } {
	let read = 0;
	let cancelled = false;
	const body = new ReadableStream<Uint8Array>(
		{
			pull: (controller) => {
				if (read >= total) return controller.close();
				read += 100_000;
				controller.enqueue(new Uint8Array(100_000));
			},
			cancel: () => {
				cancelled = true;
			},
		},
		{ highWaterMark: 0 },
	);
	const request = new Request('http://localhost/x', { method: 'PUT', body, duplex: 'half' } as RequestInit);
	return { request, read: () => read, cancelled: () => cancelled };
}

describe('an upload', () => {
	test('that is small is read in one go, with the name its header gives', async () => {
		const bytes = randomBytes(1_000);
		const got = await receiveUpload(put(bytes, { 'x-file-name': encodeURIComponent('foto é.jpg') }), look);
		expect(got).toEqual(done({ fileName: 'foto é.jpg', streamed: false, bytes, declaredLength: 1_000 }));
	});

	test('that is large, or of unknown length, is streamed', async () => {
		const bytes = randomBytes(documentLimits.wholeBytes + 1);
		const got = await receiveUpload(put(bytes, { 'x-file-name': '%' }), look);
		expect(got).toEqual(done({ fileName: '', streamed: true, bytes, declaredLength: bytes.length }));
		const { request } = counted(300_000);
		expect(await receiveUpload(request, look)).toMatchObject({
			ok: true,
			value: { streamed: true, declaredLength: null },
		});
	});

	test('that is a form gives the file in it', async () => {
		const bytes = randomBytes(70_000);
		const got = await receiveUpload(await formOf(new File([bytes], 'kk.jpg')), look);
		expect(got).toEqual(done({ fileName: 'kk.jpg', streamed: true, bytes, declaredLength: null }));
	});

	test('that is no proper form, or breaks off in its head, is interrupted', async () => {
		const broken = put(Buffer.from('--b\r\nContent-Dis'), {
			'content-type': 'multipart/form-data; boundary=b',
		});
		expect(await receiveUpload(broken, look)).toEqual(refuse('upload_interrupted'));
	});

	test('without a body, or with a form without a file, is empty', async () => {
		const none = new Request('http://localhost/x', { method: 'PUT' });
		expect(await receiveUpload(none, look)).toMatchObject({ ok: true, value: { bytes: Buffer.alloc(0) } });
		const form = put(Buffer.from('--b--\r\n'), { 'content-type': 'multipart/form-data; boundary=b' });
		expect(await receiveUpload(form, look)).toMatchObject({ ok: true, value: { bytes: Buffer.alloc(0) } });
	});

	test('that announces a form too large is refused before it is read for anything', async () => {
		const request = await formOf(new File([Buffer.alloc(documentLimits.bytes + 100_000)], 'a.jpg'));
		let called = false;
		const got = await receiveUpload(request, async () => {
			called = true;
			return await Promise.resolve(done(null));
		});
		expect(got.ok ? null : got.refusal.code).toBe('file_too_large');
		expect(called).toBe(false);
	});

	test('that is refused is read away, so that the sender hears it; without end it is not', async () => {
		const usual = counted(2_000_000);
		expect(await receiveUpload(usual.request, () => Promise.resolve(refuse('not_editable')))).toEqual(
			refuse('not_editable'),
		);
		expect(usual.read()).toBe(2_000_000);
		expect(usual.cancelled()).toBe(false);
		const endless = counted(Infinity);
		await receiveUpload(endless.request, () => Promise.resolve(refuse('not_editable')));
		expect(endless.read()).toBeLessThan(documentLimits.bytes * 5);
		expect(endless.cancelled()).toBe(true);
	});
});
