import { dateInWib } from '../time/office-time.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts';

/** Working days for which one holder may keep what is on its way (product.md section 7: within one day). */
export const legDays = 1;

/** The last day on which who has held it since then passes it on in time. */
export const passOnBy = (since: Date, calendar: WorkingCalendar): string =>
	addWorkingDays(dateInWib(since), legDays, calendar);

/** True when it should have been passed on before today. An offer nobody confirmed changes nothing: the giver still holds it. */
export const isLate = (since: Date, now: Date, calendar: WorkingCalendar): boolean =>
	dateInWib(now) > passOnBy(since, calendar);
