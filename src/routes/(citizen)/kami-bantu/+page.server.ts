import { formatOpeningHours } from '#domain/booking/opening-hours.ts';
import { listOffices } from '#features/booking/server/public.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	offices: (await listOffices(ctx.db, null)).map(({ id, name, address, openingHours }) => ({
		id,
		name,
		address,
		hours: formatOpeningHours(openingHours, ctx.locale),
	})),
});
