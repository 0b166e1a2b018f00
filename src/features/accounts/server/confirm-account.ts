import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findAccount } from './accounts-queries.ts';
import { markConfirmed } from './accounts-store.ts';
import { readCode, tryCode, useCode } from './codes-store.ts';
import { asId } from './as-id.ts';
import { rememberFamily } from './family-of-account.ts';
import { countAttempt, countedAddress } from './limit-attempts.ts';
import { startSession, type Session } from './start-session.ts';

/**
 * Confirms a registration with the code from the e-mail. `registration` is what {@link registerAccount} gave to the same
 * browser: a code cannot confirm what somebody else entered under this e-mail. With `session` it signs in at once. Refuses `code_wrong` (also when there is no
 * such registration), `code_expired` (only who has the right code hears it), `too_many_attempts`.
 */
export async function confirmAccount(
	ctx: Ctx,
	input: {
		readonly registration: string;
		readonly code: string;
		readonly from: string | null;
		readonly session?: 'web' | 'api';
	},
): Promise<Result<{ accountId: string; session: Session | null }>> {
	if (readCode(input.code) === '')
		return refuse('invalid_input', { fields: [{ field: 'code', code: 'required' }] });
	const counted = await countAttempt(ctx, {
		code_address: countedAddress(input.from),
		confirm: input.registration,
	});
	if (!counted.ok) return counted;
	const answer = await tryCode(
		ctx,
		ctx.db,
		{ purpose: 'confirm', accountId: asId(input.registration) },
		input.code,
	);
	if (answer.state === 'expired')
		return refuse('code_expired', { fields: [{ field: 'code', code: 'code_wrong' }] });
	if (answer.state === 'wrong') return codeWrong();
	const confirmed = await transact(ctx.db, async (tx) => {
		const now = ctx.now();
		if (!(await useCode(tx, answer.codeId, now)) || !(await markConfirmed(tx, answer.accountId, now)))
			return codeWrong();
		await audit(ctx, tx, { action: 'confirm_account', subjectKind: 'account', subjectId: answer.accountId });
		const account = await findAccount(tx, answer.accountId);
		const session =
			account && input.session
				? await startSession(ctx, tx, account, { kind: input.session, secondFactor: false })
				: null;
		return done({ accountId: answer.accountId, session });
	});
	if (confirmed.ok) await rememberFamily(ctx, confirmed.value.accountId);
	return confirmed;
}

const codeWrong = () => refuse('code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
