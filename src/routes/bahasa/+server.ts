import { redirect } from '@sveltejs/kit';
import { sitePath } from '#features/accounts/server/next-page.ts';
import type { RequestHandler } from './$types';

/** Remembers the language for a year and goes back to the page it was chosen on (a page of this site only). */
export const POST: RequestHandler = async ({ request, cookies, locals }) => {
	const form = await request.formData();
	const lang = form.get('lang') === 'en' ? 'en' : 'id';
	cookies.set('lang', lang, {
		httpOnly: true,
		sameSite: 'lax',
		secure: locals.ctx.env.publicOrigin.startsWith('https:'),
		maxAge: 365 * 86_400,
	});
	redirect(303, sitePath(String(form.get('kembali') ?? '')) ?? '/');
};
