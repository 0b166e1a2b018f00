import { fail, redirect } from '@sveltejs/kit';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { carryOn, signInPage } from '#features/accounts/server/next-page.ts';
import { findOwnAccount } from '#features/accounts/server/own-account.ts';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { signOutEverywhere } from '#features/accounts/server/sign-out-everywhere.ts';
import type { Actions, PageServerLoad } from './$types';

/* For who is signed in, officers with their second factor. Shows only their own account, NIK and No. KK masked. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (session?.actor.kind === 'officer' && !session.actor.secondFactor)
		redirect(303, carryOn('/petugas/masuk/kode', new URLSearchParams({ lanjut: url.pathname })));
	const account = session ? await findOwnAccount(ctx) : null;
	if (!account) redirect(303, signInPage(url.pathname));
	return { account, stored: url.searchParams.get('pesan') === 'sandi' };
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, cookies }) => {
		const ended = await signOutEverywhere(ctx);
		if (!ended.ok && ended.refusal.code === 'not_signed_in') redirect(303, signInPage('/akun'));
		if (!ended.ok) {
			const { status, answer } = formAnswer(ended.refusal, ctx.locale, { labels: {} });
			return fail(status, answer);
		}
		cookies.delete(sessionCookieName(ctx.env), { path: '/' });
		redirect(303, '/masuk?pesan=keluar-semua');
	},
};
