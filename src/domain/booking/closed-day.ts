import type { Text, Texts } from '../text.ts';
import { addDays, weekday } from '../time/office-time.ts';
import { hoursOn, type OfficeCalendar } from './office-day.ts';
import { hoursOf } from './opening-hours.ts';

/** What is said of a closed day that nobody gave a reason for. */
export const closedWords = {
	no_hours: { id: 'tidak buka pada hari itu', en: 'not open on that day of the week' },
	not_handed_out: {
		id: 'tidak lagi menyerahkan dokumen',
		en: 'documents are no longer handed over there',
	},
} as const satisfies Texts;

/** The city's holidays on which it does not work, by date. */
export type Holidays = ReadonlyMap<string, Text>;

/** Why an office does not work on a date, in words for residents; null where it works. What is said of the date stands before the city's. */
export function whyClosed(office: OfficeCalendar, date: string, holidays: Holidays): Text | null {
	const said = office.days.get(date);
	if (said) return said.open ? null : { id: said.reason, en: said.reason };
	const holiday = holidays.get(date);
	if (holiday) return holiday;
	return hoursOf(office.openingHours, weekday(date)) === undefined ? closedWords.no_hours : null;
}

/** The dates of a span on which residents may expect an office to work and it does not, each with why. */
export function closedDates(
	office: OfficeCalendar,
	first: string,
	last: string,
	holidays: Holidays,
): readonly { readonly date: string; readonly why: Text }[] {
	const closed: { date: string; why: Text }[] = [];
	for (let date = first; date <= last; date = addDays(date, 1)) {
		const expected = office.days.has(date) || hoursOf(office.openingHours, weekday(date)) !== undefined;
		const why = expected ? whyClosed(office, date, holidays) : null;
		if (why !== null) closed.push({ date, why });
	}
	return closed;
}

/** How an office stands at a moment; `at`: when that ends, or since when it has been closed today. */
export type StateNow =
	| { readonly state: 'openUntil' | 'opensAt' | 'resting' | 'closedSince'; readonly at: string }
	| { readonly state: 'closedFor'; readonly why: Text };

/** How an office stands on a date at a time ("09:30") in WIB. */
export function stateNow(office: OfficeCalendar, date: string, time: string, holidays: Holidays): StateNow {
	const why = whyClosed(office, date, holidays);
	const hours = hoursOn(office, date);
	if (why !== null || hours === undefined) return { state: 'closedFor', why: why ?? closedWords.no_hours };
	if (time < hours.opens) return { state: 'opensAt', at: hours.opens };
	if (time >= hours.closes) return { state: 'closedSince', at: hours.closes };
	const rest = hours.break;
	if (rest && time >= rest.from && time < rest.to) return { state: 'resting', at: rest.to };
	return { state: 'openUntil', at: rest && time < rest.from ? rest.from : hours.closes };
}
