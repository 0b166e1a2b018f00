import { done } from '#domain/refusal.ts';
import { siakState } from '#features/siak/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** Open to anyone; nothing of anybody. */
export const GET = endpoint('getStatus', async ({ ctx }) => {
	const { answers, since, closed, waiting } = await siakState(ctx, { count: true });
	return done({
		register: { state: answers ? 'up' : 'down', since: since?.toISOString() ?? null, closedByOffice: closed },
		waiting,
	});
});
export const fallback = otherMethods('/status');
