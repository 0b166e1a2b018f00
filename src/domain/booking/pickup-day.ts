import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';
import type { NextOpening } from './opening-of-days.ts';

/** A day on which documents can be collected at one office, for one kind of document. */
export type PickupDay = {
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly quota: number;
	readonly taken: number;
	readonly left: number;
	/** May be booked now. */
	readonly open: boolean;
	/** Of a new day: when the next of its places open. */
	readonly opensNext?: NextOpening | undefined;
	/** What is left is for those in line. */
	readonly queued?: boolean;
	/** It has places, and no blanks for the cards asked for. */
	readonly blanksShort?: true;
};

/** Working days, counted from a date that is not one of them: the first and the last. */
export type PickupSpan = { readonly min: number; readonly max: number };

/** The first and the last date of a span of working days after a date; an office that works on other days too may be chosen between them. */
export const spanOfDates = (
	after: string,
	calendar: WorkingCalendar,
	span: PickupSpan,
): { readonly first: string; readonly last: string } => ({
	first: addWorkingDays(after, span.min, calendar),
	last: addWorkingDays(after, span.max, calendar),
});

/**
 * The working days after a date that are offered to who changes the day: up to the last that anybody may choose today, so that nobody
 * takes a day before it opens; as many as at the first choice, where that leaves fewer (OURS).
 */
export function spanAfter(
	after: string,
	today: string,
	calendar: WorkingCalendar,
	span: PickupSpan,
): PickupSpan {
	const toLast = workingDaysBetween(after, spanOfDates(today, calendar, span).last, calendar);
	return { min: 1, max: Math.max(toLast, span.max - span.min + 1) };
}

/** The dates that may be chosen: the `min`-th to the `max`-th working day after `from`, which is not counted. */
export function pickupWindow(from: string, calendar: WorkingCalendar, span: PickupSpan): readonly string[] {
	if (span.min < 0 || span.max < span.min) throw new RangeError('the span is empty');
	const dates: string[] = [];
	for (let n = span.min, date = addWorkingDays(from, n, calendar); n <= span.max; n += 1) {
		dates.push(date);
		date = addWorkingDays(date, 1, calendar);
	}
	return dates;
}

/** A day with its places counted. A quota lowered below what is taken leaves none, never fewer than none. */
export function pickupDay(date: string, quota: number, taken: number): PickupDay {
	const left = Math.max(0, quota - taken);
	return { date, quota, taken, left, open: left > 0 };
}

/** The day with no more places left than cards can be printed; `cards` undefined: blanks set no bound. */
export function boundByBlanks(day: PickupDay, cards: number | undefined): PickupDay {
	if (cards === undefined || cards >= day.left) return day;
	const left = Math.max(0, cards);
	if (left > 0) return { ...day, left };
	// Places that open later find no blank either.
	return { ...day, left, open: false, opensNext: undefined, blanksShort: true };
}
