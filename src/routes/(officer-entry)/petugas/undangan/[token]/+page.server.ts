import { error, fail, redirect } from '@sveltejs/kit';
import { acceptInvitation, openInvitation } from '#features/accounts/server/accept-invitation.ts';
import { formAnswer, type FormAnswer } from '#features/accounts/server/form-answer.ts';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { signOut } from '#features/accounts/server/sign-out.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { formatInstant } from '#domain/time/office-time.ts';
import { invitationMessages as m } from '#ui/messages/officers.ts';
import type { Actions, PageServerLoad } from './$types';

/* For who holds the link, once and within 72 hours. Opening it changes nothing; a link that is over says why (404, 410). */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const found = await openInvitation(ctx, params.token);
	if (typeof found === 'string') error(found === 'unknown' ? 404 : 410, found);
	const { purpose, name, email, secret, address, expiresAt } = found;
	return {
		purpose,
		name,
		email,
		address,
		key: (secret.match(/.{1,4}/g) ?? []).join(' '),
		qr: qrSvg(address),
		until: formatInstant(expiresAt, ctx.locale),
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { ctx, address: from }, params, cookies, url }) => {
		const form = await request.formData();
		const accepted = await acceptInvitation(ctx, {
			token: params.token,
			password: String(form.get('password') ?? ''),
			code: String(form.get('otp') ?? ''),
			from,
		});
		if (accepted.ok) {
			// Whoever used this browser before is not who signs in next.
			const cookie = sessionCookieName(ctx.env);
			const older = cookies.get(cookie);
			if (older) await signOut(ctx, older);
			cookies.delete(cookie, { path: '/' });
			redirect(303, '/petugas/masuk?pesan=undangan');
		}
		if (accepted.refusal.code === 'invitation_over') redirect(303, url.pathname);
		const { status, answer } = formAnswer(accepted.refusal, ctx.locale, {
			labels: { password: m.password, otp: m.code },
			instead: { credentials_wrong: m.passwordWrong },
		});
		const wrongCode = accepted.refusal.fields?.some(({ code }) => code === 'code_wrong') ?? false;
		if (!wrongCode) return fail(status, answer);
		// The code comes from the app here, not from a message of ours.
		const message = m.codeWrong[ctx.locale];
		const told: FormAnswer = {
			...answer,
			problems: answer.problems.map((one) => (one.field === 'otp' ? { ...one, message } : one)),
			errors: { ...answer.errors, otp: message },
		};
		return fail(status, told);
	},
};
