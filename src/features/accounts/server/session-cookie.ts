import type { Env } from '#env';

type CookieOptions = { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };

const overHttps = (env: Env): boolean => env.publicOrigin.startsWith('https:');

/** The name of the session cookie. Over https it is bound to this host and to https by its prefix (RFC 6265bis 4.1.3.2). */
export const sessionCookieName = (env: Env): string => (overHttps(env) ? '__Host-eopen' : 'eopen');

/** Without an age: it ends with the browser, since phones are shared. */
export const sessionCookieOptions = (env: Env): CookieOptions => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax',
	secure: overHttps(env),
});
