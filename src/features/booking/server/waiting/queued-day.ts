import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Office } from '../booking-queries.ts';
import type { PlaceOf } from '../booking-store.ts';
import { workingCalendar } from '../calendar-queries.ts';
import { listDayPlaces } from '../day-places-queries.ts';
import { openingNow } from '../new-days.ts';
import { listLine } from './line-queries.ts';

/** True when what is left of this place is for those in line before these applications; the caller has locked its day. */
export async function isQueued(
	ctx: Ctx,
	tx: Tx,
	office: Office,
	{ onDate, quotaGroup }: PlaceOf,
	own: readonly string[],
): Promise<boolean> {
	const dates = { first: onDate, last: onDate };
	if ((await listLine(tx, { dates, group: quotaGroup })).length === 0) return false;
	const calendar = await workingCalendar(ctx, tx);
	const days = await listDayPlaces(
		ctx,
		tx,
		[office],
		quotaGroup,
		dates,
		calendar,
		openingNow(ctx, calendar),
		{ cards: [], asking: { own, beside: [] } },
	);
	return days.get(office.id)!.some(({ queued }) => queued === true);
}
