import { followApplication } from '../../../follow-application.ts';
import { bearerToken, endpoint, otherMethods } from '#server/api/handle.ts';
import { sessionLives } from '../../../session-lives.ts';

/** Ends when the session or the right to see it does. */
export const GET = endpoint('followApplication', async ({ ctx, params, request }) => {
	const token = bearerToken(request) ?? '';
	return await followApplication(ctx, params['number'] ?? '', { lives: () => sessionLives(ctx, token) });
});
export const fallback = otherMethods('/applications/{number}/events');
