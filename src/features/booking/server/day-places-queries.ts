import { officeDates, quotaOn, type OfficeCalendar, type OfficeDay } from '#domain/booking/office-day.ts';
import { nextOpening, openedPlaces } from '#domain/booking/opening-of-days.ts';
import { pickupDay, type PickupDay } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { WorkingCalendar } from '#domain/time/working-days.ts';
import type { Reader } from '#server/db/database.ts';
import type { Ctx } from '#server/ctx.ts';
import { boundDays, type CardsAsked } from './blank-room.ts';
import type { Office } from './booking-queries.ts';
import type { Opening } from './new-days.ts';
import { closeQueued } from './waiting/close-queued.ts';

/** From the first to the last date, both included. */
export type Dates = {
	readonly first: string;
	readonly last: string;
	/** For the office's own moves and for who is in line: what is left for the line counts as left. */
	readonly pastQueue?: boolean | undefined;
};

/** The calendars of offices: their weeks, and what is said of single dates in this span. */
export async function officeCalendars(
	reader: Reader,
	offices: readonly Office[],
	{ first, last }: Dates,
): Promise<ReadonlyMap<string, OfficeCalendar>> {
	const rows = await reader
		.selectFrom('officeDays')
		.select(['officeId', 'onDate', 'open', 'hours', 'reason'])
		.where('onDate', '>=', first)
		.where('onDate', '<=', last)
		.execute();
	const daysOf = (id: string): ReadonlyMap<string, OfficeDay> =>
		new Map(
			rows
				.filter(({ officeId }) => officeId === id)
				.map(({ onDate, open, hours, reason }) => [onDate, { date: onDate, open, hours, reason }]),
		);
	return new Map(
		offices.map(({ id, openingHours }) => [
			id,
			{ openingHours, days: rows.length > 0 ? daysOf(id) : new Map() },
		]),
	);
}

/**
 * The days on which each of these offices works in a span, with the places of one kind. The one place that says how many are left: every
 * list of days, the public count and the choice of a later day read it. With `opening` a new day has only the places opened by now, as for
 * everybody who chooses; without, all of them, as for what the office itself moves. Places for cards are no more than the blanks for what
 * is `asked`; null: for cards of any kind.
 */
export async function listDayPlaces(
	ctx: Ctx,
	reader: Reader,
	offices: readonly Office[],
	group: QuotaGroup,
	dates: Dates,
	calendar: WorkingCalendar,
	opening: Opening | null = null,
	asked: CardsAsked | null = null,
): Promise<ReadonlyMap<string, readonly PickupDay[]>> {
	const calendars = await officeCalendars(reader, offices, dates);
	const [only] = offices;
	const rows = await reader
		.selectFrom('pickupDays')
		.select(['officeId', 'onDate', 'quota', 'taken'])
		.where('quotaGroup', '=', group)
		.where('onDate', '>=', dates.first)
		.where('onDate', '<=', dates.last)
		.$if(offices.length === 1, (query) => query.where('officeId', '=', only!.id))
		.execute();
	const booked = new Map(rows.map((row) => [`${row.officeId} ${row.onDate}`, row]));
	const days = new Map(
		offices.map((office) => [
			office.id,
			officeDates(calendars.get(office.id)!, dates.first, dates.last, calendar).map((date) => {
				const row = booked.get(`${office.id} ${date}`);
				const quota = row?.quota ?? quotaOn(office, group, date);
				return openedDay(pickupDay(date, quota, row?.taken ?? 0), opening);
			}),
		]),
	);
	const bounded = group === 'card' ? await boundDays(ctx, reader, days, asked) : days;
	if (dates.pastQueue) return bounded;
	return await closeQueued(ctx, reader, group, dates, bounded, asked?.asking?.own ?? [], (other) =>
		listDayPlaces(ctx, reader, offices, other, { ...dates, pastQueue: true }, calendar, opening, {
			cards: [],
		}),
	);
}

/** A day as it stands for who chooses now: of a new one only the places that have opened are left. */
function openedDay(day: PickupDay, opening: Opening | null): PickupDay {
	if (!opening) return day;
	const { now, days } = opening;
	const left = pickupDay(day.date, openedPlaces(day.quota, day.date, now, days), day.taken).left;
	const next = nextOpening(day.quota, day.date, now, days);
	return { ...day, left, open: left > 0, ...(next && day.taken < day.quota ? { opensNext: next } : {}) };
}
