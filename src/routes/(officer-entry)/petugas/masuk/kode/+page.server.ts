import { fail, redirect } from '@sveltejs/kit';
import { demoCode } from '#features/accounts/server/demo-code.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { giveSecondFactor } from '#features/accounts/server/give-second-factor.ts';
import { hasSecondFactor } from '#features/accounts/server/officers-queries.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import { sessionCookieName, sessionCookieOptions } from '#features/accounts/server/session-cookie.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

/*
 * For an officer whose password was right, within ten minutes. A code counts once, five tries in a quarter of an hour; the
 * session gets a new token. Whose second factor was taken away is sent to their mail. In demo mode, and for demo officers only, the code is shown.
 */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (!session) redirect(303, carryOn('/petugas/masuk', url.searchParams, { pesan: 'kode' }));
	if (session.actor.kind === 'applicant' || session.actor.secondFactor)
		redirect(303, nextPage(session.actor.kind, url.searchParams));
	return {
		demoCode: await demoCode(ctx, session.accountId),
		enrolled: await hasSecondFactor(ctx.db, session.accountId),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { ctx }, cookies, url }) => {
		const name = sessionCookieName(ctx.env);
		const otp = String((await request.formData()).get('otp') ?? '');
		const given = await giveSecondFactor(ctx, { token: cookies.get(name) ?? '', otp });
		if (given.ok) {
			cookies.set(name, given.value.token, sessionCookieOptions(ctx.env));
			redirect(303, nextPage('officer', url.searchParams));
		}
		if (given.refusal.code === 'session_expired')
			redirect(303, carryOn('/petugas/masuk', url.searchParams, { pesan: 'kode' }));
		const { status, answer } = formAnswer(given.refusal, ctx.locale, {
			labels: { otp: m.code },
			instead: { code_wrong: m.codeUsed },
		});
		return fail(status, answer);
	},
};
