import { done } from '#domain/refusal.ts';
import { listOffices, type Office } from '#features/booking/server/public.ts';
import type { Written } from '#server/api/components.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { pickupGroup } from '../pickup-group.ts';

const hoursBody = (hours: Office['openingHours']): Written<'Office'>['openingHours'] =>
	Object.fromEntries(
		Object.entries(hours).flatMap(([day, open]) => (open ? [[day, { ...open, break: open.break }]] : [])),
	) as Written<'Office'>['openingHours'];

const officeBody = ({
	id,
	kind,
	name,
	address,
	kecamatanCode,
	kelurahanCode,
	openingHours,
	quotas,
	sessions,
}: Office): Written<'Office'> => ({
	id,
	kind,
	name,
	address,
	kecamatanCode,
	kelurahanCode,
	openingHours: hoursBody(openingHours),
	quotas: { paper: quotas.paper, card: quotas.card },
	sessions: [...sessions],
});

export const GET = endpoint('listOffices', async ({ ctx, query }) => {
	const group = pickupGroup(query);
	if (!group.ok) return group;
	const offices = await listOffices(ctx.db, group.value, query.near);
	return done({ items: offices.map(officeBody), next: null });
});
export const fallback = otherMethods('/offices');
