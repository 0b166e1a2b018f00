import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Refusal } from '#domain/refusal.ts';
import { actingAs } from '#server/ctx.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { findSession } from './find-session.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { totpCode } from './second-factor.ts';
import { signIn, type SignedIn, type SignInForm } from './sign-in.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { signOut } from './sign-out.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterEach(() => t.now('2026-11-24T09:00:00+07:00'));
afterAll(() => t.close());

const from = '10.0.0.1';
const anyone = () => t.actAs({ kind: 'anyone' });
const tryIn = (form: Pick<SignInForm, 'identifier' | 'password'> & Partial<SignInForm>) =>
	signIn(anyone(), { kind: 'web', from, ...form });

type Whole = Extract<SignedIn, { state: 'signed_in' }>;
async function signedIn(form: Parameters<typeof tryIn>[0]): Promise<Whole> {
	const result = await tryIn(form);
	if (!result.ok || result.value.state !== 'signed_in')
		throw new Error(`not signed in: ${JSON.stringify(result)}`);
	return result.value;
}
const refusalOf = (result: { ok: boolean; refusal?: Refusal }) => (result.ok ? null : result.refusal);

test('unknown, malformed and wrong get the same answer', async () => {
	const one = await makeApplicant(t);
	const officer = await makeOfficer(t, 'verifier');
	const answers = [
		await tryIn({ identifier: one.email, password: 'salah sekali' }),
		await tryIn({ identifier: one.resident.nik, password: 'salah sekali' }),
		await tryIn({ identifier: officer.email, password: 'salah sekali' }),
		await tryIn({ identifier: 'tidak-ada@contoh.example', password: one.password }),
		await tryIn({ identifier: '3275016501019999', password: one.password }),
		await tryIn({ identifier: '0899 9999 9999', password: one.password }),
		await tryIn({ identifier: "' or 1=1 --", password: one.password }),
	];
	for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'credentials_wrong' } });
	expect(refusalOf(await tryIn({ identifier: ' ', password: '' }))).toEqual({
		code: 'invalid_input',
		fields: [
			{ field: 'identifier', code: 'required' },
			{ field: 'password', code: 'required' },
		],
	});
});

test('an unknown identifier costs as much work as a wrong password', async () => {
	const one = await makeApplicant(t);
	const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
	for (let n = 0; n < 9; n++)
		for (const which of ['known', 'unknown'] as const) {
			const started = performance.now();
			await tryIn({
				identifier: which === 'known' ? one.email : 'tidak-ada-2@contoh.example',
				password: 'salah sekali',
				from: `10.1.0.${n}`,
			});
			times[which].push(performance.now() - started);
		}
	const median = (values: number[]) => values.sort((a, b) => a - b)[4]!;
	expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 2);
	expect(median(times.unknown)).toBeLessThan(median(times.known) * 2);
});

test('ten wrong passwords from one address end the trying there, and only there', async () => {
	const one = await makeApplicant(t);
	const wrong = (address: string) =>
		tryIn({ identifier: one.email, password: 'salah sekali', from: address });
	for (let n = 0; n < 10; n++)
		expect(refusalOf(await wrong('10.2.0.1'))).toEqual({ code: 'credentials_wrong' });
	expect(refusalOf(await wrong('10.2.0.1'))).toEqual({ code: 'too_many_attempts', values: { minutes: 15 } });
	expect(
		refusalOf(await tryIn({ identifier: one.email, password: one.password, from: '10.2.0.1' }))?.code,
	).toBe('too_many_attempts');
	expect((await tryIn({ identifier: one.email, password: one.password, from: '10.2.0.2' })).ok).toBe(true);
	for (let n = 0; n < 10; n++)
		await tryIn({ identifier: 'siapa@contoh.example', password: 'salah sekali', from: '10.2.0.3' });
	expect(
		refusalOf(await tryIn({ identifier: 'siapa@contoh.example', password: 'salah sekali', from: '10.2.0.3' }))
			?.code,
	).toBe('too_many_attempts');
});

test('right passwords are not counted', async () => {
	const one = await makeApplicant(t);
	for (let n = 0; n < 12; n++)
		await signedIn({ identifier: one.email, password: one.password, from: '10.3.0.1' });
});

test('an applicant session ends two hours after its last use, and twelve hours after its beginning', async () => {
	const one = await makeApplicant(t);
	const { token, expiresAt } = await signedIn({ identifier: one.email, password: one.password });
	expect(expiresAt).toEqual(new Date('2026-11-24T21:00:00+07:00'));
	const found = await findSession(anyone(), token);
	expect(found).toMatchObject({
		state: 'live',
		actor: { kind: 'applicant', accountId: one.accountId },
		name: one.resident.name,
		locale: 'id',
		kind: 'web',
	});
	for (const hour of ['10:59', '12:58', '14:57', '16:56', '18:55', '20:54']) {
		t.now(`2026-11-24T${hour}:00+07:00`);
		expect((await findSession(anyone(), token)).state).toBe('live');
	}
	t.now('2026-11-24T21:00:00+07:00');
	expect(await findSession(anyone(), token)).toEqual({ state: 'expired', accountId: one.accountId });
	t.now('2026-11-24T09:00:00+07:00');
	const second = await signedIn({ identifier: one.email, password: one.password });
	t.now('2026-11-24T11:00:00+07:00');
	expect(await findSession(anyone(), second.token)).toEqual({ state: 'expired', accountId: one.accountId });
	expect(await findSession(anyone(), 'not-a-token')).toEqual({ state: 'none' });
});

test('the use of a session is written down at most once a minute', async () => {
	const one = await makeApplicant(t);
	const { token } = await signedIn({ identifier: one.email, password: one.password });
	const lastSeen = async () =>
		(
			await t.ctx.db
				.selectFrom('sessions')
				.select('lastSeenAt')
				.where('accountId', '=', one.accountId)
				.executeTakeFirstOrThrow()
		).lastSeenAt;
	t.now('2026-11-24T09:00:59+07:00');
	await findSession(anyone(), token);
	expect(await lastSeen()).toEqual(new Date('2026-11-24T09:00:00+07:00'));
	t.now('2026-11-24T09:01:00+07:00');
	await findSession(anyone(), token);
	expect(await lastSeen()).toEqual(new Date('2026-11-24T09:01:00+07:00'));
});

test('an officer may do nothing before the second factor, and gets a new token with it', async () => {
	const one = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: '32.75.01' });
	const half = await signedIn({ identifier: one.email, password: one.password });
	expect(half).toMatchObject({ accountKind: 'officer', secondFactor: false });
	expect(await findSession(anyone(), half.token)).toMatchObject({
		state: 'live',
		actor: { kind: 'officer', secondFactor: false },
	});
	const otp = totpCode(one.totpSecret, t.ctx.now());
	const wrong = await giveSecondFactor(anyone(), {
		token: half.token,
		otp: otp === '000000' ? '111111' : '000000',
	});
	expect(refusalOf(wrong)).toEqual({ code: 'code_wrong', fields: [{ field: 'otp', code: 'code_wrong' }] });
	const given = await giveSecondFactor(anyone(), { token: half.token, otp });
	if (!given.ok) throw new Error(given.refusal.code);
	expect(await findSession(anyone(), half.token)).toEqual({ state: 'none' });
	expect(await findSession(anyone(), given.value.token)).toMatchObject({
		state: 'live',
		officeId: 'disdukcapil',
		actor: {
			kind: 'officer',
			accountId: one.accountId,
			secondFactor: true,
			grants: [{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: '32.75.01' } }],
		},
	});
	t.now('2026-11-24T09:29:59+07:00');
	expect((await findSession(anyone(), given.value.token)).state).toBe('live');
	t.now('2026-11-24T09:59:59+07:00');
	expect((await findSession(anyone(), given.value.token)).state).toBe('expired');
});

test('the half session ends after ten minutes', async () => {
	const one = await makeOfficer(t, 'verifier');
	const half = await signedIn({ identifier: one.email, password: one.password });
	t.now('2026-11-24T09:10:00+07:00');
	expect((await findSession(anyone(), half.token)).state).toBe('expired');
	const late = await giveSecondFactor(anyone(), {
		token: half.token,
		otp: totpCode(one.totpSecret, t.ctx.now()),
	});
	expect(refusalOf(late)?.code).toBe('session_expired');
});

test('a code of the second factor counts once, and an older one not after it; two at once give one session', async () => {
	const one = await makeOfficer(t, 'siak_operator');
	const otp = totpCode(one.totpSecret, t.ctx.now());
	const before = totpCode(one.totpSecret, t.ctx.now(), -1);
	const next = totpCode(one.totpSecret, t.ctx.now(), 1);
	const farther = totpCode(one.totpSecret, t.ctx.now(), 2);
	const form = { identifier: one.email, password: one.password, kind: 'api' } as const;
	expect(refusalOf(await tryIn(form))?.code).toBe('second_factor_needed');
	const both = await Promise.all([tryIn({ ...form, otp }), tryIn({ ...form, otp })]);
	expect(both.filter((result) => result.ok)).toHaveLength(1);
	for (const replayed of [otp, before, farther])
		expect(refusalOf(await tryIn({ ...form, otp: replayed }))?.code).toBe('code_wrong');
	const second = await signedIn({ ...form, otp: next });
	expect(second).toMatchObject({ secondFactor: true, expiresAt: new Date('2026-11-24T21:00:00+07:00') });
});

test('five wrong codes of the second factor lock it for a quarter of an hour', async () => {
	const one = await makeOfficer(t, 'auditor');
	const form = { identifier: one.email, password: one.password, kind: 'api' } as const;
	const right = totpCode(one.totpSecret, t.ctx.now());
	for (let n = 0; n < 5; n++)
		expect(refusalOf(await tryIn({ ...form, otp: right === '000000' ? '111111' : '000000' }))?.code).toBe(
			'code_wrong',
		);
	expect(refusalOf(await tryIn({ ...form, otp: right }))).toEqual({
		code: 'too_many_attempts',
		values: { minutes: 15 },
	});
});

test('signing out ends one session, signing out everywhere ends all of them and nobody else’s', async () => {
	const [one, other] = [await makeApplicant(t), await makeApplicant(t)];
	const tokens: string[] = [];
	for (let n = 0; n < 3; n++)
		tokens.push((await signedIn({ identifier: one.email, password: one.password })).token);
	const others = await signedIn({ identifier: other.email, password: other.password });
	expect((await signOut(one.ctx, tokens[0]!)).ok).toBe(true);
	expect((await signOut(one.ctx, tokens[0]!)).ok).toBe(true);
	expect(await Promise.all(tokens.map(async (token) => (await findSession(anyone(), token)).state))).toEqual([
		'none',
		'live',
		'live',
	]);
	expect(await signOutEverywhere(one.ctx)).toEqual({ ok: true, value: { ended: 2 } });
	expect(await Promise.all(tokens.map(async (token) => (await findSession(anyone(), token)).state))).toEqual([
		'none',
		'none',
		'none',
	]);
	expect((await findSession(anyone(), others.token)).state).toBe('live');
	expect(refusalOf(await signOutEverywhere(anyone()))?.code).toBe('not_signed_in');
});

test('demo accounts are closed outside demo mode, signed in or not', async () => {
	const one = await makeApplicant(t);
	await t.ctx.db.updateTable('accounts').set({ demo: true }).where('id', '=', one.accountId).execute();
	const inMode = (demo: boolean) => actingAs({ ...t.ctx, env: { ...t.ctx.env, demo } }, { kind: 'anyone' });
	const form = { identifier: one.email, password: one.password, kind: 'web', from } as const;
	const opened = await signIn(inMode(true), form);
	expect(opened.ok).toBe(true);
	expect(refusalOf(await signIn(inMode(false), form))).toEqual({ code: 'credentials_wrong' });
	const token = opened.ok && opened.value.state === 'signed_in' ? opened.value.token : '';
	expect((await findSession(inMode(true), token)).state).toBe('live');
	expect((await findSession(inMode(false), token)).state).toBe('none');
});

test('tokens are not readable in the database', async () => {
	const one = await makeApplicant(t);
	const { token } = await signedIn({ identifier: one.email, password: one.password });
	const { rows } = await t.ctx.database.pool.query('select token_hash from sessions where account_id = $1', [
		one.accountId,
	]);
	expect(rows).toHaveLength(1);
	expect(rows[0].token_hash.toString('latin1')).not.toContain(token);
	expect(rows[0].token_hash.equals(Buffer.from(token, 'base64url'))).toBe(false);
});
