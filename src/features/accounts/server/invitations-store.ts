import { randomBytes } from 'node:crypto';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { openBytes, sealBytes } from '#server/keyring.ts';

/** How long a link of invitation holds, in milliseconds. */
export const invitationLifetime = 72 * 60 * 60_000;
/** Bytes of a second factor's secret (RFC 4226 4: at least 16, better 20). */
const secretBytes = 20;

const context = (accountId: string): string => `officer_invitations.totp:${accountId}`;

/**
 * A new link for an officer, in place of an earlier one, with the second factor it offers. The token leaves this function once and is
 * stored as a keyed hash only.
 */
export async function putInvitation(
	ctx: Ctx,
	tx: Tx,
	account: { readonly id: string; readonly dataKey: Buffer },
	purpose: Row<'officerInvitations'>['purpose'],
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
	const now = ctx.now();
	const token = randomBytes(32).toString('base64url');
	const key = ctx.keyring.unwrap(account.dataKey);
	const invitation = {
		purpose,
		tokenHash: lookup(ctx, 'token', token),
		totp: sealBytes(key, context(account.id), randomBytes(secretBytes)),
		createdAt: now,
		expiresAt: new Date(now.getTime() + invitationLifetime),
		usedAt: null,
	};
	await tx
		.insertInto('officerInvitations')
		.values({ accountId: account.id, ...invitation })
		.onConflict((conflict) => conflict.column('accountId').doUpdateSet(invitation))
		.execute();
	return { token, expiresAt: invitation.expiresAt };
}

/** The invitation of a token, open or over; null when there is none. */
export async function findInvitationRow(
	ctx: Ctx,
	reader: Reader,
	token: string,
): Promise<Row<'officerInvitations'> | null> {
	const row = await reader
		.selectFrom('officerInvitations')
		.selectAll()
		.where('tokenHash', '=', lookup(ctx, 'token', token))
		.executeTakeFirst();
	return row ?? null;
}

/** The second factor an invitation offers. */
export const openOffered = (
	ctx: Ctx,
	account: { readonly id: string; readonly dataKey: Buffer },
	invitation: Row<'officerInvitations'>,
): Buffer => openBytes(ctx.keyring.unwrap(account.dataKey), context(account.id), invitation.totp);

/** Uses an invitation up. False when it was used, replaced or ran out meanwhile. */
export async function useInvitation(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('officerInvitations')
		.set({ usedAt: now })
		.where('tokenHash', '=', tokenHash)
		.where('usedAt', 'is', null)
		.where('expiresAt', '>', now)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Ends a link that nobody has used. */
export async function dropInvitation(tx: Tx, accountId: string): Promise<void> {
	await tx
		.deleteFrom('officerInvitations')
		.where('accountId', '=', accountId)
		.where('usedAt', 'is', null)
		.execute();
}
