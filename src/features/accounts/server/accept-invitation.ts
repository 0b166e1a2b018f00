import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import type { Row } from '#server/db/schema.ts';
import { findAccount, openDetails } from './accounts-queries.ts';
import { officerPasswordMinLength, passwordProblems } from './check-password.ts';
import { findInvitationRow, openOffered, useInvitation } from './invitations-store.ts';
import { countAttempt, countedAddress, forgiveAttempt, type Attempts } from './limit-attempts.ts';
import { enrolOfficer } from './officers-store.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { offeredSecret, stepOfCode } from './second-factor.ts';
import { endSessionsOf } from './sessions-store.ts';

/** Why a link does not hold. */
export type InvitationOver = 'used' | 'expired' | 'unknown';
/** What an officer is shown who opens a link that holds. */
export type OpenInvitation = {
	readonly purpose: Row<'officerInvitations'>['purpose'];
	readonly name: string;
	readonly email: string;
	/** In base32, to be typed where no QR can be read. */
	readonly secret: string;
	/** What the QR says (otpauth://). */
	readonly address: string;
	readonly expiresAt: Date;
};

type Found = { readonly account: Row<'accounts'>; readonly invitation: Row<'officerInvitations'> };

async function find(ctx: Ctx, token: string): Promise<Found | InvitationOver> {
	const invitation = await findInvitationRow(ctx, ctx.db, token);
	const account = invitation && (await findAccount(ctx.db, invitation.accountId));
	if (!account || account.suspendedAt !== null) return 'unknown';
	if (invitation.usedAt !== null) return 'used';
	return invitation.expiresAt <= ctx.now() ? 'expired' : { account, invitation };
}

/** What the link of a token opens, or why it does not. Opening it uses nothing up: mail programs look at links too. */
export async function openInvitation(ctx: Ctx, token: string): Promise<OpenInvitation | InvitationOver> {
	const found = await find(ctx, token);
	if (typeof found === 'string') return found;
	const { account, invitation } = found;
	const { name, email } = openDetails(ctx, account);
	const issuer = `e-Open ${ctx.city.settings.cityName}`;
	const offered = offeredSecret(openOffered(ctx, account, invitation), { issuer, label: email });
	const { purpose, expiresAt } = invitation;
	return { purpose, name, email, ...offered, expiresAt };
}

/**
 * The officer chooses a password (joining) or gives theirs (a new second factor), and shows by one code that the second factor works;
 * from then on they sign in with both. Every session ends, the link too. Refuses `invitation_over`, `invalid_input`,
 * `credentials_wrong` (the present password), `too_many_attempts`.
 */
export async function acceptInvitation(
	ctx: Ctx,
	input: {
		readonly token: string;
		readonly password: string;
		readonly code: string;
		readonly from: string | null;
	},
): Promise<Result<null>> {
	const found = await find(ctx, input.token);
	if (typeof found === 'string') return refuse('invitation_over');
	const { account, invitation } = found;
	const attempts: Attempts = { invitation: account.id };
	const counted = await countAttempt(ctx, { code_address: countedAddress(input.from), ...attempts });
	if (!counted.ok) return counted;
	const secret = openOffered(ctx, account, invitation);
	const step = stepOfCode(secret, input.code, ctx.now());
	const fields = [...passwordFields(ctx, found, input.password)];
	if (input.code.trim() === '') fields.push({ field: 'otp', code: 'required' });
	else if (step === null) fields.push({ field: 'otp', code: 'code_wrong' });
	if (fields.length > 0 || step === null) return refuse('invalid_input', { fields });
	const joins = invitation.purpose === 'join';
	if (!joins && !(await passwordMatches(account.passwordHash, input.password)))
		return refuse('credentials_wrong');
	const passwordHash = joins ? await hashPassword(input.password) : account.passwordHash;
	await forgiveAttempt(ctx, attempts);
	return await transact(ctx.db, async (tx) => {
		const now = ctx.now();
		if (!(await useInvitation(tx, lookup(ctx, 'token', input.token), now))) return refuse('invitation_over');
		const still = await findAccount(tx, account.id);
		if (!still || still.suspendedAt !== null) return refuse('invitation_over');
		await enrolOfficer(ctx, tx, still, { passwordHash, totp: secret, step });
		await endSessionsOf(tx, account.id, now);
		const actor = { kind: 'officer', accountId: account.id, grants: [], secondFactor: true } as const;
		await audit({ ...ctx, actor }, tx, {
			action: joins ? 'accept_invitation' : 'enrol_second_factor',
			subjectKind: 'account',
			subjectId: account.id,
		});
		return done(null);
	});
}

function passwordFields(ctx: Ctx, { account, invitation }: Found, password: string): readonly FieldProblem[] {
	if (invitation.purpose === 'second_factor')
		return password === '' ? [{ field: 'password', code: 'required' }] : [];
	const { name, email } = openDetails(ctx, account);
	return passwordProblems('password', password, [name, email], officerPasswordMinLength);
}
