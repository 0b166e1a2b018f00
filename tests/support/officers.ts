import { expect } from 'vitest';
import { choiceOfGrant, type GrantChoice } from '#domain/access/grant-choice.ts';
import type { Jurisdiction } from '#domain/access/role.ts';
import type { Result } from '#domain/refusal.ts';
import {
	acceptInvitation,
	openInvitation,
	type OpenInvitation,
} from '#features/accounts/server/accept-invitation.ts';
import { findSession } from '#features/accounts/server/find-session.ts';
import { giveSecondFactor } from '#features/accounts/server/give-second-factor.ts';
import { inviteOfficer } from '#features/accounts/server/invite-officer.ts';
import { findOfficer, type Officer } from '#features/accounts/server/officers-queries.ts';
import { totpCode } from '#features/accounts/server/second-factor.ts';
import { signIn } from '#features/accounts/server/sign-in.ts';
import type { Session } from '#features/accounts/server/start-session.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { valueOf } from './make-application.ts';
import type { MadeOfficer } from './make.ts';
import type { TestCtx } from './test-db.ts';

/** What an invited officer of the tests chooses. */
export const officerPassword = 'gajah duduk di kursi';
export const aKecamatan: Jurisdiction = { kind: 'kecamatan', code: '32.75.01' };

export type Invitation = {
	readonly name: string;
	readonly email: string;
	readonly officeId: string;
	readonly grants: readonly GrantChoice[];
};
export type Joined = { readonly id: string; readonly email: string; readonly secret: string };

/** Officers as an administrator makes them: invited, come in by the link, signed in. */
export function officersBy(t: TestCtx, admin: MadeOfficer) {
	const anyone = () => t.actAs({ kind: 'anyone' });
	let invited = 0;
	const form = (change: Partial<Invitation> = {}): Invitation => ({
		name: 'Rina Wulandari',
		email: `rina-${++invited}@bekasi.example`,
		officeId: 'mpp-btc',
		grants: [choiceOfGrant({ role: 'verifier', jurisdiction: aKecamatan })],
		...change,
	});
	const officer = async (id: string): Promise<Officer> => (await findOfficer(t.ctx, id))!;
	const opened = async (token: string) => (await openInvitation(anyone(), token)) as OpenInvitation;
	/** The token of the newest mail to an account. */
	async function tokenOf(accountId: string): Promise<string> {
		const row = await t.ctx.db
			.selectFrom('notices')
			.selectAll()
			.where('accountId', '=', accountId)
			.where('kind', 'in', ['officer_invited', 'second_factor_reset'])
			.orderBy('createdAt', 'desc')
			.executeTakeFirstOrThrow();
		return open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed).values.token!;
	}
	/** Fills in the page of a link; `change` says what is typed otherwise. */
	async function accept(
		token: string,
		change: { password?: string; code?: string } = {},
	): Promise<Result<null>> {
		const { secret } = await opened(token);
		const code = totpCode(secret, t.ctx.now());
		return await acceptInvitation(anyone(), {
			token,
			password: officerPassword,
			code,
			from: '10.0.0.1',
			...change,
		});
	}
	return {
		anyone,
		form,
		officer,
		opened,
		tokenOf,
		accept,
		seen: async (id: string) => ({ accountId: id, revision: (await officer(id)).revision }),
		auditOf: async (id: string) =>
			await t.ctx.db.selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('id').execute(),
		async joined(change: Partial<Invitation> = {}): Promise<Joined> {
			const invitation = form(change);
			const { accountId: id } = valueOf(await inviteOfficer(admin.ctx, invitation));
			const token = await tokenOf(id);
			const { secret } = await opened(token);
			valueOf(await accept(token));
			return { id, email: invitation.email, secret };
		},
		/** Signs in with both steps, in a later minute than the code used last. */
		async signedIn(who: Omit<Joined, 'id'>, at = '2026-11-24T09:05:00+07:00'): Promise<Session> {
			t.now(at);
			const form = {
				identifier: who.email,
				password: officerPassword,
				kind: 'web',
				from: '10.0.0.1',
			} as const;
			const half = valueOf(await signIn(anyone(), form));
			if (half.state !== 'signed_in') throw new Error(half.state);
			expect((await findSession(t.ctx, half.token)).state).toBe('live');
			const otp = totpCode(who.secret, t.ctx.now());
			return valueOf(await giveSecondFactor(anyone(), { token: half.token, otp }));
		},
	};
}
