import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { makeApplicant, makeOfficer, nextFamily } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

async function codeFor(email: string): Promise<string> {
	const rows = await t.ctx.db
		.selectFrom('notices')
		.selectAll()
		.where('kind', '=', 'confirm_code')
		.orderBy('createdAt')
		.execute();
	const bodies = rows.map((row) =>
		open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed),
	);
	return bodies.findLast((body) => body.to === email)!.values['code']!;
}

async function newcomer() {
	const family = await nextFamily(t);
	const { nik } = family.members[0]!;
	return {
		nik,
		kkNumber: family.kkNumber,
		email: `${nik}@test.example`,
		phone: '081377778888',
		password: 'ikan lele goreng pedas',
		termsAccepted: true,
	};
}

describe('registering', () => {
	test('answers with a registration, whose code signs in', async () => {
		const form = await newcomer();
		const registered = await api('POST', '/accounts', { body: form });
		expect(registered).toMatchObject({ status: 202, json: { registration: expect.any(String) } });
		const early = await api('POST', '/session', {
			body: { identifier: form.email, password: form.password },
		});
		expect(early).toMatchObject({ status: 202, json: { registration: registered.json.registration } });
		const wrong = await api('POST', '/accounts/confirm', { body: { ...registered.json, code: 'AAAAAA' } });
		expect(wrong).toMatchObject({
			status: 422,
			json: { refusal: 'code_wrong', errors: [{ field: 'code' }] },
		});
		const session = await api('POST', '/accounts/confirm', {
			body: { ...registered.json, code: await codeFor(form.email) },
		});
		expect(session).toMatchObject({
			status: 200,
			json: { secondFactor: false, account: { kind: 'applicant', roles: ['applicant'] } },
		});
		expect((await api('GET', '/applications', { token: session.json.token })).json).toEqual({
			items: [],
			next: null,
		});
	});

	test('answers the same for a NIK that nobody bears', async () => {
		const form = await newcomer();
		const unknown = await api('POST', '/accounts', {
			body: { ...form, kkNumber: '3275010101150001', email: 'nobody@test.example', phone: '081366665555' },
		});
		expect(unknown).toMatchObject({ status: 202, json: { registration: expect.any(String) } });
	});

	test('tells what cannot be right, by field', async () => {
		const refused = await api('POST', '/accounts', {
			body: { nik: '12', kkNumber: '', email: 'x', phone: '1', password: 'a', termsAccepted: false },
		});
		expect(refused).toMatchObject({ status: 422, json: { refusal: 'invalid_input' } });
		expect(
			refused.json.errors.map((one: { field: string; code: string }) => `${one.field} ${one.code}`),
		).toEqual(
			expect.arrayContaining([
				'nik nik_malformed',
				'kkNumber required',
				'email email_malformed',
				'phone phone_malformed',
				'password password_short',
				'termsAccepted must_accept',
			]),
		);
	});
});

describe('signing in', () => {
	test('gives a token for applicants, which ends with the session', async () => {
		const { email, password } = await makeApplicant(t);
		const session = await api('POST', '/session', { body: { identifier: email, password } });
		expect(session).toMatchObject({ status: 201, json: { account: { kind: 'applicant' } } });
		const { token, expiresAt } = session.json;
		expect(Date.parse(expiresAt)).toBeGreaterThan(t.ctx.now().getTime());
		expect((await api('GET', '/applications', { token })).status).toBe(200);
		expect((await api('DELETE', '/session', { token })).status).toBe(204);
		const after = await api('GET', '/applications', { token });
		expect([after.status, after.json.refusal, after.headers.get('www-authenticate')]).toEqual([
			401,
			'not_signed_in',
			'Bearer',
		]);
	});

	test('an unknown identifier and a wrong password are one answer', async () => {
		const { email } = await makeApplicant(t);
		const answers = await Promise.all(
			[email, 'nobody-at-all@test.example'].map((identifier) =>
				api('POST', '/session', { body: { identifier, password: 'wrong wrong wrong' } }),
			),
		);
		expect(answers[0]!.json).toEqual(answers[1]!.json);
		expect(answers[0]!).toMatchObject({ status: 401, json: { refusal: 'credentials_wrong' } });
	});

	test('officers give their second factor at once', async () => {
		const { email, password, totpSecret } = await makeOfficer(t, 'verifier');
		const body = { identifier: email, password };
		const without = await api('POST', '/session', { body });
		expect(without).toMatchObject({
			status: 403,
			json: { refusal: 'second_factor_needed', errors: [{ field: 'otp', code: 'required' }] },
		});
		expect((await api('POST', '/session', { body: { ...body, otp: '000000' } })).json.refusal).toBe(
			'code_wrong',
		);
		const otp = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
			timestamp: t.ctx.now().getTime(),
		});
		const session = await api('POST', '/session', { body: { ...body, otp } });
		expect(session).toMatchObject({
			status: 201,
			json: { secondFactor: true, account: { kind: 'officer', roles: ['verifier'] } },
		});
		expect((await api('GET', '/worklist', { token: session.json.token })).status).toBe(200);
	});

	test('is limited, and says how long to wait', async () => {
		const sent = () =>
			api('POST', '/session', {
				body: { identifier: 'limited@test.example', password: 'wrong wrong wrong' },
			});
		for (let tries = 0; tries < 10; tries++) expect((await sent()).status).toBe(401);
		const limited = await sent();
		expect(limited).toMatchObject({ status: 429, json: { refusal: 'too_many_attempts' } });
		expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
	});

	test('a session that ran out is told from none at all', async () => {
		const { ctx } = await makeApplicant(t);
		const token = await tokenOf(t, ctx);
		t.now('2026-11-24T22:00:00+07:00');
		const over = await api('GET', '/applications', { token });
		t.now('2026-11-24T09:00:00+07:00');
		expect(over).toMatchObject({ status: 401, json: { refusal: 'session_expired' } });
		expect(over.headers.get('www-authenticate')).toContain('invalid_token');
	});

	test('a cookie signs nobody in', async () => {
		const { ctx } = await makeApplicant(t);
		const token = await tokenOf(t, ctx);
		const names = ['eopen-session', '__Host-eopen-session', 'eopen-sesi', '__Host-eopen-sesi'];
		const got = await api('GET', '/applications', {
			headers: { cookie: names.map((name) => `${name}=${token}`).join('; ') },
		});
		expect(got.status).toBe(401);
	});
});
