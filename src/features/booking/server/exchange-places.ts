import { quotaOn } from '#domain/booking/office-day.ts';
import { openedPlaces } from '#domain/booking/opening-of-days.ts';
import type { Tx } from '#server/db/database.ts';
import type { Office } from './booking-queries.ts';
import { ensureDay, givePlacesBack, inOrder, lockDays, takePlaces, type PlaceOf } from './booking-store.ts';
import { firstClosed, shareCalendar } from './calendar-store.ts';
import type { ExtraPlaces } from './extra-places-store.ts';
import type { Opening } from './new-days.ts';
import { setNewDayQuota } from './quota-store.ts';

/** Places taken, or wanted, of one group on one day. */
export type Taken = { readonly place: PlaceOf; readonly count: number };

/** Its own place and those for what goes along with it, by day and group, in the order in which they are locked. */
export function takenBy(own: PlaceOf, extra: readonly ExtraPlaces[]): readonly Taken[] {
	const along = extra.map(({ places, ...day }) => ({ place: { ...own, ...day }, count: places }));
	return sumTaken([...along, { place: own, count: 1 }]);
}

/** The same places, those of one day and group put together, in the order in which they are locked. */
export function sumTaken(all: readonly Taken[]): readonly Taken[] {
	const sums: Taken[] = [];
	for (const one of all) {
		const at = sums.findIndex(({ place }) => isSame(place, one.place));
		if (at === -1) sums.push(one);
		else sums[at] = { place: one.place, count: sums[at]!.count + one.count };
	}
	return sums.sort((a, b) => inOrder(a.place, b.place));
}

/** The same group on the same day at the same office. */
export const isSame = (one: PlaceOf, other: PlaceOf): boolean => inOrder(one, other) === 0;
/** How many of a day are among these. */
export const countOn = (taken: readonly Taken[], place: PlaceOf): number =>
	taken.find((one) => isSame(one.place, place))?.count ?? 0;

/** The place that cannot be taken: it is full, or what is left is for those in line. */
type NotTaken = PlaceOf & { readonly queued: boolean };

/**
 * Takes what is wanted more than was had and gives back what is wanted less, days in their order; the place that is full or closed, or null.
 * With `opening` a new day gives only the places opened by now; with `isQueued` what is left for those in line is not given to others. Where
 * it is full, the transaction is given up by who asked.
 */
export async function exchange(
	tx: Tx,
	office: Office,
	had: readonly Taken[],
	wanted: readonly Taken[],
	opening: Opening | null = null,
	isQueued: ((place: PlaceOf) => Promise<boolean>) | null = null,
): Promise<NotTaken | null> {
	await shareCalendar(tx);
	const more = wanted.filter(({ place, count }) => count > countOn(had, place));
	const closed = await firstClosed(
		tx,
		more.map(({ place }) => place),
	);
	if (closed) return { ...closed, queued: false };
	for (const { place } of wanted) {
		const quota = quotaOn(office, place.quotaGroup, place.onDate);
		if (await ensureDay(tx, place, quota)) await setNewDayQuota(tx, place, quota);
	}
	await lockDays(
		tx,
		[...had, ...wanted].map(({ place }) => place),
	);
	for (const { place, count } of more) {
		if (await isQueued?.(place)) return { ...place, queued: true };
		const day = await takePlaces(tx, place, count - countOn(had, place));
		if (!day || day.taken > mostTaken(place, day.quota, opening)) return { ...place, queued: false };
	}
	for (const { place, count } of had) {
		const fewer = count - countOn(wanted, place);
		if (fewer > 0) await givePlacesBack(tx, place, fewer);
	}
	return null;
}

/** How many places of a day may be taken now. */
const mostTaken = ({ onDate }: PlaceOf, quota: number, opening: Opening | null): number =>
	opening ? openedPlaces(quota, onDate, opening.now, opening.days) : quota;
