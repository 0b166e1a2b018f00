import { holdsRole } from '#domain/access/policy.ts';
import { done, refuse } from '#domain/refusal.ts';
import { listReasons } from '#features/reasons/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** For officers who give verdicts, and those who write the reasons. */
export const GET = endpoint('listReasons', async ({ ctx }) => {
	if (!holdsRole(ctx.actor, 'give_verdict') && !holdsRole(ctx.actor, 'manage_reasons'))
		return refuse('not_allowed');
	const reasons = await listReasons(ctx.db);
	return done({
		items: reasons
			.filter(({ retired }) => !retired)
			.map(({ key, version, scope, words, needsNote }) => ({ key, version, scope, words, needsNote })),
	});
});
export const fallback = otherMethods('/reasons');
