import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findAccount, openDetails } from './accounts-queries.ts';
import { updatePasswordHash } from './accounts-store.ts';
import { asId } from './as-id.ts';
import { passwordLeast, passwordProblems } from './check-password.ts';
import { readCode, tryCode, useCode } from './codes-store.ts';
import { countAttempt, countedAddress } from './limit-attempts.ts';
import { hashPassword } from './password.ts';
import { postPasswordChanged } from './post-password-changed.ts';
import { deleteSessionsOf } from './sessions-store.ts';

/**
 * Sets a new password with the code from the e-mail, ends every session and tells the owner. Refuses `invalid_input`,
 * `code_wrong` (also when the request was for an unknown account), `code_expired`, `too_many_attempts`.
 */
export async function resetPassword(
	ctx: Ctx,
	input: {
		readonly request: string;
		readonly code: string;
		readonly password: string;
		readonly from: string | null;
	},
): Promise<Result<null>> {
	const fields: FieldProblem[] = passwordProblems('password', input.password);
	if (readCode(input.code) === '') fields.unshift({ field: 'code', code: 'required' });
	if (fields.length > 0) return refuse('invalid_input', { fields });
	const counted = await countAttempt(ctx, { code_address: countedAddress(input.from), reset: input.request });
	if (!counted.ok) return counted;
	const passwordHash = await hashPassword(input.password);
	const answer = await tryCode(ctx, ctx.db, { purpose: 'reset', codeId: asId(input.request) }, input.code);
	if (answer.state === 'expired')
		return refuse('code_expired', { fields: [{ field: 'code', code: 'code_wrong' }] });
	if (answer.state === 'wrong') return codeWrong();
	return transact(ctx.db, async (tx) => {
		const account = await findAccount(tx, answer.accountId);
		if (!account) return codeWrong();
		const { nik, kkNumber, email, phone } = openDetails(ctx, account);
		const guessable = passwordProblems(
			'password',
			input.password,
			[nik ?? '', kkNumber ?? '', email, phone ?? ''],
			passwordLeast(account.kind),
		);
		if (guessable.length > 0) return refuse('invalid_input', { fields: guessable });
		if (!(await useCode(tx, answer.codeId, ctx.now()))) return codeWrong();
		await updatePasswordHash(tx, account.id, passwordHash, ctx.now());
		await deleteSessionsOf(ctx, tx, account.id);
		await postPasswordChanged(ctx, tx, account);
		await audit(ctx, tx, { action: 'reset_password', subjectKind: 'account', subjectId: account.id });
		return done(null);
	});
}

const codeWrong = () => refuse('code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
