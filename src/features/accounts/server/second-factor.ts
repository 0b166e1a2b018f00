import { Secret, TOTP } from 'otpauth';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { openTotpSecret } from './accounts-queries.ts';
import { useTotpStep } from './accounts-store.ts';
import { readCode } from './codes-store.ts';

/** RFC 6238 as authenticator apps expect it: SHA-1, six digits, half a minute. */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** The bytes of a secret written in base32. */
export const totpSecretBytes = (base32: string): Uint8Array => Secret.fromBase32(base32).bytes;

/** The code of a step (half a minute) for a secret written in base32. */
export const totpCode = (base32: string, now: Date, stepsAhead = 0): string =>
	TOTP.generate({
		...form,
		secret: Secret.fromBase32(base32),
		timestamp: now.getTime() + stepsAhead * form.period * 1000,
	});

/** The number of the half minute. */
export const totpStep = (now: Date): number =>
	TOTP.counter({ period: form.period, timestamp: now.getTime() });

/** True when the code is the officer's now (or half a minute around it) and neither it nor a later one was used before. */
export async function secondFactorHolds(
	ctx: Ctx,
	reader: Reader,
	account: Row<'accounts'>,
	typed: string,
): Promise<boolean> {
	const bytes = openTotpSecret(ctx, account);
	if (!bytes) return false;
	const now = ctx.now();
	const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer });
	const delta = TOTP.validate({
		...form,
		secret,
		token: readCode(typed),
		timestamp: now.getTime(),
		window: 1,
	});
	return delta !== null && (await useTotpStep(reader, account.id, totpStep(now) + delta));
}
