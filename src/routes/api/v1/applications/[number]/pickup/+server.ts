import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../application-body.ts';

/** Never more places than the day has: the database counts. */
export const PUT = endpoint('choosePickup', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const chosen = await choosePickup(ctx, { ...body, number });
	return chosen.ok ? await tellApplication(ctx, number) : chosen;
});
export const fallback = otherMethods('/applications/{number}/pickup');
