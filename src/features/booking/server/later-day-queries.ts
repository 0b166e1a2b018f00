import { spanOfDates } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Office } from './booking-queries.ts';
import { workingCalendar } from './calendar-queries.ts';
import type { CardsAsked } from './blank-room.ts';
import { listDayPlaces } from './day-places-queries.ts';
import { openingNow } from './new-days.ts';

/** Places by group and day that whoever asks holds already, and may keep. */
export type Held = (quotaGroup: QuotaGroup, onDate: string) => number;

/**
 * For each day of a meeting the first day after it on which an office has room for all of these places; null where none has. The days
 * are those that anybody who asks on the day of the meeting could choose: what is made after it is then ready.
 */
export async function laterDays(
	ctx: Ctx,
	reader: Reader,
	office: Office,
	meetings: readonly string[],
	places: ReadonlyMap<QuotaGroup, number>,
	{
		held = () => 0,
		byOffice,
		asked = { cards: [] },
	}: {
		readonly held?: Held;
		readonly byOffice?: boolean | undefined;
		readonly asked?: CardsAsked;
	} = {},
): Promise<ReadonlyMap<string, string | null>> {
	const calendar = await workingCalendar(ctx, reader);
	const windows = meetings.map(
		(meeting) => [meeting, spanOfDates(meeting, calendar, ctx.city.settings.pickupSpan)] as const,
	);
	const ends = windows.flatMap(([, { first, last }]) => [first, last]).sort();
	if (ends.length === 0) return new Map();
	const dates = { first: ends[0]!, last: ends.at(-1)!, pastQueue: byOffice };
	// What cannot be taken yet is not proposed either.
	const opening = openingNow(ctx, calendar);
	let fit: readonly string[] | null = null;
	for (const [group, count] of places) {
		const all = await listDayPlaces(ctx, reader, [office], group, dates, calendar, opening, asked);
		const days = all.get(office.id)!;
		const room = days
			.filter(({ date, left, blanksShort }) => !blanksShort && left + held(group, date) >= count)
			.map(({ date }) => date);
		fit = fit ? fit.filter((date) => room.includes(date)) : room;
	}
	return new Map(
		windows.map(([meeting, { first, last }]) => [
			meeting,
			(fit ?? []).find((date) => date >= first && date <= last) ?? null,
		]),
	);
}
