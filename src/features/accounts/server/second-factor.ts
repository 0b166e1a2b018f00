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
	const step = stepOfCode(bytes, typed, ctx.now());
	return step !== null && (await useTotpStep(reader, account.id, step));
}

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** The half minute whose code was typed, now or one before or after; null when it is none of them. */
export function stepOfCode(secret: Uint8Array, typed: string, now: Date): number | null {
	const code = { secret: secretOf(secret), token: readCode(typed), timestamp: now.getTime(), window: 1 };
	const delta = TOTP.validate({ ...form, ...code });
	return delta === null ? null : totpStep(now) + delta;
}

/** A secret as an authenticator app takes it: typed (base32) and as the address a QR holds. */
export function offeredSecret(
	secret: Uint8Array,
	of: { readonly issuer: string; readonly label: string },
): { readonly secret: string; readonly address: string } {
	const totp = new TOTP({ ...form, ...of, secret: secretOf(secret) });
	return { secret: totp.secret.base32, address: totp.toString() };
}
