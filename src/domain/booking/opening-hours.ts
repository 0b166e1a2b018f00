import type { Locale } from '../text.ts';
import { formatTime, weekday, weekdayNames, type Weekday } from '../time/office-time.ts';

/** Times "HH:MM" in WIB. The office is open from `opens` until just before `closes`, but for the break. */
export type DayHours = {
	readonly opens: string;
	readonly closes: string;
	readonly break?: { readonly from: string; readonly to: string } | undefined;
};

export const weekdayKeys = [
	'sunday',
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
] as const;
/** A day without hours is a closed day. Holidays are the working calendar's, not said here. */
export type OpeningHours = Readonly<Partial<Record<(typeof weekdayKeys)[number], DayHours | undefined>>>;

/** The hours of a weekday; undefined: closed. */
export const hoursOf = (hours: OpeningHours, day: Weekday): DayHours | undefined => {
	const key = weekdayKeys[day];
	return key === undefined ? undefined : hours[key];
};

/** True when the office is open by its ordinary hours at a date and time ("09:30") in WIB. */
export function isOpen(hours: OpeningHours, date: string, time: string): boolean {
	const today = hoursOf(hours, weekday(date));
	if (today === undefined || time < today.opens || time >= today.closes) return false;
	return today.break === undefined || time < today.break.from || time >= today.break.to;
}

/** The hours of one day, WIB: "08.00–15.00 (istirahat 12.00–13.00)". */
export function formatHours(hours: DayHours, locale: Locale): string {
	const span = (from: string, to: string): string => `${formatTime(from, locale)}–${formatTime(to, locale)}`;
	const open = span(hours.opens, hours.closes);
	if (hours.break === undefined) return open;
	const rest = span(hours.break.from, hours.break.to);
	return locale === 'id' ? `${open} (istirahat ${rest})` : `${open} (break ${rest})`;
}

/**
 * One line per run of days with the same hours, Monday first: "Senin–Kamis 08.00–15.00",
 * "Jumat 08.00–15.00 (istirahat 11.30–13.00)". Closed days are left out. All times WIB.
 */
export function formatOpeningHours(hours: OpeningHours, locale: Locale): readonly string[] {
	const runs: { first: Weekday; last: Weekday; said: string }[] = [];
	let previousIsOpen = false;
	for (const day of [1, 2, 3, 4, 5, 6, 0] as const) {
		const today = hoursOf(hours, day);
		if (today !== undefined) {
			const said = formatHours(today, locale);
			const run = runs.at(-1);
			if (run !== undefined && previousIsOpen && run.said === said) run.last = day;
			else runs.push({ first: day, last: day, said });
		}
		previousIsOpen = today !== undefined;
	}
	const names = weekdayNames[locale];
	return runs.map(({ first, last, said }) =>
		first === last ? `${names[first]} ${said}` : `${names[first]}–${names[last]} ${said}`,
	);
}
