import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { services } from '#domain/catalogue/services.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { StorageFullError } from '#server/adapters/storage/port.ts';
import { operations, type Operation } from '#server/api/operations.ts';
import { openApi, tokenOf, type Api, type Sent } from '../../../../tests/support/api.ts';
import { leastBodies } from '../../../../tests/support/api-bodies.ts';
import { desk, makeApplication, photo, refusing } from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;
let mine: string;
let stranger: string;
let verifier: string;
let operator: string;
let draft: string;
let submitted: string;
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
	const made = await makeApplication(t, { status: 'draft' });
	const sent = await makeApplication(t);
	[draft, submitted] = [made.number, sent.number];
	mine = await tokenOf(t, made.applicant.ctx);
	stranger = await tokenOf(t, (await makeApplicant(t)).ctx);
	const people = await desk(t);
	[verifier, operator] = [await tokenOf(t, people.verifier), await tokenOf(t, people.operator)];
}, 120_000);
afterAll(async () => await t.close());

const at = (path: string, number = draft): string =>
	path
		.replace('{number}', number)
		.replace('{requirement}', 'SK_HILANG')
		.replace('{action}', 'cancel')
		.replace('{office}', 'disdukcapil')
		.replace('{code}', 'F-1.02')
		.replace('{service}', 'KK')
		.replace('{variant}', 'HILANG');
const signedIn = Object.entries<Operation>(operations).filter(([, one]) => one.auth === 'bearer');

describe.each(signedIn)('%s', (id, operation) => {
	const send = (sent: Sent) =>
		api(operation.method.toUpperCase(), at(operation.path), {
			headers: { 'idempotency-key': randomUUID() },
			...(leastBodies[id] ? { body: leastBodies[id] } : {}),
			...sent,
		});

	test('asks who it is', async () => {
		expect(await send({})).toMatchObject({
			status: 401,
			json: {
				refusal: 'not_signed_in',
				type: '/masalah/not_signed_in',
				instance: `/api/v1${at(operation.path)}`,
			},
		});
		expect((await send({ token: 'x'.repeat(43) })).status).toBe(401);
	});

	test('tells a stranger nothing of an application', async () => {
		// A code is told of to officers who carry papers alone, whether it is there or not.
		if (operation.path.startsWith('/papers/'))
			return expect(await send({ token: stranger })).toMatchObject({ status: 403 });
		if (!operation.path.includes('{number}'))
			return expect(operation.path).toMatch(/^\/(session|applications|worklist|reasons)$/);
		expect(await send({ token: stranger })).toMatchObject({ status: 404, json: { refusal: 'not_found' } });
	});
});

describe('HTTP itself', () => {
	test.each([
		['PUT', '/session', 'POST, DELETE'],
		['GET', '/accounts', 'POST'],
		['DELETE', '/services', 'GET, HEAD'],
		['OPTIONS', '/applications', 'GET, POST, HEAD'],
		['POST', '/applications/x', 'GET, PATCH, DELETE, HEAD'],
		['GET', '/applications/x/submit', 'POST'],
	])('%s %s is not offered', async (method, path, allow) => {
		const got = await api(method, path);
		expect(got).toMatchObject({ status: 405, json: { refusal: 'method_not_allowed' } });
		expect(got.headers.get('allow')).toBe(allow);
	});

	test.each(['/nothing', '/applications/x/documents', '/services/KK', '/'])(
		'nothing is at %s',
		async (path) => {
			for (const method of ['GET', 'POST', 'DELETE'])
				expect(await api(method, path)).toMatchObject({ status: 404, json: { refusal: 'not_found' } });
		},
	);

	test('bodies are JSON of a sensible size', async () => {
		const send = (body: string, type: string) =>
			api('POST', '/session', { body, headers: { 'content-type': type } });
		expect(await send('{"identifier"', 'application/json')).toMatchObject({
			status: 400,
			json: { refusal: 'not_json' },
		});
		expect(await send('identifier=a', 'application/x-www-form-urlencoded')).toMatchObject({
			status: 415,
			json: { refusal: 'unsupported_media_type' },
		});
		expect(await send(`{"identifier":"${'x'.repeat(300_000)}"}`, 'application/json')).toMatchObject({
			status: 413,
			json: { refusal: 'body_too_large' },
		});
		expect(await send('{}', 'application/json')).toMatchObject({
			status: 422,
			json: {
				refusal: 'invalid_input',
				errors: [{ field: 'identifier', code: 'required' }, { field: 'password' }],
			},
		});
	});

	test('words are in the language asked for', async () => {
		const [id, en] = await Promise.all(
			['id-ID', 'en-GB'].map((language) =>
				api('GET', '/worklist', { headers: { 'accept-language': language } }),
			),
		);
		expect([id!.json.title, en!.json.title]).toEqual(['Silakan masuk dulu', 'Please sign in first']);
	});

	test('an unexpected error shows an id and nothing else; the log has both', async () => {
		const error = vi.spyOn(t.ctx.log, 'error').mockImplementation(() => {});
		const parts = {
			keyring: {
				...t.ctx.keyring,
				unwrap: () => {
					throw new Error('secret inside');
				},
			},
		};
		const got = await api('GET', `/applications/${draft}`, { token: mine, parts });
		expect(got).toMatchObject({
			status: 500,
			json: { refusal: 'unexpected', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
		});
		expect(JSON.stringify(got.json)).not.toMatch(/secret|\.ts|at /);
		expect(error.mock.calls[0]![0]).toMatchObject({ id: got.json.id, err: { message: 'secret inside' } });
		error.mockRestore();
	});

	test('a lost database is a moment’s rest, not a fault', async () => {
		const gone = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
		const parts = {
			keyring: {
				...t.ctx.keyring,
				unwrap: () => {
					throw gone;
				},
			},
		};
		const got = await api('GET', `/applications/${draft}`, { token: mine, parts });
		expect([got.status, got.json.refusal, got.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
	});

	test('a register that does not answer, and has never told of the account, is told as such', async () => {
		await t.ctx.db.deleteFrom('accountFamilies').execute();
		const parts = {
			registry: { ...t.ctx.registry, findResident: () => Promise.reject(new RegisterUnavailable('away')) },
		};
		for (const [method, path, body] of [
			['POST', '/applications', leastBodies['startApplication']],
			['GET', `/applications/${draft}`, undefined],
			[
				'POST',
				'/accounts',
				{
					nik: '3275014107900001',
					kkNumber: '3275010101150001',
					email: 'r@test.example',
					phone: '081311112222',
					password: 'ikan lele goreng pedas',
					termsAccepted: true,
				},
			],
		] as const)
			expect((await api(method, path, { token: mine, parts, body })).json).toMatchObject({
				status: 503,
				refusal: 'register_unavailable',
			});
	});
});

describe('what the catalogue and the offices do not have', () => {
	test.each([
		['GET', '/services/KK/variants/NONE', 404, 'unknown_service'],
		['GET', '/services/NONE/variants/HILANG', 404, 'unknown_service'],
		['GET', '/offices?service=NONE', 404, 'unknown_service'],
		['GET', '/offices?group=none', 422, 'invalid_input'],
		['GET', '/offices/disdukcapil/pickup-days', 422, 'invalid_input'],
		['GET', '/offices/none/pickup-days?service=KK', 404, 'office_unknown'],
		['GET', '/offices/a%00b/pickup-days?service=KK', 404, 'not_found'],
		['GET', '/track/EOP-KK-20261124-00012-7', 422, 'invalid_input'],
		['GET', '/track/EOP-KK-20261124-00012-7?pin=1', 404, 'not_found'],
	] as const)('%s %s', async (method, path, status, refusal) => {
		expect((await api(method, path)).json).toMatchObject({ status, refusal });
	});

	test('a service or a variant there is not, and whoever is no applicant', async () => {
		const start = (service: string, variant: string) =>
			api('POST', '/applications', { token: mine, body: { service, variant } });
		expect((await start('NONE', 'X')).json.refusal).toBe('unknown_service');
		expect((await start('KK', 'X')).json.refusal).toBe('unknown_service');
		expect(
			(await api('POST', '/applications', { token: verifier, body: leastBodies['startApplication'] })).json
				.refusal,
		).toBe('not_allowed');
	});

	test('every variant of the catalogue is told whole', async () => {
		const { json } = await api('GET', '/services');
		expect(json.items.map((one: { id: string }) => one.id)).toEqual(services.map((one) => one.id));
		for (const service of services)
			for (const variant of service.variants) {
				const told = (await api('GET', `/services/${service.id}/variants/${variant.id}`)).json;
				expect(told.fields.map((one: { id: string }) => one.id)).toEqual(
					variant.pages.flatMap((page) => page.fields.map((field) => field.id)),
				);
				expect(told.requiredDocuments.map((one: { id: string }) => one.id)).toEqual(
					variant.requiredDocuments.map((one) => one.id),
				);
			}
	});
});

describe('applications', () => {
	const act = (token: string, number: string, action: string, body: object = {}, parts = {}) =>
		api('POST', `/applications/${number}/actions/${action}`, { token, body, parts });

	test('an action there is not, one that does not start here, and those of the product itself', async () => {
		expect((await act(verifier, submitted, 'fly')).json).toMatchObject({ status: 404, refusal: 'not_found' });
		expect((await act(operator, submitted, 'print')).json.refusal).toBe('action_not_possible');
		expect((await act(operator, submitted, 'send_back')).json.refusal).toBe('action_not_possible');
		expect((await act(operator, submitted, 'refuse_siak')).json.refusal).toBe('action_not_possible');
		expect((await act(verifier, submitted, 'expire')).json.refusal).toBe('not_allowed');
		expect((await act(mine, draft, 'submit')).json.refusal).toBe('idempotency_key_missing');
	});

	test('rights: role, jurisdiction, holder, verdicts, reason, revision', async () => {
		expect((await act(operator, submitted, 'approve')).json.refusal).toBe('not_allowed');
		const away = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: '32.75.99' });
		expect((await act(await tokenOf(t, away.ctx), submitted, 'take')).json).toMatchObject({
			status: 403,
			refusal: 'outside_jurisdiction',
		});
		expect((await act(verifier, submitted, 'approve')).json.refusal).toBe('not_held');
		const taken = await act(verifier, submitted, 'take');
		const other = await makeOfficer(t, 'verifier');
		expect((await act(await tokenOf(t, other.ctx), submitted, 'take')).json.refusal).toBe('taken_by_other');
		expect((await act(verifier, submitted, 'approve')).json).toMatchObject({
			refusal: 'verdicts_missing',
			errors: [{ code: 'required' }],
		});
		expect((await act(verifier, submitted, 'reject', { reason: 'no' })).json).toMatchObject({
			refusal: 'invalid_input',
			errors: [{ field: 'reason', code: 'reason_missing' }],
		});
		expect(
			(await act(verifier, submitted, 'release', { revision: taken.json.revision - 1 })).json.refusal,
		).toBe('stale');
		expect((await act(verifier, submitted, 'release', { revision: taken.json.revision })).status).toBe(200);
	});

	test('SIAK’s refusal is an answer, not an error', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		const refusedBySiak = await act(
			operator,
			number,
			'enter_siak',
			{},
			{ registry: refusing(t.ctx).registry },
		);
		expect(refusedBySiak).toMatchObject({
			status: 200,
			json: { status: 'failed', siak: { outcome: 'refused', refusal: 'double_record' } },
		});
	});

	test('incomplete, without pickup, terms: told before anything is submitted', async () => {
		const started = (
			await api('POST', '/applications', { token: stranger, body: { service: 'KK', variant: 'HILANG' } })
		).json;
		const submit = (body: object) =>
			api('POST', `/applications/${started.number}/submit`, {
				token: stranger,
				body: { key: 'k-1', ...body },
			});
		expect((await submit({})).json.refusal).toBe('terms_not_accepted');
		const incomplete = await submit({ termsAccepted: true });
		expect(incomplete.json.refusal).toBe('incomplete');
		expect(incomplete.json.errors.map((one: { code: string }) => one.code)).toEqual(
			expect.arrayContaining(['required', 'document_missing']),
		);
		expect(
			(await api('GET', `/applications/${started.number}/receipt.pdf`, { token: stranger })).status,
		).toBe(404);
		expect((await api('DELETE', `/applications/${started.number}`, { token: stranger })).status).toBe(204);
		expect((await api('GET', `/applications/${started.number}`, { token: stranger })).status).toBe(404);
	});

	test('the official forms are there once it is sent, for its applicant and the office', async () => {
		const form = (number: string, code: string, token: string) =>
			api('GET', `/applications/${number}/forms/${code}.pdf`, { token });
		expect(await form(draft, 'F-1.02', mine)).toMatchObject({
			status: 409,
			json: { refusal: 'not_submitted' },
		});
		expect(await form(submitted, 'F-1.02', stranger)).toMatchObject({ status: 404 });
		expect(await form(submitted, 'F-1.06', verifier)).toMatchObject({ status: 404 });
		const got = await form(submitted, 'F-1.02', verifier);
		expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect(got.headers.get('cache-control')).toContain('no-store');
	});

	test('what was sent is closed to changes, but for its place', async () => {
		const { number, applicant } = await makeApplication(t);
		const token = await tokenOf(t, applicant.ctx);
		for (const [method, path, body] of [
			['PATCH', '', { answers: {} }],
			['DELETE', '', undefined],
		] as const)
			expect((await api(method, `/applications/${number}${path}`, { token, body })).json).toMatchObject({
				status: 409,
				refusal: 'not_editable',
			});
		const moved = { office: 'disdukcapil', date: '2026-12-01' };
		const put = (body: object) => api('PUT', `/applications/${number}/pickup`, { token, body });
		expect((await put(moved)).json).toMatchObject({ pickup: { office: moved.office, date: moved.date } });
		expect((await put({ ...moved, date: '2026-12-06' })).json).toMatchObject({
			status: 409,
			refusal: 'day_not_open',
		});
		expect((await act(token, number, 'cancel')).json).toMatchObject({
			status: 'cancelled',
			actions: [],
			pickup: null,
		});
	});

	test('storage that is full keeps the application as it was', async () => {
		const requirement = (await api('GET', `/applications/${draft}`, { token: mine })).json.documents[0]
			.requirement;
		const storage = { ...t.ctx.storage, put: () => Promise.reject(new StorageFullError()) };
		const got = await api('PUT', `/applications/${draft}/documents/${requirement}`, {
			token: mine,
			body: new Uint8Array(await photo()),
			parts: { storage },
		});
		expect(got.json).toMatchObject({ status: 507, refusal: 'storage_full' });
		expect(
			(
				await api('PUT', `/applications/${draft}/documents/NONE`, {
					token: mine,
					body: new Uint8Array(await photo()),
				})
			).status,
		).toBe(404);
	});

	test('lists go on where they ended', async () => {
		const numbers = [];
		for (let made = 0; made < 3; made++)
			numbers.push(
				(await api('POST', '/applications', { token: stranger, body: { service: 'KK', variant: 'HILANG' } }))
					.json.number,
			);
		const first = (await api('GET', '/applications?limit=2', { token: stranger })).json;
		const second = (await api('GET', `/applications?limit=2&next=${first.next}`, { token: stranger })).json;
		expect([...first.items, ...second.items].map((one) => one.number).sort()).toEqual(numbers.sort());
		expect(second.next).toBeNull();
		for (const limit of ['0', '101', 'x'])
			expect((await api('GET', `/applications?limit=${limit}`, { token: stranger })).json).toMatchObject({
				status: 422,
				errors: [{ field: 'limit' }],
			});
		expect((await api('GET', '/worklist', { token: stranger })).json.refusal).toBe('not_allowed');
	});
});
