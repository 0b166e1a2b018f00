import type { Ctx } from '#server/ctx.ts';
import { deleteUnconfirmedBefore } from './accounts-store.ts';
import { deleteAttemptsEndedBefore } from './attempts-store.ts';
import { deleteCodesEndedBefore } from './codes-store.ts';
import { deleteKeptFormsExpiredBefore } from './kept-forms-store.ts';
import { deleteSessionsEndedBefore } from './sessions-store.ts';

const day = 24 * 60 * 60_000;

/**
 * Removes what is over: registrations not confirmed within 24 hours, sessions and codes that ended a day ago (an ended session
 * is kept that long to tell its owner "expired"), forms nobody came back for, counts of attempts. Gives the registrations removed.
 */
export async function removeStaleAccounts(ctx: Ctx): Promise<{ unconfirmed: number }> {
	const now = ctx.now();
	const yesterday = new Date(now.getTime() - day);
	const unconfirmed = await deleteUnconfirmedBefore(ctx.db, yesterday);
	await deleteSessionsEndedBefore(ctx.db, yesterday);
	await deleteCodesEndedBefore(ctx.db, yesterday);
	await deleteKeptFormsExpiredBefore(ctx.db, now);
	await deleteAttemptsEndedBefore(ctx.db, now);
	return { unconfirmed };
}
