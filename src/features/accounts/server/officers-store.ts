import type { Grant } from '#domain/access/role.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { sealBytes } from '#server/keyring.ts';
import { insertGrants, totpContext } from './accounts-store.ts';

/** Writes when an officer signed in with both factors. */
export async function noteSignIn(tx: Tx, accountId: string, now: Date): Promise<void> {
	await tx.updateTable('accounts').set({ lastSignedInAt: now }).where('id', '=', accountId).execute();
}

/** What an administrator changes of an officer's account; every change counts the revision up. */
export async function updateOfficer(
	tx: Tx,
	accountId: string,
	change: {
		readonly officeId?: string | null;
		readonly suspendedAt?: Date | null;
		/** Takes the second factor away. */
		readonly totp?: null;
		readonly updatedAt: Date;
	},
): Promise<void> {
	await tx
		.updateTable('accounts')
		.set((set) => ({ ...change, revision: set('revision', '+', 1) }))
		.where('id', '=', accountId)
		.execute();
}

/** Puts grants in place of those an officer had. */
export async function replaceGrants(tx: Tx, accountId: string, grants: readonly Grant[]): Promise<void> {
	await tx.deleteFrom('officerGrants').where('accountId', '=', accountId).execute();
	await insertGrants(tx, accountId, grants);
}

/** Gives an officer the second factor just shown to be theirs, its step used up, and confirms the account. */
export async function enrolOfficer(
	ctx: Ctx,
	tx: Tx,
	account: { readonly id: string; readonly dataKey: Buffer; readonly confirmedAt: Date | null },
	enrolled: { readonly passwordHash: string; readonly totp: Uint8Array; readonly step: number },
): Promise<void> {
	const now = ctx.now();
	await tx
		.updateTable('accounts')
		.set((set) => ({
			passwordHash: enrolled.passwordHash,
			totp: sealBytes(ctx.keyring.unwrap(account.dataKey), totpContext(account.id), enrolled.totp),
			totpLastStep: String(enrolled.step),
			confirmedAt: account.confirmedAt ?? now,
			updatedAt: now,
			revision: set('revision', '+', 1),
		}))
		.where('id', '=', account.id)
		.execute();
}

/** Removes an officer who was invited and never came. False when they have come meanwhile. */
export async function deleteInvited(tx: Tx, accountId: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('accounts')
		.where('id', '=', accountId)
		.where('kind', '=', 'officer')
		.where('confirmedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

/** Removes a resident's registration that was never confirmed and holds this e-mail: the officer's invitation comes first. */
export async function deleteUnconfirmedEmail(tx: Tx, emailHash: Buffer): Promise<void> {
	await tx
		.deleteFrom('accounts')
		.where('kind', '=', 'applicant')
		.where('confirmedAt', 'is', null)
		.where('emailHash', '=', emailHash)
		.execute();
}
