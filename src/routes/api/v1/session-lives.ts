import { findSessionRow } from '#features/accounts/server/sessions-queries.ts';
import { lookup, type Ctx } from '#server/ctx.ts';

/** Whether a session is still there. Does not count as its use: watching alone keeps nobody signed in. */
export async function sessionLives(ctx: Ctx, token: string): Promise<boolean> {
	const row = await findSessionRow(ctx.db, lookup(ctx, 'token', token));
	return row !== null && row.session.expiresAt > ctx.now() && row.account.closedAt === null;
}
