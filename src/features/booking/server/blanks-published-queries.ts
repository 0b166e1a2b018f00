import { forecastBlanks, usageDays, type BlankForecast } from '#domain/booking/blank-forecast.ts';
import { blanks, type Blank } from '#domain/catalogue/card.ts';
import { dateInWib, instantInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { Ctx } from '#server/ctx.ts';
import { listBlankStores, listDeliveries } from './blank-supply-queries.ts';
import { workingCalendar } from './calendar-queries.ts';

/** How a kind of blank stands in the whole city. */
export type PublishedBlanks = {
	readonly blank: Blank;
	/** Blanks in all stores together. */
	readonly onHand: number;
	/** The next delivery, YYYY-MM-DD; null: none is expected. */
	readonly next: { readonly expectedOn: string; readonly quantity: number } | null;
	readonly forecast: BlankForecast;
};

/** Milliseconds for which what was counted is told again, as with the places left. */
const toldAgainFor = 2_000;
type Counted = { readonly until: number; readonly value: Promise<readonly PublishedBlanks[]> };
const counted = new WeakMap<Ctx['database'], Counted>();

/** The blanks left in the city, kind by kind, and how long they last; at most two seconds old. Only kinds whose stock is recorded. */
export async function blanksPublished(ctx: Ctx): Promise<readonly PublishedBlanks[]> {
	const now = ctx.now().getTime();
	const before = counted.get(ctx.database);
	if (before && before.until > now && before.until <= now + toldAgainFor) return await before.value;
	const value = blanksNow(ctx);
	counted.set(ctx.database, { until: now + toldAgainFor, value });
	// What failed is not told again.
	value.catch(() => counted.delete(ctx.database));
	return await value;
}

/** {@link blanksPublished}, counted now. */
export async function blanksNow(ctx: Ctx): Promise<readonly PublishedBlanks[]> {
	const stores = await listBlankStores(ctx.db);
	if (stores.length === 0) return [];
	const calendar = await workingCalendar(ctx, ctx.db);
	const today = dateInWib(ctx.now());
	const deliveries = await listDeliveries(ctx.db, today);
	const earliest = addWorkingDays(today, 1 - usageDays, calendar);
	const used = await ctx.db
		.selectFrom('blankEntries')
		.select(({ fn }) => ['blank', fn.sum<string>('quantity').as('quantity')])
		.where('kind', 'in', ['used', 'spoiled'])
		.where('at', '>=', instantInWib(earliest, '00:00'))
		.groupBy('blank')
		.execute();
	const begun = await ctx.db
		.selectFrom('blankEntries')
		.select(({ fn }) => ['blank', fn.min('at').as('at')])
		.groupBy('blank')
		.execute();
	return blanks
		.filter((blank) => stores.some((store) => store.blank === blank))
		.map((blank) => {
			const onHand = stores
				.filter((store) => store.blank === blank)
				.reduce((sum, store) => sum + store.onHand, 0);
			const coming = deliveries.filter((delivery) => delivery.blank === blank);
			const first = begun.find((row) => row.blank === blank)?.at;
			const began = first ? dateInWib(first) : null;
			const since = began !== null && began < earliest ? earliest : began;
			const use = -Number(used.find((row) => row.blank === blank)?.quantity ?? 0);
			return {
				blank,
				onHand,
				next: coming[0] ?? null,
				forecast: forecastBlanks({ onHand, deliveries: coming, used: use, since }, today, calendar),
			};
		});
}
