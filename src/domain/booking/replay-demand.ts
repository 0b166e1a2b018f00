import { workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';
import { officeDates, type OfficeCalendar } from './office-day.ts';
import { spanOfDates, type PickupSpan } from './pickup-day.ts';

/** How many people asked an office on a date for a place of one group. */
export type Demand = { readonly date: string; readonly officeId: string; readonly count: number };

/** What the demand meets: days by the span and each office's calendar, places by office and date. */
export type ReplayedCity = {
	readonly span: PickupSpan;
	readonly calendar: WorkingCalendar;
	readonly offices: ReadonlyMap<string, OfficeCalendar>;
	readonly quotaOf: (officeId: string, date: string) => number;
};

/** What became of those who asked: how many got a day in the span, by working days of waiting, and how many none. */
export type Outcome = {
	readonly asked: number;
	readonly served: number;
	readonly overflow: number;
	/** Working days waited, and how many waited so long. */
	readonly waits: ReadonlyMap<number, number>;
};

type Counting = { asked: number; served: number; overflow: number; waits: Map<number, number> };
const none = (): Counting => ({ asked: 0, served: 0, overflow: 0, waits: new Map() });

function add(outcome: Counting, wait: number | null, count: number): void {
	outcome.asked += count;
	if (wait === null) outcome.overflow += count;
	else {
		outcome.served += count;
		outcome.waits.set(wait, (outcome.waits.get(wait) ?? 0) + count);
	}
}

/**
 * Replays who asked, in the order of the days, against the places of each office: everybody gets the first day of the span after the day
 * they asked that still has a place at their office, or none. It begins with empty days. By office, in the order first asked.
 */
export function replayDemand(
	demand: readonly Demand[],
	{ span, calendar, offices, quotaOf }: ReplayedCity,
): ReadonlyMap<string, Outcome> {
	const outcomes = new Map<string, Counting>();
	const left = new Map<string, number>();
	const spans = new Map<string, { readonly first: string; readonly last: string }>();
	const waits = new Map<string, number>();
	for (const { date, officeId, count } of [...demand].sort((a, b) => a.date.localeCompare(b.date))) {
		const outcome = outcomes.get(officeId) ?? none();
		outcomes.set(officeId, outcome);
		const office = offices.get(officeId);
		const dates = spans.get(date) ?? spanOfDates(date, calendar, span);
		spans.set(date, dates);
		let waiting = count;
		for (const day of office ? officeDates(office, dates.first, dates.last, calendar) : []) {
			if (waiting === 0) break;
			const key = `${officeId} ${day}`;
			const places = left.get(key) ?? quotaOf(officeId, day);
			const taken = Math.min(waiting, places);
			left.set(key, places - taken);
			if (taken === 0) continue;
			const wait = waits.get(`${date} ${day}`) ?? workingDaysBetween(date, day, calendar);
			waits.set(`${date} ${day}`, wait);
			add(outcome, wait, taken);
			waiting -= taken;
		}
		if (waiting > 0) add(outcome, null, waiting);
	}
	return outcomes;
}

/** What became of everybody at these offices together. */
export function together(outcomes: Iterable<Outcome>): Outcome {
	const all = none();
	for (const { overflow, waits } of outcomes) {
		for (const [wait, count] of waits) add(all, wait, count);
		add(all, null, overflow);
	}
	return all;
}

/**
 * The working days within which so large a share (0.5: the median, 0.9) of all who asked got their day; null where it is not reached,
 * since too many got none: those count as waiting longer than anybody.
 */
export function waitedAtMost({ asked, waits }: Outcome, share: number): number | null {
	let reached = 0;
	for (const wait of [...waits.keys()].sort((a, b) => a - b)) {
		reached += waits.get(wait)!;
		if (reached >= share * asked) return wait;
	}
	return null;
}
