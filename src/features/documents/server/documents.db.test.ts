import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { services } from '#domain/catalogue/services.ts';
import type { Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { StorageFullError } from '#server/adapters/storage/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplicant, makeOfficer, type MadeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { documentsPresent, listDocuments, readDocument, removeDocument, storeDocument } from './public.ts';

const service = services.find((one) => one.state === 'open')!;
const variant = service.variants.find((one) => one.requiredDocuments.length >= 2)!;
const [requirement, other] = variant.requiredDocuments.map((document) => document.id) as [string, string];

const photo = async (size: number): Promise<Buffer> =>
	await sharp({
		create: {
			width: size,
			height: size,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma: 30 },
		},
	})
		.jpeg({ quality: 90 })
		.toBuffer();

let t: TestCtx;
let applicant: MadeApplicant;
let first: Buffer;
let second: Buffer;
let number: string;

beforeAll(async () => {
	t = await testCtx();
	applicant = await makeApplicant(t);
	[first, second] = await Promise.all([photo(400), photo(1_300)]);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	number = value(
		await startApplication(applicant.ctx, { service: service.id, variant: variant.id, termsAccepted: true }),
	).number;
});

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
}
const code = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code);

async function* stream(bytes: Buffer, breakAt = Infinity): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += 30_000) {
		if (at >= breakAt) throw new Error('aborted');
		yield await Promise.resolve(bytes.subarray(at, at + 30_000));
	}
}
const store = (
	ctx: Ctx,
	body: Buffer | AsyncIterable<Uint8Array>,
	more: { requirement?: string; fileName?: string } = {},
) => storeDocument(ctx, { number, requirement, fileName: 'kk.jpg', body, declaredLength: null, ...more });

async function contentOf(ctx: Ctx, which: { id: string } | { requirement: string }): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of value(await readDocument(ctx, { number, which })).content) pieces.push(piece);
	return Buffer.concat(pieces);
}
const application = async () => (await findApplication(t.ctx, t.ctx.db, number))!;
const list = async () => await listDocuments(applicant.ctx, t.ctx.db, await application());
const files = (): string[] =>
	readdirSync(join(t.ctx.env.dataDir, 'files'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
const rows = async () =>
	await t.ctx.db
		.selectFrom('documents')
		.selectAll()
		.where('applicationId', '=', (await application()).row.id)
		.orderBy('uploadedAt')
		.execute();

describe('a stored document', () => {
	test.each(['whole', 'streamed'])(
		'%s: is listed, opens again, and is nowhere readable on disk',
		async (way) => {
			const before = (await application()).row.revision;
			const body = way === 'whole' ? second : stream(second);
			const info = value(await store(applicant.ctx, body, { fileName: '../KK \u202Elama.jpg' }));
			expect(info).toMatchObject({
				requirement,
				fileName: 'KK lama.jpg',
				mediaType: 'image/jpeg',
				byteSize: second.length,
				width: 1_300,
				height: 1_300,
			});
			expect(await list()).toEqual([info]);
			expect(await documentsPresent(t.ctx.db, (await application()).row.id)).toEqual(new Set([requirement]));
			expect((await contentOf(applicant.ctx, { requirement })).equals(second)).toBe(true);
			expect((await contentOf(applicant.ctx, { id: info.id })).equals(second)).toBe(true);
			expect((await application()).row.revision).toBe(before + 1);
			const middle = second.subarray(second.length / 2, second.length / 2 + 24);
			for (const file of files()) expect(readFileSync(file).includes(middle)).toBe(false);
			const [row] = await rows();
			for (const sealed of [row!.fileName, row!.fileKey]) expect(sealed.includes('lama')).toBe(false);
		},
	);

	test('replaced: the earlier one stays as a row, without its bytes and its key', async () => {
		const earlier = value(await store(applicant.ctx, first));
		const kept = files().length;
		t.now('2026-11-24T10:00:00+07:00');
		const later = value(await store(applicant.ctx, second));
		expect(await list()).toEqual([later]);
		expect(files()).toHaveLength(kept);
		const [old, now] = await rows();
		expect(old).toMatchObject({ id: earlier.id, replacedAt: later.uploadedAt });
		expect(old!.fileKey).toHaveLength(0);
		expect(now).toMatchObject({ id: later.id, replacedAt: null });
		expect(code(await readDocument(applicant.ctx, { number, which: { id: earlier.id } }))).toBe('not_found');
	});

	test('sent again unchanged: nothing is added', async () => {
		const once = value(await store(applicant.ctx, first));
		const kept = files().length;
		const { revision } = (await application()).row;
		expect(value(await store(applicant.ctx, stream(first), { fileName: 'lagi.jpg' }))).toEqual(once);
		expect(await rows()).toHaveLength(1);
		expect(files()).toHaveLength(kept);
		expect((await application()).row.revision).toBe(revision);
	});

	test('many at once for one requirement: one stands, and only its bytes are kept', async () => {
		const kept = files().length;
		const photos = await Promise.all([50, 60, 70, 80, 90].map(photo));
		const stored = (await Promise.all(photos.map((body) => store(applicant.ctx, body)))).map(value);
		const standing = await list();
		expect(standing).toHaveLength(1);
		expect(stored.map((one) => one.id)).toContain(standing[0]!.id);
		expect(await rows()).toHaveLength(5);
		expect(files()).toHaveLength(kept + 1);
	});

	test('removed: gone, and removing it again finds nothing', async () => {
		const kept = files().length;
		value(await store(applicant.ctx, first));
		value(await store(applicant.ctx, second, { requirement: other }));
		value(await removeDocument(applicant.ctx, { number, requirement }));
		expect((await list()).map((document) => document.requirement)).toEqual([other]);
		expect(files()).toHaveLength(kept + 1);
		expect(code(await readDocument(applicant.ctx, { number, which: { requirement } }))).toBe('not_found');
		expect(code(await removeDocument(applicant.ctx, { number, requirement }))).toBe('not_found');
	});
});

describe('is refused, leaving nothing', () => {
	let kept: number;
	beforeEach(() => {
		kept = files().length;
	});
	const untouched = async () => {
		expect(files()).toHaveLength(kept);
		expect(await rows()).toEqual([]);
	};

	test('another applicant: not found, whatever they try', async () => {
		const stranger = (await makeApplicant(t)).ctx;
		expect(code(await store(stranger, first))).toBe('not_found');
		await untouched();
		value(await store(applicant.ctx, first));
		expect(code(await readDocument(stranger, { number, which: { requirement } }))).toBe('not_found');
		expect(code(await removeDocument(stranger, { number, requirement }))).toBe('not_found');
		expect(await list()).toHaveLength(1);
	});

	test('a stream that breaks off, a renamed program, a requirement that is not asked for', async () => {
		expect(code(await store(applicant.ctx, stream(second, 60_000)))).toBe('upload_interrupted');
		expect(
			code(await store(applicant.ctx, Buffer.from('MZ and the rest of a program'), { fileName: 'kk.jpg' })),
		).toBe('file_type_refused');
		expect(code(await store(applicant.ctx, first, { requirement: 'TIDAK_ADA' }))).toBe('not_found');
		await untouched();
	});

	test('full storage', async () => {
		const full = {
			...applicant.ctx.storage,
			put: async () => await Promise.reject(new StorageFullError('full')),
		};
		expect(code(await store({ ...applicant.ctx, storage: full }, first))).toBe('storage_full');
		await untouched();
	});

	test('a failure of the database after the bytes were written', async () => {
		// Before the first year a database knows.
		const failing: Ctx = { ...applicant.ctx, now: () => new Date(-1e15) };
		await expect(store(failing, first)).rejects.toThrow();
		await untouched();
	});

	test('what is submitted may no longer be changed; returned, only what was marked', async () => {
		value(await store(applicant.ctx, first));
		value(await store(applicant.ctx, first, { requirement: other }));
		await setStatus('verification');
		expect(code(await store(applicant.ctx, second))).toBe('not_editable');
		expect(code(await removeDocument(applicant.ctx, { number, requirement }))).toBe('not_editable');
		await setStatus('returned');
		const verifier = await makeOfficer(t, 'verifier');
		const { row } = await application();
		await t.ctx.db
			.insertInto('verdicts')
			.values({
				applicationId: row.id,
				round: row.round,
				target: `document:${requirement}`,
				good: false,
				reason: 'unreadable',
				officerId: verifier.accountId,
				givenAt: t.ctx.now(),
			})
			.execute();
		expect(code(await store(applicant.ctx, second, { requirement: other }))).toBe('not_editable');
		expect(code(await store(applicant.ctx, first))).toBe('file_unchanged');
		expect(files()).toHaveLength(kept + 2);
		const later: Ctx = { ...applicant.ctx, now: () => new Date(t.ctx.now().getTime() + 60_000) };
		expect(code(await store(later, second))).toBeNull();
		// Sent again after a lost answer.
		expect(code(await store(later, second))).toBeNull();
		expect(files()).toHaveLength(kept + 2);
	});

	test('while it was being sent, the application was submitted', async () => {
		async function* slow(): AsyncGenerator<Uint8Array> {
			yield first.subarray(0, 20_000);
			await setStatus('verification');
			yield first.subarray(20_000);
		}
		expect(code(await store(applicant.ctx, slow()))).toBe('not_editable');
		await untouched();
	});
});

describe('seen by an officer', () => {
	test('it is written down, with the purpose; without a second factor or elsewhere it is refused', async () => {
		const { id } = value(await store(applicant.ctx, first));
		const verifier = await makeOfficer(t, 'verifier');
		expect(code(await readDocument(verifier.ctx, { number, which: { id } }))).toBe('not_found');
		await setStatus('verification');
		expect((await contentOf(verifier.ctx, { id })).equals(first)).toBe(true);
		const written = await t.ctx.db
			.selectFrom('audit')
			.selectAll()
			.where('action', '=', 'view_document')
			.where('actorId', '=', verifier.accountId)
			.execute();
		expect(written).toHaveLength(1);
		expect(written[0]).toMatchObject({
			subjectKind: 'application',
			subjectId: (await application()).row.id,
			detail: { document: id, requirement, purpose: 'verification' },
		});
		const elsewhere = await makeOfficer(t, 'verifier', { kind: 'kelurahan', code: '00.00.00.0000' });
		expect(code(await readDocument(elsewhere.ctx, { number, which: { id } }))).toBe('outside_jurisdiction');
		expect(
			code(
				await storeDocument(verifier.ctx, {
					number,
					requirement,
					fileName: 'x',
					body: second,
					declaredLength: null,
				}),
			),
		).toBe('not_allowed');
		expect(code(await readDocument(verifier.ctx, { number, which: { id: 'bukan-id' } }))).toBe('not_found');
	});

	test('an applicant’s own look is not written down', async () => {
		value(await store(applicant.ctx, first));
		await contentOf(applicant.ctx, { requirement });
		const written = await t.ctx.db
			.selectFrom('audit')
			.select('id')
			.where('action', '=', 'view_document')
			.where('actorId', '=', applicant.accountId)
			.execute();
		expect(written).toEqual([]);
	});
});

/** Puts the application into a status, without what leads there. */
async function setStatus(status: 'verification' | 'returned'): Promise<void> {
	await t.ctx.db
		.updateTable('applications')
		.set({
			status,
			submittedAt: t.ctx.now(),
			returnedAt: status === 'returned' ? t.ctx.now() : null,
			submittedAnswers: Buffer.from('x'),
			pin: Buffer.from('x'),
		})
		.where('number', '=', number)
		.execute();
}
