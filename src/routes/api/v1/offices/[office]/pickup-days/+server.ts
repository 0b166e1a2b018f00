import { done, refuse } from '#domain/refusal.ts';
import { listPickupDays } from '#features/booking/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { pickupGroup } from '../../../pickup-group.ts';

export const GET = endpoint('listPickupDays', async ({ ctx, params, query }) => {
	const group = pickupGroup(query);
	if (!group.ok) return group;
	if (group.value === null)
		return refuse('invalid_input', { fields: [{ field: 'service', code: 'required' }] });
	const days = await listPickupDays(ctx, ctx.db, params['office'] ?? '', group.value);
	return days ? done({ items: days, next: null }) : refuse('office_unknown');
});
export const fallback = otherMethods('/offices/{office}/pickup-days');
