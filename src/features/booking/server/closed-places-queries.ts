import { closedDates, closedWords, whyClosed, type Holidays } from '#domain/booking/closed-day.ts';
import type { Room } from '#domain/booking/new-place.ts';
import type { PickupDay } from '#domain/booking/pickup-day.ts';
import type { PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Text } from '#domain/text.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Office } from './booking-queries.ts';
import { workingCalendar } from './calendar-queries.ts';
import { nobody } from './blank-supply-queries.ts';
import { listDayPlaces, officeCalendars, type Dates } from './day-places-queries.ts';
import { cardsAlong } from './promise-cards.ts';
import { listExtraPlaces } from './extra-places-store.ts';

/** A day of an office that somebody has a place on though it cannot be kept. */
export type ClosedPlace = {
	readonly officeId: string;
	readonly date: string;
	readonly why: Text;
	/** Nothing is handed out at the office any more, whatever the day. */
	readonly leavesOffice: boolean;
};

/** The city's holidays on which it does not work, with their names. */
export async function holidayNames(reader: Reader): Promise<Holidays> {
	const rows = await reader
		.selectFrom('holidays')
		.select(['onDate', 'nameId', 'nameEn'])
		.where('countsAsWorkingDay', '=', false)
		.execute();
	return new Map(rows.map(({ onDate, nameId, nameEn }) => [onDate, { id: nameId, en: nameEn }]));
}

/** The days from a date on which somebody has a place, though their office does not work then, or is no place of pickup any more. */
export async function listClosedPlaces(reader: Reader, from: string): Promise<readonly ClosedPlace[]> {
	const taken = await reader
		.selectFrom('pickups')
		.select(['officeId', 'onDate'])
		.where('onDate', '>=', from)
		.union(
			reader
				.selectFrom('pickupExtraPlaces')
				.innerJoin('pickups', 'pickups.applicationId', 'pickupExtraPlaces.applicationId')
				.select(['pickups.officeId', 'pickupExtraPlaces.onDate'])
				.where('pickupExtraPlaces.onDate', '>=', from),
		)
		.execute();
	if (taken.length === 0) return [];
	const rows = await reader
		.selectFrom('offices')
		.selectAll()
		.where('id', 'in', [...new Set(taken.map(({ officeId }) => officeId))])
		.execute();
	const offices = rows as readonly (Office & { readonly pickup: boolean })[];
	const dates = taken.map(({ onDate }) => onDate).sort();
	const calendars = await officeCalendars(reader, offices, { first: dates[0]!, last: dates.at(-1)! });
	const holidays = await holidayNames(reader);
	return taken.flatMap(({ officeId, onDate: date }): ClosedPlace[] => {
		const leavesOffice = !offices.find(({ id }) => id === officeId)!.pickup;
		const why = leavesOffice
			? closedWords.not_handed_out
			: whyClosed(calendars.get(officeId)!, date, holidays);
		return why ? [{ officeId, date, why, leavesOffice }] : [];
	});
}

/** The dates of a span on which an office is closed though residents may expect it to work, each with why. */
export async function listClosedDates(
	reader: Reader,
	office: Office,
	dates: Dates,
): Promise<readonly { readonly date: string; readonly why: Text }[]> {
	const calendars = await officeCalendars(reader, [office], dates);
	return closedDates(calendars.get(office.id)!, dates.first, dates.last, await holidayNames(reader));
}

/**
 * What is left at these offices in a span, for each of these kinds, for what the office itself moves: those in line come after it, and its
 * cards are promised already, so that blanks set no bound.
 */
export async function listRoom(
	ctx: Ctx,
	reader: Reader,
	offices: readonly Office[],
	groups: readonly QuotaGroup[],
	dates: Dates,
): Promise<Room> {
	const calendar = await workingCalendar(ctx, reader);
	const asked = { cards: [], asking: { ...nobody, withoutBlanks: true } } as const;
	const found = new Map<QuotaGroup, ReadonlyMap<string, readonly PickupDay[]>>();
	for (const group of offices.length > 0 ? groups : [])
		found.set(
			group,
			await listDayPlaces(ctx, reader, offices, group, { ...dates, pastQueue: true }, calendar, null, asked),
		);
	return (officeId, group) => found.get(group)?.get(officeId) ?? [];
}

/** What a draft holds: its own place, and those for what goes along with it. */
export type HeldPlaces = {
	readonly officeId: string;
	readonly date: string;
	readonly group: QuotaGroup;
	readonly along: PlacesNeeded;
	/** All of the dates. */
	readonly dates: readonly string[];
};

/** The places an application holds as a draft; null when it holds none. */
export async function findHeldPlaces(reader: Reader, applicationId: string): Promise<HeldPlaces | null> {
	const own = await reader
		.selectFrom('pickups')
		.select(['officeId', 'onDate', 'quotaGroup'])
		.where('applicationId', '=', applicationId)
		.where('heldUntil', 'is not', null)
		.executeTakeFirst();
	if (!own) return null;
	const extra = await listExtraPlaces(reader, applicationId);
	const counts = (later: boolean): ReadonlyMap<QuotaGroup, number> =>
		new Map(
			extra
				.filter(({ onDate }) => onDate > own.onDate === later)
				.map(({ quotaGroup, places }) => [quotaGroup, places]),
		);
	return {
		officeId: own.officeId,
		date: own.onDate,
		group: own.quotaGroup,
		along: {
			thatDay: counts(false),
			later: counts(true),
			cards: await cardsAlong(reader, applicationId, own.onDate),
		},
		dates: [own.onDate, ...extra.map(({ onDate }) => onDate)],
	};
}
