import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findAccount, openDetails } from './accounts-queries.ts';
import { updatePasswordHash } from './accounts-store.ts';
import { passwordLeast, passwordProblems } from './check-password.ts';
import { countAttempt, forgiveAttempt, type Attempts } from './limit-attempts.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { postPasswordChanged } from './post-password-changed.ts';
import { deleteSessionsOf } from './sessions-store.ts';

/**
 * Changes the password of who is signed in; ends their other sessions (all but that of `token`) and tells them by e-mail.
 * Refuses `not_signed_in`, `second_factor_needed`, `invalid_input`, `credentials_wrong` (the present password), `too_many_attempts`.
 */
export async function changePassword(
	ctx: Ctx,
	input: { readonly current: string; readonly password: string; readonly token: string },
): Promise<Result<null>> {
	const accountId = actorId(ctx);
	const account = accountId === null ? null : await findAccount(ctx.db, accountId);
	if (!account) return refuse('not_signed_in');
	if (ctx.actor.kind === 'officer' && !ctx.actor.secondFactor) return refuse('second_factor_needed');
	const { nik, kkNumber, email, phone } = openDetails(ctx, account);
	const fields: FieldProblem[] = passwordProblems(
		'password',
		input.password,
		[nik ?? '', kkNumber ?? '', email, phone ?? ''],
		passwordLeast(account.kind),
	);
	if (input.current === '') fields.unshift({ field: 'current', code: 'required' });
	if (fields.length > 0) return refuse('invalid_input', { fields });
	const attempts: Attempts = { change_password: account.id };
	const counted = await countAttempt(ctx, attempts);
	if (!counted.ok) return counted;
	if (!(await passwordMatches(account.passwordHash, input.current))) return refuse('credentials_wrong');
	await forgiveAttempt(ctx, attempts);
	const passwordHash = await hashPassword(input.password);
	return transact(ctx.db, async (tx) => {
		await updatePasswordHash(tx, account.id, passwordHash, ctx.now());
		await deleteSessionsOf(ctx, tx, account.id, input.token);
		await postPasswordChanged(ctx, tx, account);
		await audit(ctx, tx, { action: 'change_password', subjectKind: 'account', subjectId: account.id });
		return done(null);
	});
}
