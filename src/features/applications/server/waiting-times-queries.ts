import { sql } from 'kysely';
import { waitOf, waitsLookBack, type Spell, type Wait } from '#domain/booking/waiting-times.ts';
import { addDays, dateInWib, instantInWib } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** How long people waited for a service of late: until it was ready, and until the day on which they came for it. */
export type ServiceWait = { readonly service: string; readonly ready: Wait; readonly visit: Wait };

/** Milliseconds for which what was counted is told again. */
const toldAgainFor = 10 * 60_000;

type Counted = { readonly until: number; readonly value: Promise<readonly ServiceWait[]> };
const counted = new WeakMap<Ctx['database'], Counted>();

/** How long people waited in the last 28 days, by service, the most asked for first; at most ten minutes old. Nothing of any person. */
export async function waitingTimes(ctx: Ctx): Promise<readonly ServiceWait[]> {
	const now = ctx.now().getTime();
	const before = counted.get(ctx.database);
	if (before && before.until > now && before.until <= now + toldAgainFor) return await before.value;
	const value = countWaits(ctx);
	counted.set(ctx.database, { until: now + toldAgainFor, value });
	// What failed is not told again.
	value.catch(() => counted.delete(ctx.database));
	return await value;
}

type Row = Spell & { readonly service: string };

/** {@link waitingTimes}, counted now. */
async function countWaits(ctx: Ctx): Promise<readonly ServiceWait[]> {
	const today = dateInWib(ctx.now());
	const since = addDays(today, -waitsLookBack);
	const { rows: ready } = await sql<Row>`
		select service, (submitted_at at time zone 'Asia/Jakarta')::date::text as "from",
			(ready_at at time zone 'Asia/Jakarta')::date::text as "to", count(*)::int as count
		from applications
		where ready_at >= ${instantInWib(since)} and submitted_at is not null
		group by 1, 2, 3`.execute(ctx.db);
	const { rows: visits } = await sql<Row>`
		select a.service, (a.submitted_at at time zone 'Asia/Jakarta')::date::text as "from",
			p.on_date::text as "to", count(*)::int as count
		from pickups p join applications a on a.id = p.application_id
		where p.held_until is null and p.on_date > ${since}::date and p.on_date <= ${today}::date
			and a.status in ('ready', 'collected') and a.submitted_at is not null
		group by 1, 2, 3`.execute(ctx.db);
	const calendar = await workingCalendar(ctx, ctx.db);
	const of = (rows: readonly Row[], service: string): Wait =>
		waitOf(
			rows.filter((row) => row.service === service),
			calendar,
		);
	return [...new Set([...ready, ...visits].map(({ service }) => service))]
		.map((service) => ({ service, ready: of(ready, service), visit: of(visits, service) }))
		.sort((a, b) => b.ready.counted - a.ready.counted || a.service.localeCompare(b.service));
}
