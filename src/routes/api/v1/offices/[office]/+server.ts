import { done, refuse } from '#domain/refusal.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { findOffice, listClosedDates } from '#features/booking/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { officeBody } from '../../office-body.ts';

/** Days ahead of which closed ones are told. */
const toldAhead = 60;

export const GET = endpoint('getOffice', async ({ ctx, params }) => {
	const office = await findOffice(ctx.db, params['office'] ?? '');
	if (!office) return refuse('office_unknown');
	const first = dateInWib(ctx.now());
	const closed = await listClosedDates(ctx.db, office, { first, last: addDays(first, toldAhead) });
	const closedDays = closed.map(({ date, why }) => ({ date, reason: why[ctx.locale] }));
	return done({ ...officeBody(office), closedDays });
});
export const fallback = otherMethods('/offices/{office}');
