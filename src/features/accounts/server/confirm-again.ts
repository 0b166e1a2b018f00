import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { findAccount } from './accounts-queries.ts';
import { countAttempt, forgiveAttempt, type Attempts } from './limit-attempts.ts';
import { secondFactorHolds } from './second-factor.ts';

/**
 * An officer who is signed in gives their second factor once more, before something weighty. A code counts once. Refuses `invalid_input`,
 * `code_wrong`, `too_many_attempts`. Never inside a transaction.
 */
export async function confirmAgain(ctx: Ctx, otp: string): Promise<Result<null>> {
	if (otp.trim() === '') return refuse('invalid_input', { fields: [{ field: 'otp', code: 'required' }] });
	const id = actorId(ctx);
	const account = id === null ? null : await findAccount(ctx.db, id);
	if (account?.kind !== 'officer') return refuse('not_allowed');
	const attempts: Attempts = { approve_documents: account.id };
	const counted = await countAttempt(ctx, attempts);
	if (!counted.ok) return counted;
	if (!(await secondFactorHolds(ctx, ctx.db, account, otp)))
		return refuse('code_wrong', { fields: [{ field: 'otp', code: 'code_wrong' }] });
	await forgiveAttempt(ctx, attempts);
	return done(null);
}
