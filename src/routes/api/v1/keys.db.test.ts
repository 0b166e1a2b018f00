import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { makeApplication, photo } from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;
let mine: string;
let stranger: string;
let draft: string;

beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
	const made = await makeApplication(t, { status: 'draft' });
	draft = made.number;
	mine = await tokenOf(t, made.applicant.ctx);
	stranger = await tokenOf(t, (await makeApplicant(t)).ctx);
});
afterAll(async () => await t.close());

describe('Idempotency-Key', () => {
	const start = (key: string, variant = 'HILANG', token = mine) =>
		api('POST', '/applications', {
			token,
			body: { service: 'KK', variant },
			headers: { 'idempotency-key': key },
		});

	test('twenty starts of one key at once make one draft', async () => {
		const key = randomUUID();
		const all = await Promise.all(Array.from({ length: 20 }, () => start(key)));
		expect(
			new Set(all.map((one) => `${one.status} ${one.json.number} ${one.headers.get('location')}`)).size,
		).toBe(1);
		expect((await start(key)).headers.get('idempotency-replayed')).toBe('true');
	});

	test('another request under the key is refused; another account’s is its own', async () => {
		const key = randomUUID();
		const first = await start(key);
		expect((await start(key, 'RUSAK')).json).toMatchObject({
			status: 422,
			refusal: 'idempotency_key_reused',
		});
		expect((await start(key, 'RUSAK', stranger)).json.number).not.toBe(first.json.number);
		expect((await start('with space')).json).toMatchObject({
			status: 422,
			errors: [{ field: 'Idempotency-Key', code: 'pattern' }],
		});
	});

	test('of a document counts its bytes', async () => {
		const requirement = (await api('GET', `/applications/${draft}`, { token: mine })).json.documents[0]
			.requirement;
		const [one, other] = [new Uint8Array(await photo()), new Uint8Array(await photo())];
		const headers = { 'idempotency-key': randomUUID(), 'content-type': 'image/jpeg' };
		const put = (body: Uint8Array) =>
			api('PUT', `/applications/${draft}/documents/${requirement}`, { token: mine, body, headers });
		const stored = await put(one);
		expect(stored.status).toBe(200);
		expect(await put(one)).toMatchObject({ status: 200, json: stored.json });
		expect((await put(other)).json.refusal).toBe('idempotency_key_reused');
	});
});
