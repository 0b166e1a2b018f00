import { grantKey } from '#domain/access/grant-choice.ts';
import type { Grant } from '#domain/access/role.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { dropInvitation } from './invitations-store.ts';
import { officerToChange, type Seen } from './may-manage.ts';
import { readPost, readReason, type PostForm } from './officer-form.ts';
import { replaceGrants, updateOfficer } from './officers-store.ts';
import { sendInvitation } from './send-invitation.ts';
import { endSessionsOf } from './sessions-store.ts';

/** What a change of an officer means to other slices. */
export type OfficerParts = {
	/** Puts back for others what the officer holds and may not hold with these grants. Gives how many. */
	readonly releaseHeld: (
		ctx: Ctx,
		tx: Tx,
		officer: { readonly accountId: string; readonly grants: readonly Grant[] },
	) => Promise<number>;
};

type Changed = { readonly changed: boolean; readonly released: number };

/**
 * Gives an officer another office or other grants, which hold from their next request on; what they held and may not hold any more is
 * put back. Refuses like {@link officerToChange}, and `invalid_input`.
 */
export async function changeOfficer(
	ctx: Ctx,
	parts: OfficerParts,
	input: Seen & PostForm,
): Promise<Result<Changed>> {
	return await transact<Changed>(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, input);
		if (!found.ok) return found;
		const { account, grants } = found.value;
		const post = readPost(ctx, input);
		if (!post.ok) return post;
		const before = { office: account.officeId, grants: grants.map(grantKey).sort() };
		const after = { office: post.value.officeId, grants: post.value.grants.map(grantKey).sort() };
		if (JSON.stringify(before) === JSON.stringify(after)) return done({ changed: false, released: 0 });
		await updateOfficer(tx, account.id, { officeId: after.office, updatedAt: ctx.now() });
		await replaceGrants(tx, account.id, post.value.grants);
		const released = await parts.releaseHeld(ctx, tx, { accountId: account.id, grants: post.value.grants });
		await audit(ctx, tx, {
			action: 'change_officer',
			subjectKind: 'account',
			subjectId: account.id,
			detail: { before, after, released },
		});
		return done({ changed: true, released });
	});
}

/**
 * Keeps an officer out for now: every session ends, what they held is put back, an open link ends. The reason goes into the audit trail.
 * Refuses like {@link officerToChange}, `invalid_input`, and `action_not_possible` unless they are active.
 */
export async function suspendOfficer(
	ctx: Ctx,
	parts: OfficerParts,
	input: Seen & { readonly reason: string },
): Promise<Result<{ readonly released: number }>> {
	return await transact(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, input);
		if (!found.ok) return found;
		const reason = readReason(input.reason);
		if (!reason.ok) return reason;
		const { account, state } = found.value;
		if (state !== 'active') return refuse('action_not_possible');
		const now = ctx.now();
		await updateOfficer(tx, account.id, { suspendedAt: now, updatedAt: now });
		await dropInvitation(tx, account.id);
		const ended = await endSessionsOf(tx, account.id, now);
		const released = await parts.releaseHeld(ctx, tx, { accountId: account.id, grants: [] });
		await audit(ctx, tx, {
			action: 'suspend_officer',
			subjectKind: 'account',
			subjectId: account.id,
			detail: { before: 'active', after: 'suspended', reason: reason.value, sessions: ended, released },
		});
		return done({ released });
	});
}

/** Lets a suspended officer in again, with the same grants. Refuses like {@link suspendOfficer}. */
export async function liftSuspension(
	ctx: Ctx,
	input: Seen & { readonly reason: string },
): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, input);
		if (!found.ok) return found;
		const reason = readReason(input.reason);
		if (!reason.ok) return reason;
		const { account, state } = found.value;
		if (state !== 'suspended') return refuse('action_not_possible');
		await updateOfficer(tx, account.id, { suspendedAt: null, updatedAt: ctx.now() });
		await audit(ctx, tx, {
			action: 'lift_suspension',
			subjectKind: 'account',
			subjectId: account.id,
			detail: { before: 'suspended', after: 'active', reason: reason.value },
		});
		return done(null);
	});
}

/**
 * Takes the second factor away (a lost phone): every session ends, and a link to set up a new one goes to the officer's e-mail. Refuses
 * like {@link suspendOfficer}.
 */
export async function resetSecondFactor(
	ctx: Ctx,
	input: Seen & { readonly reason: string },
): Promise<Result<null>> {
	return await transact(ctx.db, async (tx) => {
		const found = await officerToChange(ctx, tx, input);
		if (!found.ok) return found;
		const reason = readReason(input.reason);
		if (!reason.ok) return reason;
		const { account, state } = found.value;
		if (state !== 'active') return refuse('action_not_possible');
		await updateOfficer(tx, account.id, { totp: null, updatedAt: ctx.now() });
		const ended = await endSessionsOf(tx, account.id, ctx.now());
		await sendInvitation(ctx, tx, account, 'second_factor');
		await audit(ctx, tx, {
			action: 'reset_second_factor',
			subjectKind: 'account',
			subjectId: account.id,
			detail: {
				before: account.totp === null ? 'none' : 'enrolled',
				after: 'none',
				reason: reason.value,
				sessions: ended,
			},
		});
		return done(null);
	});
}
