import type { Office } from '#features/booking/server/public.ts';
import type { Written } from '#server/api/components.ts';

const hoursBody = (hours: Office['openingHours']): Written<'Office'>['openingHours'] =>
	Object.fromEntries(
		Object.entries(hours).flatMap(([day, open]) => (open ? [[day, { ...open, break: open.break }]] : [])),
	) as Written<'Office'>['openingHours'];

/** An office as the API tells it. */
export const officeBody = ({
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
