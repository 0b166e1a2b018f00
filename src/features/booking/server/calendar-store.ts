import { sql } from 'kysely';
import { isOfficeDay } from '#domain/booking/office-day.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { findOffice } from './booking-queries.ts';
import { officeCalendars } from './day-places-queries.ts';
import type { PlaceOf } from './booking-store.ts';

/** Any number that no other use of advisory locks in this database has. */
const CALENDAR_LOCK = 20_261_130;

/** Until the transaction ends nobody takes a place: what is read of places and days then stays as it is. For a change of working days. */
export async function lockCalendar(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(${CALENDAR_LOCK})`.execute(tx);
}

/** Until the transaction ends no working day is taken away. Any number of people may hold it at once. */
export async function shareCalendar(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(${CALENDAR_LOCK})`.execute(tx);
}

/** The dates of a list that are holidays of the city on which it does not work. */
async function holidaysAmong(reader: Reader, dates: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await reader
		.selectFrom('holidays')
		.select('onDate')
		.where('countsAsWorkingDay', '=', false)
		.where('onDate', 'in', dates)
		.execute();
	return new Set(rows.map(({ onDate }) => onDate));
}

/** The first of these places, all of one office, on a day on which it does not work; undefined: it works on all of them. */
export async function firstClosed(tx: Tx, places: readonly PlaceOf[]): Promise<PlaceOf | undefined> {
	const dates = places.map(({ onDate }) => onDate).sort();
	if (dates.length === 0) return undefined;
	const office = await findOffice(tx, places[0]!.officeId);
	if (!office) return places[0];
	const calendars = await officeCalendars(tx, [office], { first: dates[0]!, last: dates.at(-1)! });
	const calendar = { closed: await holidaysAmong(tx, dates), weekend: [] };
	return places.find(({ onDate }) => !isOfficeDay(calendars.get(office.id)!, onDate, calendar));
}

/** Whether an office does not work on one of these dates, or hands out nothing any more. */
export async function isClosedOn(tx: Tx, officeId: string, dates: readonly string[]): Promise<boolean> {
	const handsOut = await tx
		.selectFrom('offices')
		.select('id')
		.where('id', '=', officeId)
		.where('pickup', '=', true)
		.executeTakeFirst();
	if (!handsOut) return true;
	const places = dates.map((onDate): PlaceOf => ({ officeId, onDate, quotaGroup: 'paper' }));
	return (await firstClosed(tx, places)) !== undefined;
}
