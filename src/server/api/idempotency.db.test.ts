import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '#domain/refusal.ts';
import { makeApplicant, type MadeApplicant } from '../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../tests/support/test-db.ts';
import { forgetOldKeys, once, requestHash, type Outcome } from './idempotency.ts';

let t: TestCtx;
let applicant: MadeApplicant;
beforeAll(async () => {
	t = await testCtx();
	applicant = await makeApplicant(t);
});
afterAll(async () => await t.close());

const claimOf = (key: string, content: unknown = { a: 1 }) => ({
	accountId: applicant.accountId,
	key,
	hash: requestHash('post', '/x', content),
});
const answering = (body: unknown): Outcome => ({
	ok: true,
	answer: { status: 201, body, location: '/x/1' },
	replayed: false,
});
const rowOf = async (key: string) =>
	await t.ctx.db.selectFrom('idempotencyKeys').selectAll().where('key', '=', key).executeTakeFirst();

describe('a key', () => {
	test('runs a request once, however many come at once, and gives all the same answer', async () => {
		const key = randomUUID();
		let ran = 0;
		const all = Array.from({ length: 20 }, () =>
			once(applicant.ctx, claimOf(key), async () => {
				ran += 1;
				await new Promise((resolve) => setTimeout(resolve, 80));
				return answering({ ran });
			}),
		);
		const outcomes = await Promise.all(all);
		expect(ran).toBe(1);
		expect(outcomes.filter((one) => one.ok && one.replayed)).toHaveLength(19);
		expect(new Set(outcomes.map((one) => JSON.stringify(one.ok && one.answer)))).toEqual(
			new Set([JSON.stringify({ status: 201, body: { ran: 1 }, location: '/x/1' })]),
		);
	});

	test('with another request is refused, and that request does not run', async () => {
		const key = randomUUID();
		await once(applicant.ctx, claimOf(key), () => Promise.resolve(answering(1)));
		const other = await once(applicant.ctx, claimOf(key, { a: 2 }), () => Promise.reject(new Error('ran')));
		expect(other).toEqual(refuse('idempotency_key_reused'));
	});

	test('belongs to one account', async () => {
		const key = randomUUID();
		const other = await makeApplicant(t);
		await once(applicant.ctx, claimOf(key), () => Promise.resolve(answering('mine')));
		expect(
			await once(other.ctx, { ...claimOf(key), accountId: other.accountId }, () =>
				Promise.resolve(answering('theirs')),
			),
		).toEqual(answering('theirs'));
	});

	test('of a refused or failed request is free again', async () => {
		const key = randomUUID();
		expect(await once(applicant.ctx, claimOf(key), () => Promise.resolve(refuse('day_full')))).toEqual(
			refuse('day_full'),
		);
		expect(await rowOf(key)).toBeUndefined();
		await expect(once(applicant.ctx, claimOf(key), () => Promise.reject(new Error('broke')))).rejects.toThrow(
			'broke',
		);
		expect(
			await once(applicant.ctx, claimOf(key, { corrected: true }), () => Promise.resolve(answering(2))),
		).toEqual(answering(2));
	});

	test('left by a process that died gives way after ten minutes', async () => {
		const key = randomUUID();
		const createdAt = new Date(t.ctx.now().getTime() - 11 * 60_000);
		await t.ctx.db
			.insertInto('idempotencyKeys')
			.values({
				accountId: applicant.accountId,
				key,
				requestHash: claimOf(key).hash,
				status: null,
				body: null,
				createdAt,
			})
			.execute();
		expect(await once(applicant.ctx, claimOf(key), () => Promise.resolve(answering('again')))).toEqual(
			answering('again'),
		);
	});

	test('keeps its answer sealed, for a day', async () => {
		const key = randomUUID();
		await once(applicant.ctx, claimOf(key), () => Promise.resolve(answering({ pin: '482913' })));
		expect((await rowOf(key))!.body!.toString('latin1')).not.toContain('482913');
		await forgetOldKeys(t.ctx);
		expect(await rowOf(key)).toBeDefined();
		t.now('2026-11-25T09:00:01+07:00');
		await forgetOldKeys(t.ctx);
		expect(await rowOf(key)).toBeUndefined();
		t.now('2026-11-24T09:00:00+07:00');
	});
});

test('two requests are the same when method, path and content are, in whatever order the members come', () => {
	const one = requestHash('post', '/x', { a: 1, b: { c: 2, d: 3 } });
	expect(requestHash('post', '/x', { b: { d: 3, c: 2 }, a: 1 })).toEqual(one);
	for (const other of [
		requestHash('put', '/x', { a: 1, b: { c: 2, d: 3 } }),
		requestHash('post', '/y', { a: 1, b: { c: 2, d: 3 } }),
		requestHash('post', '/x', { a: 1, b: { c: 2, d: 4 } }),
	])
		expect(other).not.toEqual(one);
});
