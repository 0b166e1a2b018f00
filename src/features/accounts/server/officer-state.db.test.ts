import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Jurisdiction, OfficerRole } from '#domain/access/role.ts';
import { choiceOfGrant } from '#domain/access/grant-choice.ts';
import type { Refusal, Result } from '#domain/refusal.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { releaseHeld } from '#features/applications/server/release-held.ts';
import { makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { officerPassword, officersBy } from '../../../../tests/support/officers.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { liftSuspension, resetSecondFactor, suspendOfficer } from './change-officer.ts';
import { findSession } from './find-session.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { totpCode } from './second-factor.ts';
import { signIn } from './sign-in.ts';

let t: TestCtx;
let admin: MadeOfficer;
let made: ReturnType<typeof officersBy>;
const parts = { releaseHeld };
const morning = '2026-11-24T09:00:00+07:00';
const reason = 'Cuti panjang mulai hari ini';

beforeAll(async () => {
	t = await testCtx();
	admin = await makeOfficer(t, 'administrator');
	made = officersBy(t, admin);
});
afterEach(() => t.now(morning));
afterAll(() => t.close());

const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);
const codeOf = (result: Result<unknown>) => refusalOf(result)?.code ?? null;
const choice = (role: OfficerRole, jurisdiction: Jurisdiction) => choiceOfGrant({ role, jurisdiction });
describe('a suspension', () => {
	test('ends every session, puts back what was held, and is told at the door; lifted, they sign in again', async () => {
		const who = await made.joined({ grants: [choice('verifier', { kind: 'city' })] });
		const session = await made.signedIn(who);
		const found = await findSession(t.ctx, session.token);
		if (found.state !== 'live') throw new Error('no session');
		const { number } = await makeApplication(t);
		valueOf(await takeApplication(t.actAs(found.actor), { number }));
		const short = await suspendOfficer(admin.ctx, parts, { ...(await made.seen(who.id)), reason: 'abc' });
		expect(refusalOf(short)?.fields).toEqual([{ field: 'reason', code: 'too_short', values: { min: 5 } }]);
		expect(
			valueOf(await suspendOfficer(admin.ctx, parts, { ...(await made.seen(who.id)), reason })).released,
		).toBe(1);
		expect((await storedOf(t, number)).row.takenBy).toBeNull();
		expect(await findSession(t.ctx, session.token)).toEqual({ state: 'expired', accountId: who.id });
		const door = { identifier: who.email, password: officerPassword, kind: 'web', from: '10.0.0.1' } as const;
		expect(codeOf(await signIn(made.anyone(), door))).toBe('account_suspended');
		expect(codeOf(await signIn(made.anyone(), { ...door, password: 'salah sekali' }))).toBe(
			'credentials_wrong',
		);
		expect((await made.auditOf(who.id)).filter(({ action }) => action === 'suspend_officer')).toMatchObject([
			{
				actorId: admin.accountId,
				detail: { before: 'active', after: 'suspended', reason, sessions: 1, released: 1 },
			},
		]);
		expect(codeOf(await suspendOfficer(admin.ctx, parts, { ...(await made.seen(who.id)), reason }))).toBe(
			'action_not_possible',
		);
		valueOf(
			await liftSuspension(admin.ctx, { ...(await made.seen(who.id)), reason: 'Sudah kembali bertugas' }),
		);
		expect((await findSession(t.ctx, session.token)).state).toBe('expired');
		await made.signedIn(who, '2026-11-24T09:20:00+07:00');
		expect((await made.auditOf(who.id)).filter(({ action }) => action === 'lift_suspension')).toMatchObject([
			{ detail: { reason: 'Sudah kembali bertugas' } },
		]);
	});
});

describe('a reset of the second factor', () => {
	test('ends every session and the old factor; a new one needs the link and the password', async () => {
		const who = await made.joined();
		const session = await made.signedIn(who);
		valueOf(await resetSecondFactor(admin.ctx, { ...(await made.seen(who.id)), reason: 'HP hilang' }));
		expect((await findSession(t.ctx, session.token)).state).toBe('expired');
		expect(await made.officer(who.id)).toMatchObject({ state: 'active', enrolled: false });
		t.now('2026-11-24T09:10:00+07:00');
		const half = valueOf(
			await signIn(made.anyone(), {
				identifier: who.email,
				password: officerPassword,
				kind: 'web',
				from: null,
			}),
		) as { token: string };
		const old = totpCode(who.secret, t.ctx.now());
		expect(codeOf(await giveSecondFactor(made.anyone(), { token: half.token, otp: old }))).toBe('code_wrong');
		const token = await made.tokenOf(who.id);
		const offered = await made.opened(token);
		expect(offered).toMatchObject({ purpose: 'second_factor' });
		expect(offered.secret).not.toBe(who.secret);
		expect(codeOf(await made.accept(token, { password: 'bukan kata sandinya' }))).toBe('credentials_wrong');
		valueOf(await made.accept(token));
		await made.signedIn({ email: who.email, secret: offered.secret }, '2026-11-24T09:15:00+07:00');
	});
});
