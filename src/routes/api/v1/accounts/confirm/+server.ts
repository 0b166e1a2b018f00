import { done } from '#domain/refusal.ts';
import { confirmAccount } from '#features/accounts/server/confirm-account.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { sessionBody } from '../../session-body.ts';

/** The code counts only together with the registration it was sent for. */
export const POST = endpoint('confirmAccount', async ({ ctx, body, address: from }) => {
	const confirmed = await confirmAccount(ctx, { ...body, from, session: 'api' });
	if (!confirmed.ok) return confirmed;
	if (!confirmed.value.session) throw new Error('a confirmed account got no session');
	return done(await sessionBody(ctx, confirmed.value.session));
});
export const fallback = otherMethods('/accounts/confirm');
