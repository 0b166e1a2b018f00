import { stateNow, type StateNow } from '#domain/booking/closed-day.ts';
import { dateInWib, timeInWib } from '#domain/time/office-time.ts';
import { holidayNames, officeCalendars } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { OfficeToRun } from './office-queries.ts';

/** How each of these offices stands at this moment, by id. */
export async function officesNow(
	ctx: Ctx,
	offices: readonly OfficeToRun[],
): Promise<ReadonlyMap<string, StateNow>> {
	const [date, time] = [dateInWib(ctx.now()), timeInWib(ctx.now())];
	const calendars = await officeCalendars(ctx.db, offices, { first: date, last: date });
	const holidays = await holidayNames(ctx.db);
	return new Map(offices.map(({ id }) => [id, stateNow(calendars.get(id)!, date, time, holidays)]));
}
