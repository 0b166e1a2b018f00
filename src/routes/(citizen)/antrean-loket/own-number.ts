import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import type { Ctx } from '#server/ctx.ts';

const device = 'antrean';
const number = 'nomor';
const options = (ctx: Ctx) =>
	({
		path: '/antrean-loket',
		httpOnly: true,
		sameSite: 'lax',
		secure: ctx.env.publicOrigin.startsWith('https:'),
		maxAge: 24 * 60 * 60,
	}) as const;

/** What this browser is known by among those with a number today: chance, kept for a day. */
export function deviceOf(ctx: Ctx, cookies: Cookies): string {
	const known = cookies.get(device);
	if (known && /^[\w-]{24}$/.test(known)) return known;
	const made = randomBytes(18).toString('base64url');
	cookies.set(device, made, options(ctx));
	return made;
}

/** Remembers the number this browser took, so that it is found again. */
export const rememberNumber = (ctx: Ctx, cookies: Cookies, code: string): void =>
	cookies.set(number, code, options(ctx));

/** The code of the number this browser took; null when it took none. */
export const rememberedNumber = (cookies: Cookies): string | null => cookies.get(number) ?? null;
