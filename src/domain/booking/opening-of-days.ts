import { dateInWib, timeInWib } from '../time/office-time.ts';

/** The full hours, WIB, at which a part of a new day's places opens, one part each (OURS): spread so that there is no rush hour. */
const firstHour = 7;
const lastHour = 18;
const parts = lastHour - firstHour + 1;

/** Which dates open today in parts: those after the last that could be chosen yesterday, up to the last that can be today. */
export type NewDays = { readonly after: string; readonly last: string };

const isNew = (date: string, { after, last }: NewDays): boolean => date > after && date <= last;

const partsOpenAt = (hour: number): number => Math.min(Math.max(hour - firstHour + 1, 0), parts);
const openAt = (quota: number, hour: number): number => Math.ceil((quota * partsOpenAt(hour)) / parts);
const hourOf = (now: Date): number => Number(timeInWib(now).slice(0, 2));

/**
 * How many of a day's places may be chosen by now: all, but of a new day only the parts that have opened, rounded up, so that one place
 * opens with the first part and all are open with the last.
 */
export const openedPlaces = (quota: number, date: string, now: Date, days: NewDays): number =>
	isNew(date, days) ? openAt(quota, hourOf(now)) : quota;

/** More places of a day that open later today, and at what time ("10:00", WIB). */
export type NextOpening = { readonly places: number; readonly at: string };

/** The next time today at which there are more places than were open before it; null when the whole day is open. */
export function nextOpening(quota: number, date: string, now: Date, days: NewDays): NextOpening | null {
	if (!isNew(date, days)) return null;
	const open = openAt(quota, hourOf(now));
	for (let hour = Math.max(firstHour, hourOf(now) + 1); hour <= lastHour; hour += 1) {
		const places = openAt(quota, hour) - open;
		if (places > 0) return { places, at: `${String(hour).padStart(2, '0')}:00` };
	}
	return null;
}

/** The dates that are new today, from the last dates that can be chosen on a day; on a day off there are none. */
export const newDaysOf = (now: Date, lastOn: (today: string) => string, dayBefore: string): NewDays => ({
	after: lastOn(dayBefore),
	last: lastOn(dateInWib(now)),
});
