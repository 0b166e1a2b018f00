import type { Cookies } from '@sveltejs/kit';
import { isKioskOf } from '#features/counter/server/kiosk-links.ts';
import type { Ctx } from '#server/ctx.ts';

const cookie = 'kiosk';
const year = 365 * 24 * 60 * 60;

/** Makes this device a kiosk of the office by its link; false when the link does not hold. */
export async function becomeKiosk(
	ctx: Ctx,
	cookies: Cookies,
	office: string,
	token: string,
): Promise<boolean> {
	if (!(await isKioskOf(ctx, office, token))) return false;
	cookies.set(cookie, token, {
		path: '/antrean/kiosk',
		httpOnly: true,
		sameSite: 'strict',
		secure: ctx.env.publicOrigin.startsWith('https:'),
		maxAge: year,
	});
	return true;
}

/** Whether this device is a kiosk of the office. */
export const isKioskHere = (ctx: Ctx, cookies: Cookies, office: string): Promise<boolean> =>
	isKioskOf(ctx, office, cookies.get(cookie));
