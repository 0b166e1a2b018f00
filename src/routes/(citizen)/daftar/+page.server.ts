import { fail, redirect } from '@sveltejs/kit';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import { registerAccount } from '#features/accounts/server/register-account.ts';
import { openCookie, sealCookie, sealedCookieOptions } from '#features/accounts/server/sealed-cookie.ts';
import { normaliseEmail } from '#domain/identity/email-address.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

/*
 * Open to anyone. The answer is the same page, in the same time, whatever is known of NIK, No. KK, e-mail or phone. What was
 * typed, passwords apart, comes back after an error and, sealed in a cookie for an hour, when it is to be corrected.
 */
export const load: PageServerLoad = ({ locals: { ctx, session }, cookies, url }) => {
	if (session) redirect(303, nextPage(session.actor.kind, url.searchParams));
	const typed = url.searchParams.has('ubah')
		? openCookie(ctx, 'eopen-daftar', cookies.get('eopen-daftar'))?.typed
		: null;
	return { typed: typed ?? null, signInHref: carryOn('/masuk', url.searchParams) };
};

export const actions: Actions = {
	default: async ({ request, locals: { ctx, address }, cookies, url }) => {
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const typed = {
			nik: text('nik'),
			kkNumber: text('kkNumber'),
			email: text('email'),
			phone: text('phone'),
		};
		const termsAccepted = form.get('termsAccepted') === 'yes';
		const registered = await registerAccount(ctx, {
			...typed,
			password: text('password'),
			termsAccepted,
			from: address,
		});
		if (!registered.ok) {
			const labels = {
				nik: m.nik,
				kkNumber: m.kkNumber,
				email: m.email,
				phone: m.phone,
				password: m.password,
				termsAccepted: m.termsSubject,
			};
			const values = { ...typed, termsAccepted: termsAccepted ? 'yes' : '' };
			const { status, answer } = formAnswer(registered.refusal, ctx.locale, { labels, values });
			return fail(status, answer);
		}
		const { registration } = registered.value;
		const email = normaliseEmail(typed.email) ?? typed.email;
		cookies.set(
			'eopen-daftar',
			sealCookie(ctx, 'eopen-daftar', { registration, email, typed }),
			sealedCookieOptions(ctx),
		);
		redirect(303, carryOn('/daftar/kode', url.searchParams));
	},
};
