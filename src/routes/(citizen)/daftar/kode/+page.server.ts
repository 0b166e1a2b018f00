import { fail, redirect } from '@sveltejs/kit';
import { confirmAccount } from '#features/accounts/server/confirm-account.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import { resendCode } from '#features/accounts/server/resend-code.ts';
import { openCookie } from '#features/accounts/server/sealed-cookie.ts';
import { sessionCookieName, sessionCookieOptions } from '#features/accounts/server/session-cookie.ts';
import type { Refusal } from '#domain/refusal.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/*
 * For the browser that registered: a code confirms only what was entered there. Says the same whether or not a code was sent.
 * The right code signs in at once.
 */
const registrationOf = ({ locals: { ctx }, cookies }: Pick<RequestEvent, 'locals' | 'cookies'>) =>
	openCookie(ctx, 'eopen-daftar', cookies.get('eopen-daftar'));

export const load: PageServerLoad = (event) => {
	const { url } = event;
	const held = registrationOf(event);
	return {
		email: held?.email ?? null,
		resent: url.searchParams.has('dikirim'),
		changeHref: carryOn('/daftar', url.searchParams, held?.typed ? { ubah: 'ya' } : {}),
		signInHref: carryOn('/masuk', url.searchParams),
		resendAction: carryOn('/daftar/kode', url.searchParams, { '/resend': '' }),
		confirmAction: carryOn('/daftar/kode', url.searchParams, { '/confirm': '' }),
	};
};

const failed = (refusal: Refusal, { locals: { ctx } }: RequestEvent, code = '') => {
	const { status, answer } = formAnswer(refusal, ctx.locale, { labels: { code: m.code }, values: { code } });
	return fail(status, answer);
};

export const actions: Actions = {
	confirm: async (event) => {
		const { request, locals, cookies, url } = event;
		const held = registrationOf(event);
		const code = String((await request.formData()).get('code') ?? '');
		if (!held) redirect(303, carryOn('/daftar/kode', url.searchParams));
		const confirmed = await confirmAccount(locals.ctx, {
			registration: held.registration,
			code,
			from: locals.address,
			session: 'web',
		});
		if (!confirmed.ok) return failed(confirmed.refusal, event, code);
		const { session } = confirmed.value;
		cookies.delete('eopen-daftar', { path: '/' });
		if (!session) redirect(303, carryOn('/masuk', url.searchParams));
		cookies.set(sessionCookieName(locals.ctx.env), session.token, sessionCookieOptions(locals.ctx.env));
		redirect(303, nextPage('applicant', url.searchParams));
	},
	resend: async (event) => {
		const held = registrationOf(event);
		if (!held) redirect(303, carryOn('/daftar/kode', event.url.searchParams));
		const sent = await resendCode(event.locals.ctx, {
			registration: held.registration,
			from: event.locals.address,
		});
		if (!sent.ok) return failed(sent.refusal, event);
		redirect(303, carryOn('/daftar/kode', event.url.searchParams, { dikirim: 'ya' }));
	},
};
