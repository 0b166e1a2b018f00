import { spanOfDates } from '#domain/booking/pickup-day.ts';
import { fill } from '#domain/text.ts';
import { dateInWib, formatDate, weekday, weekdayNames } from '#domain/time/office-time.ts';
import {
	listClosedDates,
	workingCalendar,
	type Office,
	type SharedDay,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';

/** The days among those offered on which the office is closed though it might be expected to work, each with why, as the page shows them. */
export async function closedAmong(ctx: Ctx, office: Office, days: readonly SharedDay[], sent: boolean) {
	const { locale } = ctx;
	const calendar = await workingCalendar(ctx, ctx.db);
	const span = spanOfDates(dateInWib(ctx.now()), calendar, ctx.city.settings.pickupSpan);
	const first = sent ? (days[0]?.date ?? span.first) : span.first;
	// A day at the end of what is offered may be the closed one.
	const latest = days.at(-1)?.date;
	const last = sent && latest !== undefined && latest > span.last ? latest : span.last;
	return (await listClosedDates(ctx.db, office, { first, last })).map(({ date, why }) => ({
		value: date,
		weekday: weekdayNames[locale][weekday(date)],
		date: formatDate(date, locale),
		left: 0,
		state: 'closed' as const,
		note: fill(m.closedFor[locale], { why: why[locale] }),
		then: null,
		opens: undefined,
	}));
}
