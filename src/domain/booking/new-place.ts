import type { QuotaGroup } from '../catalogue/service.ts';
import { addDays } from '../time/office-time.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts';
import type { OfficeKind } from './office.ts';
import { spanOfDates, type PickupDay, type PickupSpan } from './pickup-day.ts';

/** Working days after the old day within which the same office is preferred, and in which a place is looked for at all (OURS). */
const waits = { near: 10, far: 40 } as const;

/** From the first to the last date, both included. */
type Dates = { readonly first: string; readonly last: string };

/** What stands on a day on which it can no longer be met for. */
export type Displaced = {
	readonly officeId: string;
	readonly date: string;
	/** It is printed, and lies at this office or is on its way there. */
	readonly staysAtOffice: boolean;
	/** Nothing is handed out at this office any more. */
	readonly leavesOffice: boolean;
	/** A draft: nothing is promised yet, and it may choose from the city's span only. */
	readonly draft: boolean;
	readonly places: ReadonlyMap<QuotaGroup, number>;
	/** The first date that can be kept at an office of this kind; null: no bound. */
	readonly earliestAt: (kind: OfficeKind) => string | null;
};

export type NewPlace = { readonly officeId: string; readonly date: string };

/** The days on which an office works, in their order, with the places of one kind. */
export type Room = (officeId: string, group: QuotaGroup) => readonly PickupDay[];

type OfficeAt = { readonly id: string; readonly kind: OfficeKind };

/** The spans in which a new place is looked for, the better one first. A day of today is too soon for anybody to be told. */
export function placeWindows(
	{ draft, date }: Pick<Displaced, 'draft' | 'date'>,
	today: string,
	calendar: WorkingCalendar,
	span: PickupSpan,
): readonly Dates[] {
	if (draft) return [spanOfDates(today, calendar, span)];
	const first = addDays(today, 1);
	const old = date > today ? date : today;
	return [waits.near, waits.far].map((days) => ({ first, last: addWorkingDays(old, days, calendar) }));
}

/**
 * The best new place for what stands on a closed day: the first day at its own office from the old one on that can be kept and has room
 * for all; where that would be more than two weeks away the nearest other office, and only then further ahead. Never sooner than the day
 * that was chosen, never at another office once it is printed. `offices` come in the order of nearness. Null where there is none.
 */
export function newPlace(
	displaced: Displaced,
	offices: readonly OfficeAt[],
	room: Room,
	windows: readonly Dates[],
): NewPlace | null {
	const { officeId, date, staysAtOffice, leavesOffice, places, earliestAt } = displaced;
	const own = offices.filter(({ id }) => id === officeId && !leavesOffice);
	const candidates = staysAtOffice ? own : [...own, ...offices.filter(({ id }) => id !== officeId)];
	for (const { first, last } of windows)
		for (const { id, kind } of candidates) {
			const from = [first, date, earliestAt(kind) ?? first].sort().at(-1)!;
			const days = [...places].map(
				([group, count]) =>
					new Set(
						room(id, group)
							.filter((day) => day.date >= from && day.date <= last && day.left >= count)
							.map((day) => day.date),
					),
			);
			const found = [...(days[0] ?? [])].find((day) => days.every((fit) => fit.has(day)));
			if (found !== undefined) return { officeId: id, date: found };
		}
	return null;
}

/** New places for all of them in their order, each taking its own from what is left for those after it. */
export function planMoves<T extends { readonly displaced: Displaced }>(
	all: readonly T[],
	officesFor: (one: T) => readonly OfficeAt[],
	room: Room,
	windowsFor: (displaced: Displaced) => readonly Dates[],
): readonly (NewPlace | null)[] {
	const planned = new Map<string, number>();
	const keyOf = (officeId: string, group: QuotaGroup, date: string): string => `${officeId} ${group} ${date}`;
	const left: Room = (officeId, group) =>
		room(officeId, group).map((day) => ({
			...day,
			left: day.left - (planned.get(keyOf(officeId, group, day.date)) ?? 0),
		}));
	return all.map((one) => {
		const place = newPlace(one.displaced, officesFor(one), left, windowsFor(one.displaced));
		if (place)
			for (const [group, count] of one.displaced.places) {
				const key = keyOf(place.officeId, group, place.date);
				planned.set(key, (planned.get(key) ?? 0) + count);
			}
		return place;
	});
}
