import { placeApplication } from '#features/applications/server/place-application.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../application-body.ts';

/** Never more places than the day has: the database counts. Of a draft the place is chosen, of what was sent it is changed. */
export const PUT = endpoint('choosePickup', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const chosen = await placeApplication(ctx, { ...body, number });
	return chosen.ok ? await tellApplication(ctx, number) : chosen;
});
export const fallback = otherMethods('/applications/{number}/pickup');
