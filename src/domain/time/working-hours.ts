import { addDays, dateInWib, instantInWib } from './office-time.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';

/** The hours in which officers work on a working day, WIB (OURS: 08.00 to 16.00 without the break counted). */
export const officeDay = { opens: '08:00', closes: '16:00' } as const;
const hour = 3_600_000;

/** The office's time of a day as instants; null on a day off. */
function timeOf(
	date: string,
	calendar: WorkingCalendar,
): { readonly from: number; readonly to: number } | null {
	if (!isWorkingDay(date, calendar)) return null;
	return {
		from: instantInWib(date, officeDay.opens).getTime(),
		to: instantInWib(date, officeDay.closes).getTime(),
	};
}

/** The instant since when so many working hours have passed at `now`: what lies before it is older. */
export function workingHoursBefore(now: Date, hours: number, calendar: WorkingCalendar): Date {
	let left = hours * hour;
	let at = now.getTime();
	for (let date = dateInWib(now); ; date = addDays(date, -1)) {
		const time = timeOf(date, calendar);
		if (time === null || at <= time.from) continue;
		const end = Math.min(at, time.to);
		if (end - time.from >= left) return new Date(end - left);
		left -= end - time.from;
		at = time.from;
	}
}

/** The instant at which so many working hours will have passed since `now`. */
export function workingHoursAfter(now: Date, hours: number, calendar: WorkingCalendar): Date {
	let left = hours * hour;
	let at = now.getTime();
	for (let date = dateInWib(now); ; date = addDays(date, 1)) {
		const time = timeOf(date, calendar);
		if (time === null || at >= time.to) continue;
		const begin = Math.max(at, time.from);
		if (time.to - begin >= left) return new Date(begin + left);
		left -= time.to - begin;
		at = time.to;
	}
}
