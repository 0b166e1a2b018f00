import { addDays, weekday } from './office-time.ts';

/** When the office works. `closed` holds public holidays, cuti bersama and closures of its own; `weekend` days 0 (Sunday) to 6. */
export type WorkingCalendar = {
	readonly closed: ReadonlySet<string>;
	readonly weekend: readonly number[];
};

/** True when the office works on this date. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
	return !calendar.weekend.includes(weekday(date)) && !calendar.closed.has(date);
}

/** The n-th working day after a date, which itself is not counted; 0 gives the date, a negative number counts back. */
export function addWorkingDays(date: string, n: number, calendar: WorkingCalendar): string {
	if (!Number.isInteger(n)) throw new RangeError('working days are whole');
	if (new Set(calendar.weekend).size >= 7) throw new RangeError('the calendar has no working day');
	const step = n < 0 ? -1 : 1;
	let current = date;
	for (let left = Math.abs(n); left > 0;) {
		current = addDays(current, step);
		if (isWorkingDay(current, calendar)) left -= 1;
	}
	return current;
}

/** Working days after `from`, up to and including `to`; negative, and counted the same way backwards, when `to` is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
	const step = to < from ? -1 : 1;
	let count = 0;
	for (let current = from; current !== to;) {
		current = addDays(current, step);
		if (isWorkingDay(current, calendar)) count += step;
	}
	return count;
}
