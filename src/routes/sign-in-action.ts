import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import { resendCode } from '#features/accounts/server/resend-code.ts';
import { sealCookie, sealedCookieOptions } from '#features/accounts/server/sealed-cookie.ts';
import { sessionCookieName, sessionCookieOptions } from '#features/accounts/server/session-cookie.ts';
import { signIn } from '#features/accounts/server/sign-in.ts';
import { signOut } from '#features/accounts/server/sign-out.ts';
import { accountMessages as m } from '#ui/messages/accounts.ts';

/** Signs in from a form, on either door: applicants go on to their page, officers to their second step. An older session of this browser ends. */
export async function signInFromForm({
	request,
	locals: { ctx, address: from },
	cookies,
	url,
}: RequestEvent) {
	const form = await request.formData();
	const identifier = String(form.get('identifier') ?? '');
	const signedIn = await signIn(ctx, {
		identifier,
		password: String(form.get('password') ?? ''),
		kind: 'web',
		from,
	});
	if (!signedIn.ok) {
		const labels = { identifier: m.identifier, password: m.password };
		const { status, answer } = formAnswer(signedIn.refusal, ctx.locale, { labels, values: { identifier } });
		return fail(status, answer);
	}
	if (signedIn.value.state === 'unconfirmed') {
		const { registration, email } = signedIn.value;
		await resendCode(ctx, { registration, from });
		cookies.set(
			'eopen-daftar',
			sealCookie(ctx, 'eopen-daftar', { registration, email, typed: null }),
			sealedCookieOptions(ctx),
		);
		redirect(303, carryOn('/daftar/kode', url.searchParams));
	}
	const { token, accountKind } = signedIn.value;
	const cookie = sessionCookieName(ctx.env);
	const older = cookies.get(cookie);
	if (older) await signOut(ctx, older);
	cookies.set(cookie, token, sessionCookieOptions(ctx.env));
	if (accountKind === 'officer') redirect(303, carryOn('/petugas/masuk/kode', url.searchParams));
	redirect(303, nextPage('applicant', url.searchParams));
}
