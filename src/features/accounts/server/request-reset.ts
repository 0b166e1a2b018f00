import { randomUUID } from 'node:crypto';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findByIdentifier, readIdentifier } from './accounts-queries.ts';
import { inEvenTime } from './even-time.ts';
import { countAttempt, countedAddress } from './limit-attempts.ts';
import { sendCode } from './send-code.ts';

/**
 * Sends a code for a new password to the e-mail of the account, if there is one: the answer does not tell. `request` is held
 * by the asking browser; the code counts only together with it. Refuses `invalid_input` (empty), `too_many_attempts`.
 */
export async function requestReset(
	ctx: Ctx,
	input: { readonly identifier: string; readonly from: string | null },
): Promise<Result<{ request: string }>> {
	if (input.identifier.trim() === '')
		return refuse('invalid_input', { fields: [{ field: 'identifier', code: 'required' }] });
	const identifier = readIdentifier(input.identifier);
	const name = identifier?.value ?? input.identifier.trim();
	const address = countedAddress(input.from);
	const counted = await countAttempt(ctx, {
		code_address: address,
		request_reset: `${name} ${address}`,
		request_reset_identifier: name,
	});
	if (!counted.ok) return counted;
	return inEvenTime(() =>
		transact(ctx.db, async (tx) => {
			const account = identifier && (await findByIdentifier(ctx, tx, identifier));
			const known = account && account.confirmedAt !== null ? account : null;
			const request = known ? await sendCode(ctx, tx, known, 'reset') : randomUUID();
			await audit(ctx, tx, { action: 'request_reset', subjectKind: 'account', subjectId: known?.id ?? null });
			return done({ request });
		}),
	);
}
