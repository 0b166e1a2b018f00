import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Jurisdiction, OfficerRole } from '#domain/access/role.ts';
import { choiceOfGrant } from '#domain/access/grant-choice.ts';
import type { Refusal, Result } from '#domain/refusal.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { releaseHeld } from '#features/applications/server/release-held.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer, nextFamily, type MadeOfficer } from '../../../../tests/support/make.ts';
import { aKecamatan, officerPassword, officersBy } from '../../../../tests/support/officers.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { acceptInvitation, openInvitation } from './accept-invitation.ts';
import { changeOfficer, liftSuspension, resetSecondFactor, suspendOfficer } from './change-officer.ts';
import { findSession } from './find-session.ts';
import { giveSecondFactor } from './give-second-factor.ts';
import { inviteAdministrator, inviteAgain, inviteOfficer, withdrawInvitation } from './invite-officer.ts';
import { findOfficer, listOfficers } from './officers-queries.ts';
import { registerAccount } from './register-account.ts';
import { removeStaleAccounts } from './remove-stale.ts';
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
describe('who may', () => {
	test('only an administrator with the second factor', async () => {
		const other = await makeOfficer(t, 'verifier');
		const who: readonly [Ctx, string][] = [
			[made.anyone(), 'not_signed_in'],
			[(await makeApplicant(t)).ctx, 'not_allowed'],
			[(await makeOfficer(t, 'supervisor')).ctx, 'not_allowed'],
			[
				t.actAs({ kind: 'officer', accountId: admin.accountId, grants: [], secondFactor: false }),
				'second_factor_needed',
			],
		];
		const of = await made.seen(other.accountId);
		for (const [ctx, code] of who) {
			const post = { officeId: 'mpp-btc', grants: [choice('verifier', aKecamatan)] };
			for (const refused of [
				await inviteOfficer(ctx, made.form()),
				await changeOfficer(ctx, parts, { ...of, ...post }),
				await suspendOfficer(ctx, parts, { ...of, reason }),
				await liftSuspension(ctx, { ...of, reason }),
				await resetSecondFactor(ctx, { ...of, reason }),
				await inviteAgain(ctx, of),
				await withdrawInvitation(ctx, of),
			])
				expect(codeOf(refused)).toBe(code);
		}
		expect(await made.seen(other.accountId)).toEqual(of);
	});

	test('nobody changes their own account, and a resident’s is as if it were not there', async () => {
		const own = { ...(await made.seen(admin.accountId)), reason };
		const post = { officeId: 'mpp-btc', grants: [choice('verifier', aKecamatan)] };
		for (const refused of [
			await suspendOfficer(admin.ctx, parts, own),
			await changeOfficer(admin.ctx, parts, { ...own, ...post }),
			await resetSecondFactor(admin.ctx, own),
		])
			expect(codeOf(refused)).toBe('own_account');
		const resident = await makeApplicant(t);
		for (const accountId of [resident.accountId, '00000000-0000-4000-8000-000000000000', 'x']) {
			expect(await suspendOfficer(admin.ctx, parts, { accountId, revision: 1, reason })).toEqual({
				ok: false,
				refusal: { code: 'not_found' },
			});
			expect(await findOfficer(t.ctx, accountId)).toBeNull();
		}
	});

	test('of two administrators who suspend each other at once, one stays', async () => {
		const one = await makeOfficer(t, 'administrator');
		const two = await makeOfficer(t, 'administrator');
		const answers = await Promise.all([
			suspendOfficer(one.ctx, parts, { ...(await made.seen(two.accountId)), reason }),
			suspendOfficer(two.ctx, parts, { ...(await made.seen(one.accountId)), reason }),
		]);
		expect(answers.map(codeOf).sort()).toEqual(['not_allowed', null].sort());
		const states = [(await made.officer(one.accountId)).state, (await made.officer(two.accountId)).state];
		expect(states.sort()).toEqual(['active', 'suspended']);
	});
});

describe('an invitation', () => {
	test('is opened by its link alone, once; then both factors sign in, and the code used is used up', async () => {
		const invitation = made.form();
		const { accountId } = valueOf(await inviteOfficer(admin.ctx, invitation));
		expect(await made.officer(accountId)).toMatchObject({
			name: invitation.name,
			email: invitation.email,
			state: 'invited',
			officeId: 'mpp-btc',
			grants: [{ role: 'verifier', jurisdiction: aKecamatan }],
			linkUntil: new Date('2026-11-27T09:00:00+07:00'),
		});
		const token = await made.tokenOf(accountId);
		const stored = await t.ctx.db.selectFrom('officerInvitations').selectAll().execute();
		expect(JSON.stringify(stored)).not.toContain(token);
		const before = await signIn(made.anyone(), {
			identifier: invitation.email,
			password: officerPassword,
			kind: 'web',
			from: null,
		});
		expect(codeOf(before)).toBe('credentials_wrong');
		const { secret, address, purpose } = await made.opened(token);
		expect(purpose).toBe('join');
		expect(address).toMatch(/^otpauth:\/\/totp\/e-Open%20Kota%20Bekasi:rina-\d+%40bekasi.example\?.*secret=/);
		expect((await made.opened(token)).secret).toBe(secret);

		const wrong = await made.accept(token, { password: 'sebelas123', code: '' });
		expect(refusalOf(wrong)).toEqual({
			code: 'invalid_input',
			fields: [
				{ field: 'password', code: 'password_short', values: { min: 12 } },
				{ field: 'otp', code: 'required' },
			],
		});
		expect(refusalOf(await made.accept(token, { code: '123' }))?.fields).toEqual([
			{ field: 'otp', code: 'code_wrong' },
		]);
		expect(refusalOf(await made.accept(token, { password: invitation.email }))?.fields).toMatchObject([
			{ code: 'password_common' },
		]);
		const both = await Promise.all([made.accept(token), made.accept(token)]);
		expect(both.map(codeOf).sort()).toEqual(['invitation_over', null].sort());
		expect(await openInvitation(made.anyone(), token)).toBe('used');
		expect(await made.officer(accountId)).toMatchObject({ state: 'active', enrolled: true, linkUntil: null });

		const half = valueOf(
			await signIn(made.anyone(), {
				identifier: invitation.email,
				password: officerPassword,
				kind: 'web',
				from: null,
			}),
		) as { token: string };
		const otp = totpCode(secret, t.ctx.now());
		expect(codeOf(await giveSecondFactor(made.anyone(), { token: half.token, otp }))).toBe('code_wrong');
		const session = await made.signedIn({ email: invitation.email, secret });
		expect(await findSession(t.ctx, session.token)).toMatchObject({
			state: 'live',
			actor: { grants: [{ role: 'verifier', jurisdiction: aKecamatan }], secondFactor: true },
		});
		expect((await made.officer(accountId)).lastSignedInAt).toEqual(t.ctx.now());
		expect((await made.auditOf(accountId)).map(({ action, actorId }) => [action, actorId])).toEqual([
			['invite_officer', admin.accountId],
			['sign_in_refused', null],
			['accept_invitation', accountId],
			['sign_in', accountId],
			['sign_in', accountId],
			['sign_in', accountId],
		]);
	});

	test('runs out after 72 hours, waits on for another, and a new one ends the old', async () => {
		const { accountId } = valueOf(await inviteOfficer(admin.ctx, made.form()));
		const first = await made.tokenOf(accountId);
		t.now('2026-11-27T08:59:59+07:00');
		expect(await made.opened(first)).toMatchObject({ purpose: 'join' });
		t.now('2026-11-27T09:00:00+07:00');
		expect(await openInvitation(made.anyone(), first)).toBe('expired');
		expect(
			codeOf(
				await acceptInvitation(made.anyone(), {
					token: first,
					password: officerPassword,
					code: '1',
					from: null,
				}),
			),
		).toBe('invitation_over');
		await removeStaleAccounts(t.ctx);
		valueOf(await inviteAgain(admin.ctx, await made.seen(accountId)));
		expect(await openInvitation(made.anyone(), first)).toBe('unknown');
		valueOf(await made.accept(await made.tokenOf(accountId)));
		expect(codeOf(await inviteAgain(admin.ctx, await made.seen(accountId)))).toBe('action_not_possible');
		expect(codeOf(await withdrawInvitation(admin.ctx, await made.seen(accountId)))).toBe(
			'action_not_possible',
		);
	});

	test('taken back, nothing of it is left, and its e-mail is free', async () => {
		const invitation = made.form();
		const { accountId } = valueOf(await inviteOfficer(admin.ctx, invitation));
		const token = await made.tokenOf(accountId);
		valueOf(await withdrawInvitation(admin.ctx, await made.seen(accountId)));
		expect(await openInvitation(made.anyone(), token)).toBe('unknown');
		expect(await findOfficer(t.ctx, accountId)).toBeNull();
		valueOf(await inviteOfficer(admin.ctx, invitation));
	});

	test('of an e-mail that has an account is refused; a registration never confirmed gives way, and does not push it out', async () => {
		const resident = await makeApplicant(t);
		const taken = await inviteOfficer(admin.ctx, made.form({ email: resident.email }));
		expect(refusalOf(taken)?.fields).toEqual([{ field: 'email', code: 'email_taken' }]);
		const email = 'bersama@bekasi.example';
		const family = await nextFamily(t);
		const registration = {
			nik: family.members[0]!.nik,
			kkNumber: family.kkNumber,
			email,
			phone: '081298765432',
			password: 'ikan lele goreng',
			termsAccepted: true,
			from: null,
		};
		valueOf(await registerAccount(made.anyone(), registration));
		const { accountId } = valueOf(await inviteOfficer(admin.ctx, made.form({ email })));
		valueOf(await registerAccount(made.anyone(), registration));
		expect(await made.officer(accountId)).toMatchObject({ state: 'invited', email });
	});

	test('what is wrong in the form is told at its field', async () => {
		const wrong = await inviteOfficer(
			admin.ctx,
			made.form({ name: ' ', email: 'rina@', officeId: 'istana', grants: [{ role: '', area: '', rw: '' }] }),
		);
		expect(refusalOf(wrong)?.fields).toEqual([
			{ field: 'name', code: 'required' },
			{ field: 'email', code: 'email_malformed' },
			{ field: 'office', code: 'not_a_choice' },
			{ field: 'role-0', code: 'required' },
		]);
	});

	test('of the first administrator needs no other', async () => {
		const sent = valueOf(await inviteAdministrator(t.ctx, { name: 'Dewi', email: 'dewi@bekasi.example' }));
		expect(sent.path).toBe(`/petugas/undangan/${await made.tokenOf(sent.accountId)}`);
		expect(await made.officer(sent.accountId)).toMatchObject({
			state: 'invited',
			grants: [{ role: 'administrator', jurisdiction: { kind: 'city' } }],
			officeId: 'disdukcapil',
		});
	});
});

describe('a change', () => {
	test('holds for the running session, is written with what was before, and a second one from the same page is stale', async () => {
		const who = await made.joined();
		const session = await made.signedIn(who);
		const of = await made.seen(who.id);
		const counter = [choice('counter_officer', { kind: 'office', code: 'mpp-btc' })];
		const change = { ...of, officeId: 'disdukcapil', grants: counter };
		expect(valueOf(await changeOfficer(admin.ctx, parts, change))).toMatchObject({ changed: true });
		expect(await findSession(t.ctx, session.token)).toMatchObject({
			state: 'live',
			officeId: 'disdukcapil',
			actor: { grants: [{ role: 'counter_officer', jurisdiction: { kind: 'office', code: 'mpp-btc' } }] },
		});
		expect(codeOf(await changeOfficer(admin.ctx, parts, change))).toBe('stale');
		const again = { ...change, ...(await made.seen(who.id)) };
		expect(valueOf(await changeOfficer(admin.ctx, parts, again)).changed).toBe(false);
		expect((await made.auditOf(who.id)).at(-1)).toMatchObject({
			action: 'change_officer',
			actorId: admin.accountId,
			detail: {
				before: { office: 'mpp-btc', grants: ['verifier kecamatan:32.75.01'] },
				after: { office: 'disdukcapil', grants: ['counter_officer office:mpp-btc'] },
				released: 0,
			},
		});
	});

	test('puts back what they may not hold any more, and leaves what they may', async () => {
		const { number } = await makeApplication(t);
		const { row } = await storedOf(t, number);
		const here: Jurisdiction = { kind: 'kelurahan', code: row.kelurahanCode };
		const far = {
			kind: 'kecamatan',
			code: row.kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01',
		} as const;
		const one = await makeOfficer(t, 'verifier');
		valueOf(await takeApplication(one.ctx, { number }));
		const post = async (jurisdiction: Jurisdiction) => ({
			...(await made.seen(one.accountId)),
			officeId: 'mpp-btc',
			grants: [choice('verifier', jurisdiction)],
		});
		expect(valueOf(await changeOfficer(admin.ctx, parts, await post(here))).released).toBe(0);
		expect((await storedOf(t, number)).row.takenBy).toBe(one.accountId);
		expect(valueOf(await changeOfficer(admin.ctx, parts, await post(far))).released).toBe(1);
		expect((await storedOf(t, number)).row).toMatchObject({ takenBy: null, status: 'verification' });
	});
});

test('the list finds by name, e-mail, role, office and state, in the order of names', async () => {
	const who = await made.joined({ name: 'Zulaikha Pencarian', officeId: 'mpp-btc' });
	await makeOfficer(t, 'auditor');
	const all = { text: '', role: null, officeId: null, state: null };
	const ids = async (filter: object) =>
		(await listOfficers(t.ctx, { ...all, ...filter })).map(({ id }) => id);
	expect(await ids({ text: ' zulaikha PENC ' })).toEqual([who.id]);
	expect(await ids({ text: who.email.toUpperCase() })).toEqual([who.id]);
	expect(await ids({ text: 'zulaikha', role: 'auditor' })).toEqual([]);
	expect(await ids({ text: 'zulaikha', role: 'verifier', officeId: 'mpp-btc', state: 'active' })).toEqual([
		who.id,
	]);
	expect(await ids({ text: 'zulaikha', officeId: 'disdukcapil' })).toEqual([]);
	expect(await ids({ text: 'zulaikha', state: 'suspended' })).toEqual([]);
	const names = (await listOfficers(t.ctx, all)).map(({ name }) => name);
	expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')));
	const residents = await t.ctx.db
		.selectFrom('accounts')
		.select('id')
		.where('kind', '=', 'applicant')
		.execute();
	expect((await ids({})).filter((id) => residents.some((one) => one.id === id))).toEqual([]);
});
