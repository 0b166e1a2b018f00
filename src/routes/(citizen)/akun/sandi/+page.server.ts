import { fail, redirect } from '@sveltejs/kit';
import { changePassword } from '#features/accounts/server/change-password.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { signInPage } from '#features/accounts/server/next-page.ts';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

/* For who is signed in, officers with their second factor. Needs the present password; attempts are limited; other sessions end. */
export const load: PageServerLoad = ({ locals: { session }, url }) => {
	if (!session || (session.actor.kind === 'officer' && !session.actor.secondFactor))
		redirect(303, signInPage(url.pathname));
};

export const actions: Actions = {
	default: async ({ request, locals: { ctx }, cookies, url }) => {
		const form = await request.formData();
		const changed = await changePassword(ctx, {
			current: String(form.get('current') ?? ''),
			password: String(form.get('password') ?? ''),
			token: cookies.get(sessionCookieName(ctx.env)) ?? '',
		});
		if (changed.ok) redirect(303, '/akun?pesan=sandi');
		const { code } = changed.refusal;
		if (code === 'not_signed_in' || code === 'second_factor_needed') redirect(303, signInPage(url.pathname));
		const { status, answer } = formAnswer(changed.refusal, ctx.locale, {
			labels: { current: m.currentPassword, password: m.newPassword },
			instead: { credentials_wrong: m.currentWrong },
		});
		return fail(status, answer);
	},
};
