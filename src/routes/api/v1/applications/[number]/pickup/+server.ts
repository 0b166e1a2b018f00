import { findApplication } from '#features/applications/server/application-store.ts';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import { movePickup } from '#features/applications/server/move-pickup.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../application-body.ts';

/** Never more places than the day has: the database counts. Of a draft the place is chosen, of what was sent it is changed. */
export const PUT = endpoint('choosePickup', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const app = await findApplication(ctx, ctx.db, number);
	const choose = app && app.row.status !== 'draft' ? movePickup : choosePickup;
	const chosen = await choose(ctx, { ...body, number });
	return chosen.ok ? await tellApplication(ctx, number) : chosen;
});
export const fallback = otherMethods('/applications/{number}/pickup');
