import { done, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findAccount } from './accounts-queries.ts';
import { asId } from './as-id.ts';
import { inEvenTime } from './even-time.ts';
import { countAttempt, countedAddress, forgetAttempts } from './limit-attempts.ts';
import { sendCode } from './send-code.ts';

/** Sends a new code for a registration, in place of the old one; nothing when there is none, with the same answer. Refuses `too_many_attempts`. */
export async function resendCode(
	ctx: Ctx,
	input: { readonly registration: string; readonly from: string | null },
): Promise<Result<null>> {
	const counted = await countAttempt(ctx, {
		code_address: countedAddress(input.from),
		resend: input.registration,
	});
	if (!counted.ok) return counted;
	await forgetAttempts(ctx, { confirm: input.registration });
	return inEvenTime(() =>
		transact(ctx.db, async (tx) => {
			const account = await findAccount(tx, asId(input.registration));
			if (account?.kind === 'applicant' && account.confirmedAt === null)
				await sendCode(ctx, tx, account, 'confirm');
			return done(null);
		}),
	);
}
