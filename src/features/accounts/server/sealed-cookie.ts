import type { Ctx } from '#server/ctx.ts';
import { open, seal } from '#server/keyring.ts';
import { sessionCookieOptions } from './session-cookie.ts';

/** What a browser holds between two pages of the way in, readable by us alone. */
export type SealedCookies = {
	/** The registration that waits for its code, and what was typed, to be corrected; never the password. */
	'eopen-daftar': {
		readonly registration: string;
		readonly email: string;
		readonly typed: {
			readonly nik: string;
			readonly kkNumber: string;
			readonly email: string;
			readonly phone: string;
		} | null;
	};
	'eopen-sandi': { readonly request: string };
	/** The report that number and PIN have opened here. */
	'eopen-lapor': { readonly report: string };
};
export type SealedCookieName = keyof SealedCookies;

/** Seconds. Long enough for a slow mailbox, short enough for a shared phone. */
const lifetime = 60 * 60;

/** The value of the cookie. */
export function sealCookie<N extends SealedCookieName>(ctx: Ctx, name: N, value: SealedCookies[N]): string {
	const until = ctx.now().getTime() + lifetime * 1000;
	return seal(ctx.keys.forms, `cookie:${name}`, { until, value }).toString('base64url');
}

/** What the cookie holds; null when there is none, it is too old or not ours. */
export function openCookie<N extends SealedCookieName>(
	ctx: Ctx,
	name: N,
	cookie: string | undefined,
): SealedCookies[N] | null {
	if (!cookie) return null;
	try {
		const sealed = open<{ until: number; value: SealedCookies[N] }>(
			ctx.keys.forms,
			`cookie:${name}`,
			Buffer.from(cookie, 'base64url'),
		);
		return sealed.until > ctx.now().getTime() ? sealed.value : null;
	} catch {
		return null;
	}
}

export const sealedCookieOptions = (ctx: Ctx) => ({ ...sessionCookieOptions(ctx.env), maxAge: lifetime });
