import { done, refuse, type Result } from '#domain/refusal.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { countAttempt, forgiveAttempt, type Attempts } from './limit-attempts.ts';
import { secondFactorHolds } from './second-factor.ts';
import { findSessionRow } from './sessions-queries.ts';
import { deleteSession } from './sessions-store.ts';
import { startSession, type Session } from './start-session.ts';

/**
 * The officer's second step: a whole session in place of the half one, under a new token (ASVS 5.0 7.2.4). A code counts once.
 * Refuses `session_expired`, `invalid_input`, `code_wrong`, `too_many_attempts`.
 */
export async function giveSecondFactor(
	ctx: Ctx,
	input: { readonly token: string; readonly otp: string },
): Promise<Result<Session>> {
	if (input.otp.trim() === '')
		return refuse('invalid_input', { fields: [{ field: 'otp', code: 'required' }] });
	const row = await findSessionRow(ctx.db, lookup(ctx, 'token', input.token));
	const open =
		row &&
		row.session.expiresAt > ctx.now() &&
		row.account.closedAt === null &&
		row.account.suspendedAt === null &&
		row.account.kind === 'officer';
	if (!row || !open) return refuse('session_expired');
	const attempts: Attempts = { second_factor: row.account.id };
	const counted = await countAttempt(ctx, attempts);
	if (!counted.ok) return counted;
	if (!(await secondFactorHolds(ctx, ctx.db, row.account, input.otp)))
		return refuse('code_wrong', { fields: [{ field: 'otp', code: 'code_wrong' }] });
	await forgiveAttempt(ctx, attempts);
	return transact(ctx.db, async (tx) => {
		if (!(await deleteSession(ctx, tx, input.token))) return refuse('session_expired');
		return done(await startSession(ctx, tx, row.account, { kind: row.session.kind, secondFactor: true }));
	});
}
