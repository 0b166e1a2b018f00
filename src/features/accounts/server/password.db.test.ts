import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { changePassword } from './change-password.ts';
import { findSession } from './find-session.ts';
import { requestReset } from './request-reset.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterEach(() => t.now('2026-11-24T09:00:00+07:00'));
afterAll(() => t.close());

const from = '10.0.0.1';
const fresh = 'sambal terasi enak';
const anyone = () => t.actAs({ kind: 'anyone' });

async function tokenOf(one: { email: string; password: string }): Promise<string> {
	const result = await signIn(anyone(), { identifier: one.email, password: one.password, kind: 'web', from });
	if (!result.ok || result.value.state !== 'signed_in') throw new Error('not signed in');
	return result.value.token;
}
async function requested(identifier: string): Promise<string> {
	const result = await requestReset(anyone(), { identifier, from });
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value.request;
}
async function noticesOf(accountId: string): Promise<{ kind: string; body: NoticeBody }[]> {
	const rows = await t.ctx.db.selectFrom('notices').selectAll().where('accountId', '=', accountId).execute();
	return rows.map((row) => ({
		kind: row.kind,
		body: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed),
	}));
}
const codeOf = async (accountId: string): Promise<string> =>
	(await noticesOf(accountId)).find(({ kind }) => kind === 'reset_code')!.body.values.code!;

test('a forgotten password is set anew by code; every session ends and the owner is told', async () => {
	const one = await makeApplicant(t);
	const token = await tokenOf(one);
	const request = await requested(one.resident.nik);
	const code = await codeOf(one.accountId);
	expect(await resetPassword(anyone(), { request, code, password: fresh, from })).toEqual({
		ok: true,
		value: null,
	});
	expect((await findSession(anyone(), token)).state).toBe('none');
	expect(
		(await signIn(anyone(), { identifier: one.email, password: one.password, kind: 'web', from })).ok,
	).toBe(false);
	expect(await tokenOf({ email: one.email, password: fresh })).toBeTruthy();
	expect((await noticesOf(one.accountId)).map(({ kind }) => kind).sort()).toEqual([
		'password_changed',
		'reset_code',
	]);
	expect(await resetPassword(anyone(), { request, code, password: 'lain lagi boleh', from })).toMatchObject({
		refusal: { code: 'code_wrong' },
	});
});

test('asking for a code tells nothing: same answer for known, unknown and malformed, and the code step too', async () => {
	const one = await makeApplicant(t);
	for (const identifier of [one.email, 'tidak-ada@contoh.example', '3275016501019999', 'bukan apa-apa']) {
		const result = await requestReset(anyone(), { identifier, from });
		expect(result).toEqual({ ok: true, value: { request: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
		const request = result.ok ? result.value.request : '';
		for (let n = 0; n < 5; n++)
			expect(await resetPassword(anyone(), { request, code: 'bukan', password: fresh, from })).toEqual({
				ok: false,
				refusal: { code: 'code_wrong', fields: [{ field: 'code', code: 'code_wrong' }] },
			});
		expect(await resetPassword(anyone(), { request, code: 'bukan', password: fresh, from })).toMatchObject({
			refusal: { code: 'too_many_attempts', values: { minutes: 15 } },
		});
	}
	await requested(one.email);
	await requested(one.email);
	expect(await requestReset(anyone(), { identifier: one.email, from })).toMatchObject({
		refusal: { code: 'too_many_attempts' },
	});
	await requestReset(anyone(), { identifier: 'tidak-ada@contoh.example', from });
	await requestReset(anyone(), { identifier: 'tidak-ada@contoh.example', from });
	expect(await requestReset(anyone(), { identifier: 'tidak-ada@contoh.example', from })).toMatchObject({
		refusal: { code: 'too_many_attempts' },
	});
});

test('a code of another purpose, of another request, or too late sets nothing', async () => {
	const [one, other] = [await makeApplicant(t), await makeApplicant(t)];
	const request = await requested(one.email);
	const code = await codeOf(one.accountId);
	const others = await requested(other.email);
	if (code !== (await codeOf(other.accountId)))
		expect(await resetPassword(anyone(), { request: others, code, password: fresh, from })).toMatchObject({
			refusal: { code: 'code_wrong' },
		});
	t.now('2026-11-24T09:15:00+07:00');
	expect(await resetPassword(anyone(), { request, code, password: fresh, from })).toMatchObject({
		refusal: { code: 'code_expired' },
	});
	expect(await tokenOf(one)).toBeTruthy();
});

test('a weak or guessable new password is refused and the code stays good', async () => {
	const one = await makeApplicant(t);
	const request = await requested(one.email);
	const code = await codeOf(one.accountId);
	for (const [password, problem] of [
		['pendek', 'password_short'],
		['katasandi123', 'password_common'],
		[one.resident.nik, 'password_common'],
	] as const)
		expect(await resetPassword(anyone(), { request, code, password, from })).toMatchObject({
			refusal: { code: 'invalid_input', fields: [{ field: 'password', code: problem }] },
		});
	expect((await resetPassword(anyone(), { request, code, password: fresh, from })).ok).toBe(true);
});

test('changing the password needs the present one and ends the other sessions', async () => {
	const one = await makeApplicant(t);
	const [here, there] = [await tokenOf(one), await tokenOf(one)];
	expect(
		await changePassword(one.ctx, { current: 'bukan ini ya', password: fresh, token: here }),
	).toMatchObject({ refusal: { code: 'credentials_wrong' } });
	expect(await changePassword(one.ctx, { current: '', password: 'pendek', token: here })).toMatchObject({
		refusal: {
			fields: [
				{ field: 'current', code: 'required' },
				{ field: 'password', code: 'password_short' },
			],
		},
	});
	expect(await changePassword(one.ctx, { current: one.password, password: fresh, token: here })).toEqual({
		ok: true,
		value: null,
	});
	expect((await findSession(anyone(), here)).state).toBe('live');
	expect((await findSession(anyone(), there)).state).toBe('none');
	expect((await noticesOf(one.accountId)).map(({ kind }) => kind)).toEqual(['password_changed']);
	expect(
		await changePassword(anyone(), { current: fresh, password: 'lain lagi boleh', token: here }),
	).toMatchObject({ refusal: { code: 'not_signed_in' } });
});

test('an officer changes a password only after the second factor', async () => {
	const one = await makeOfficer(t, 'verifier');
	const half = t.actAs({ kind: 'officer', accountId: one.accountId, grants: [], secondFactor: false });
	expect(await changePassword(half, { current: one.password, password: fresh, token: '' })).toMatchObject({
		refusal: { code: 'second_factor_needed' },
	});
	expect((await changePassword(one.ctx, { current: one.password, password: fresh, token: '' })).ok).toBe(
		true,
	);
});
