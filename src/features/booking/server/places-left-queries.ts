import { spanOfDates } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import { listOffices, type Office } from './booking-queries.ts';
import { workingCalendar } from './calendar-queries.ts';
import { listDayPlaces } from './day-places-queries.ts';
import { openingNow } from './new-days.ts';

/** What is left at an office, day by day in the order of `dates`; null: the office is not open on that day. */
export type PlacesLeft = {
	readonly office: Office;
	readonly left: readonly (number | null)[];
	/** The time at which more places of that day open, of a day that is new; null: none. */
	readonly opens: readonly (string | null)[];
};
export type PlacesLeftOf = {
	readonly dates: readonly string[];
	readonly offices: readonly PlacesLeft[];
	/** The first date on which there is a place anywhere, and at how many offices; null: all are taken. */
	readonly soonest: { readonly date: string; readonly offices: number } | null;
	/** The next time at which more places of a new day open anywhere; null: none today. */
	readonly opensNext: { readonly date: string; readonly at: string } | null;
};

/** Milliseconds for which what was counted is told again: true within seconds, and one count however many look. */
const toldAgainFor = 2_000;

type Counted = { readonly until: number; readonly value: Promise<PlacesLeftOf> };
const counted = new WeakMap<Ctx['database'], Map<string, Counted>>();

/** The places left in the city for one kind of document, on the days that may be booked now; at most two seconds old. */
export async function listPlacesLeft(ctx: Ctx, group: QuotaGroup): Promise<PlacesLeftOf> {
	const known = counted.get(ctx.database) ?? new Map<string, Counted>();
	counted.set(ctx.database, known);
	const now = ctx.now().getTime();
	const before = known.get(group);
	if (before && before.until > now && before.until <= now + toldAgainFor) return await before.value;
	const value = count(ctx, group);
	known.set(group, { until: now + toldAgainFor, value });
	// What failed is not told again.
	value.catch(() => known.delete(group));
	return await value;
}

async function count(ctx: Ctx, group: QuotaGroup): Promise<PlacesLeftOf> {
	const calendar = await workingCalendar(ctx, ctx.db);
	const span = spanOfDates(dateInWib(ctx.now()), calendar, ctx.city.settings.pickupSpan);
	const all = await listOffices(ctx.db, group);
	const days = await listDayPlaces(ctx, ctx.db, all, group, span, calendar, openingNow(ctx, calendar));
	const dates = [...new Set([...days.values()].flatMap((own) => own.map(({ date }) => date)))].sort();
	const offices = all.map((office): PlacesLeft => {
		const own = new Map(days.get(office.id)!.map((day) => [day.date, day]));
		return {
			office,
			left: dates.map((date) => own.get(date)?.left ?? null),
			opens: dates.map((date) => own.get(date)?.opensNext?.at ?? null),
		};
	});
	const open = dates.map((date, at) => ({
		date,
		offices: offices.filter(({ left }) => (left[at] ?? 0) > 0).length,
	}));
	const opening = [...days.values()]
		.flat()
		.flatMap(({ date, opensNext }) => (opensNext ? [{ date, at: opensNext.at }] : []))
		.sort((a, b) => a.at.localeCompare(b.at));
	return {
		dates,
		offices,
		soonest: open.find((day) => day.offices > 0) ?? null,
		opensNext: opening[0] ?? null,
	};
}
