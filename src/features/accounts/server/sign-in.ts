import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import type { Row } from '#server/db/schema.ts';
import { findByIdentifier, openDetails, readIdentifier } from './accounts-queries.ts';
import { countAttempt, countedAddress, forgiveAttempt, type Attempts } from './limit-attempts.ts';
import { passwordMatches } from './password.ts';
import { secondFactorHolds } from './second-factor.ts';
import { startSession } from './start-session.ts';

export type SignInForm = {
	/** NIK, e-mail or phone. */
	readonly identifier: string;
	readonly password: string;
	/** The second factor of an officer, when it is given at once. */
	readonly otp?: string | undefined;
	readonly kind: 'web' | 'api';
	/** The caller's address. */
	readonly from: string | null;
};

export type SignedIn =
	/** `secondFactor` false and `accountKind` officer: the session may do nothing but give the second factor. */
	| {
			readonly state: 'signed_in';
			readonly accountId: string;
			readonly accountKind: 'applicant' | 'officer';
			readonly token: string;
			readonly expiresAt: Date;
			readonly secondFactor: boolean;
	  }
	/** The password is right and the e-mail is still to be confirmed: no session. */
	| { readonly state: 'unconfirmed'; readonly registration: string; readonly email: string };

/**
 * Signs a person in by NIK, e-mail or phone. An unknown identifier costs the same work and gets the same words as a wrong
 * password. Officers sign in on the web in two steps ({@link giveSecondFactor}), in the API with `otp` at once.
 * Refuses `invalid_input`, `credentials_wrong`, `too_many_attempts`, `account_suspended`
 * (told to who knows the password), `second_factor_needed` (API), `code_wrong` (otp).
 */
export async function signIn(ctx: Ctx, form: SignInForm): Promise<Result<SignedIn>> {
	const missing = (['identifier', 'password'] as const).filter((field) => form[field].trim() === '');
	if (missing.length > 0)
		return refuse('invalid_input', { fields: missing.map((field) => ({ field, code: 'required' })) });
	const identifier = readIdentifier(form.identifier);
	const name = identifier?.value ?? form.identifier.trim();
	const address = countedAddress(form.from);
	const attempts: Attempts = {
		sign_in: `${name} ${address}`,
		sign_in_identifier: name,
		sign_in_address: address,
	};
	const counted = await countAttempt(ctx, attempts);
	if (!counted.ok) return counted;
	const found = identifier && (await findByIdentifier(ctx, ctx.db, identifier));
	// The password of demo accounts is printed on the sign-in page.
	const account = found?.demo && !ctx.env.demo ? null : found;
	const matches = await passwordMatches(account?.passwordHash ?? null, form.password);
	if (!account || !matches) {
		await audit(ctx, ctx.db, {
			action: 'sign_in_refused',
			subjectKind: 'account',
			subjectId: account?.id ?? null,
		});
		return refuse('credentials_wrong');
	}
	await forgiveAttempt(ctx, attempts);
	if (account.suspendedAt !== null) return refuse('account_suspended');
	if (account.confirmedAt === null)
		return done({ state: 'unconfirmed', registration: account.id, email: openDetails(ctx, account).email });
	const secondFactor = account.kind === 'officer' ? await trySecondFactor(ctx, account, form) : done(false);
	if (!secondFactor.ok) return secondFactor;
	return transact(ctx.db, async (tx) =>
		done({
			state: 'signed_in' as const,
			...(await startSession(ctx, tx, account, { kind: form.kind, secondFactor: secondFactor.value })),
		}),
	);
}

async function trySecondFactor(
	ctx: Ctx,
	account: Row<'accounts'>,
	form: SignInForm,
): Promise<Result<boolean>> {
	if (!form.otp)
		return form.kind === 'api'
			? refuse('second_factor_needed', { fields: [{ field: 'otp', code: 'required' }] })
			: done(false);
	const attempts: Attempts = { second_factor: account.id };
	const counted = await countAttempt(ctx, attempts);
	if (!counted.ok) return counted;
	if (!(await secondFactorHolds(ctx, ctx.db, account, form.otp)))
		return refuse('code_wrong', { fields: [{ field: 'otp', code: 'code_wrong' }] });
	await forgiveAttempt(ctx, attempts);
	return done(true);
}
