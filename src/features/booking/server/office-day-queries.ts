import { hoursOn, isOfficeDay } from '#domain/booking/office-day.ts';
import type { DayHours } from '#domain/booking/opening-hours.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { findOffice } from './booking-queries.ts';
import { workingCalendar } from './calendar-queries.ts';
import { officeCalendars } from './day-places-queries.ts';

/** Whether an office works on a date, and its hours then where they are known: those said of that date, else its week's. */
export async function officeDayOf(
	ctx: Pick<Ctx, 'city'>,
	reader: Reader,
	officeId: string,
	date: string,
): Promise<{ readonly works: boolean; readonly hours: DayHours | null }> {
	const office = await findOffice(reader, officeId);
	if (!office) return { works: false, hours: null };
	const calendar = (await officeCalendars(reader, [office], { first: date, last: date })).get(officeId)!;
	const works = isOfficeDay(calendar, date, await workingCalendar(ctx, reader));
	return { works, hours: works ? (hoursOn(calendar, date) ?? null) : null };
}
