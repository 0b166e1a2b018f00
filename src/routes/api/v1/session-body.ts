import { findSession } from '#features/accounts/server/public.ts';
import type { Written } from '#server/api/components.ts';
import type { Ctx } from '#server/ctx.ts';

/** A session that was just started, as its owner is told of it. */
export async function sessionBody(
	ctx: Ctx,
	{ token, expiresAt }: { readonly token: string; readonly expiresAt: Date },
): Promise<Written<'Session'>> {
	const found = await findSession(ctx, token);
	if (found.state !== 'live') throw new Error('a session that was just started is not there');
	const { actor, name } = found;
	const officer = actor.kind === 'officer';
	return {
		token,
		expiresAt: expiresAt.toISOString(),
		secondFactor: officer && actor.secondFactor,
		account: {
			kind: actor.kind,
			name,
			roles: officer ? [...new Set(actor.grants.map((grant) => grant.role))] : ['applicant'],
		},
	};
}
