import { fail, redirect } from '@sveltejs/kit';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { requestReset } from '#features/accounts/server/request-reset.ts';
import { sealCookie, sealedCookieOptions } from '#features/accounts/server/sealed-cookie.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions } from './$types';

/* Open to anyone. Goes on to the same page in the same time, whether or not there is such an account; requests are limited. */
export const actions: Actions = {
	default: async ({ request, locals: { ctx, address }, cookies }) => {
		const identifier = String((await request.formData()).get('identifier') ?? '');
		const asked = await requestReset(ctx, { identifier, from: address });
		if (!asked.ok) {
			const { status, answer } = formAnswer(asked.refusal, ctx.locale, {
				labels: { identifier: m.identifier },
				values: { identifier },
			});
			return fail(status, answer);
		}
		cookies.set('eopen-sandi', sealCookie(ctx, 'eopen-sandi', asked.value), sealedCookieOptions(ctx));
		redirect(303, '/lupa-sandi/kode');
	},
};
