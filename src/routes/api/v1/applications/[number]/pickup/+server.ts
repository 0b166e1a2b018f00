import { placeApplication } from '#features/applications/server/place-application.ts';
import { releasePlace } from '#features/applications/server/release-place.ts';
import { done } from '#domain/refusal.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../application-body.ts';

/** Never more places than the day has: the database counts. Of a draft the place is chosen, of what was sent it is changed. */
export const PUT = endpoint('choosePickup', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const chosen = await placeApplication(ctx, { ...body, number });
	return chosen.ok ? await tellApplication(ctx, number) : chosen;
});
/** Of a draft only: the day of what was sent is changed, or the application cancelled. */
export const DELETE = endpoint('releasePickup', async ({ ctx, params }) => {
	const released = await releasePlace(ctx, { number: params['number'] ?? '' });
	return released.ok ? done(null) : released;
});
export const fallback = otherMethods('/applications/{number}/pickup');
