import { newDaysOf, type NewDays } from '#domain/booking/opening-of-days.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays, type WorkingCalendar } from '#domain/time/working-days.ts';
import type { Ctx } from '#server/ctx.ts';

/** What time it is, and which dates open in parts today. */
export type Opening = { readonly now: Date; readonly days: NewDays };

/** How days open at this moment for everybody who chooses one, by the city's span. */
export function openingNow(ctx: Ctx, calendar: WorkingCalendar): Opening {
	const now = ctx.now();
	const lastOn = (today: string): string => addWorkingDays(today, ctx.city.settings.pickupSpan.max, calendar);
	return { now, days: newDaysOf(now, lastOn, addDays(dateInWib(now), -1)) };
}
