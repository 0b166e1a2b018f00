import { fail, redirect } from '@sveltejs/kit';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { resetPassword } from '#features/accounts/server/reset-password.ts';
import { openCookie } from '#features/accounts/server/sealed-cookie.ts';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

/* For the browser that asked for the code. A new password ends every session of the account and is told to its owner. */
export const load: PageServerLoad = ({ locals: { ctx }, cookies }) => {
	if (!openCookie(ctx, 'eopen-sandi', cookies.get('eopen-sandi'))) redirect(303, '/lupa-sandi');
};

export const actions: Actions = {
	default: async ({ request, locals: { ctx, address }, cookies }) => {
		const held = openCookie(ctx, 'eopen-sandi', cookies.get('eopen-sandi'));
		if (!held) redirect(303, '/lupa-sandi');
		const form = await request.formData();
		const code = String(form.get('code') ?? '');
		const reset = await resetPassword(ctx, {
			request: held.request,
			code,
			password: String(form.get('password') ?? ''),
			from: address,
		});
		if (!reset.ok) {
			const { status, answer } = formAnswer(reset.refusal, ctx.locale, {
				labels: { code: m.code, password: m.newPassword },
				values: { code },
			});
			return fail(status, answer);
		}
		cookies.delete('eopen-sandi', { path: '/' });
		cookies.delete(sessionCookieName(ctx.env), { path: '/' });
		redirect(303, '/masuk?pesan=sandi');
	},
};
