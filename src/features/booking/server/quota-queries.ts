import { officeDates, quotaOn, type OfficeQuotas } from '#domain/booking/office-day.ts';
import type { BookedDay } from '#domain/booking/quota-change.ts';
import { quotaGroups, type QuotaGroup } from '#domain/catalogue/service.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import type { OpeningHours } from '#domain/booking/opening-hours.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Office } from './booking-queries.ts';
import { workingCalendar } from './calendar-queries.ts';
import { officeCalendars } from './day-places-queries.ts';

/** An office with its numbers, and how often they have been changed. */
export type OfficeWithQuotas = Office & { readonly revision: number };

/** All offices in their order, or the one of this id. */
export async function listOfficeQuotas(reader: Reader, id?: string): Promise<readonly OfficeWithQuotas[]> {
	const rows = await reader
		.selectFrom('offices')
		.selectAll()
		.$if(id !== undefined, (query) => query.where('id', '=', id!))
		.orderBy('position')
		.execute();
	return rows.map((row) => ({ ...row, openingHours: row.openingHours as OpeningHours }));
}

/** The days of offices from a date on that somebody has booked on, or that were set by hand. */
export async function listBookedDays(
	reader: Reader,
	officeIds: readonly string[],
	from: string,
): Promise<readonly (BookedDay & { readonly officeId: string })[]> {
	if (officeIds.length === 0) return [];
	const rows = await reader
		.selectFrom('pickupDays')
		.select(['officeId', 'onDate as date', 'quotaGroup as group', 'quota', 'taken', 'byHand', 'wanted'])
		.where('officeId', 'in', officeIds)
		.where('onDate', '>=', from)
		.orderBy('officeId')
		.orderBy('onDate')
		.orderBy('quotaGroup')
		.execute();
	return rows.map(({ wanted, quota, ...row }) => ({ ...row, quota: wanted ?? quota }));
}

/** Days an administrator sets by hand, ahead from today (OURS). */
const shownDays = 20;

/** What an office has on a date: places, booked, and whether set for this day alone. */
export type QuotaDay = {
	readonly date: string;
	readonly places: Readonly<
		Partial<Record<QuotaGroup, { readonly quota: number; readonly taken: number; readonly byHand: boolean }>>
	>;
};

/** The next days on which an office works, today's included, with the groups it hands out. */
export async function listQuotaDays(ctx: Ctx, reader: Reader, office: Office): Promise<readonly QuotaDay[]> {
	const today = dateInWib(ctx.now());
	const dates = { first: today, last: addDays(today, 3 * shownDays) };
	const calendar = await workingCalendar(ctx, reader);
	const own = (await officeCalendars(reader, [office], dates)).get(office.id)!;
	const booked = await listBookedDays(reader, [office.id], today);
	return officeDates(own, dates.first, dates.last, calendar)
		.slice(0, shownDays)
		.map((date) => {
			const places = quotaGroups
				.filter((group) => (office.quotas[group] ?? 0) > 0)
				.map((group) => {
					const day = booked.find((one) => one.date === date && one.group === group);
					const { quota = quotaOn(office, group, date), taken = 0, byHand = false } = day ?? {};
					return [group, { quota, taken, byHand }] as const;
				});
			return { date, places: Object.fromEntries(places) };
		});
}

/** Places a day by kecamatan ("" where an office has none) and group: what the ordinary numbers of the offices add up to. */
export function sumByKecamatan(
	offices: readonly (OfficeQuotas & { readonly kecamatanCode: string | null })[],
): ReadonlyMap<string, Readonly<Record<QuotaGroup, number>>> {
	const sums = new Map<string, Record<QuotaGroup, number>>();
	for (const { kecamatanCode, quotas } of offices) {
		const sum = sums.get(kecamatanCode ?? '') ?? { paper: 0, card: 0, recording: 0 };
		for (const group of quotaGroups) sum[group] += quotas[group] ?? 0;
		sums.set(kecamatanCode ?? '', sum);
	}
	return sums;
}
