import { done } from '#domain/refusal.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { officeBody } from '../office-body.ts';
import { pickupGroup } from '../pickup-group.ts';

export const GET = endpoint('listOffices', async ({ ctx, query }) => {
	const group = pickupGroup(query);
	if (!group.ok) return group;
	const offices = await listOffices(ctx.db, group.value, query.near);
	return done({ items: offices.map(officeBody), next: null });
});
export const fallback = otherMethods('/offices');
