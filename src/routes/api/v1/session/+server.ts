import { done } from '#domain/refusal.ts';
import { resendCode } from '#features/accounts/server/resend-code.ts';
import { signIn } from '#features/accounts/server/sign-in.ts';
import { signOut } from '#features/accounts/server/sign-out.ts';
import { bearerToken, endpoint, jsonResponse, otherMethods } from '#server/api/handle.ts';
import { sessionBody } from '../session-body.ts';

/** Counted by identifier and address; an unknown identifier and a wrong password are one answer. */
export const POST = endpoint('signIn', async ({ ctx, body, address: from }) => {
	const signedIn = await signIn(ctx, { ...body, kind: 'api', from });
	if (!signedIn.ok) return signedIn;
	if (signedIn.value.state === 'unconfirmed') {
		const { registration } = signedIn.value;
		const sent = await resendCode(ctx, { registration, from });
		return sent.ok ? jsonResponse(202, { registration }) : sent;
	}
	return done(await sessionBody(ctx, signedIn.value));
});

export const DELETE = endpoint(
	'signOut',
	async ({ ctx, request }) => await signOut(ctx, bearerToken(request) ?? ''),
);
export const fallback = otherMethods('/session');
