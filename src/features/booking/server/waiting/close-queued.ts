import { fits, isWished } from '#domain/booking/waiting.ts';
import type { PickupDay } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { cardFit } from '../card-fit.ts';
import type { Dates } from '../day-places-queries.ts';
import { listLine } from './line-queries.ts';

type Days = ReadonlyMap<string, readonly PickupDay[]>;

/**
 * The same days, those closed to others on which what is left fits somebody in line: nobody takes a place before who waits for it. Who
 * needs places of a later day too closes none: whether there are is known only when they are offered. Who asks (`own`) and those behind
 * them in line close none to them. `count` counts another kind.
 */
export async function closeQueued(
	ctx: Ctx,
	reader: Reader,
	group: QuotaGroup,
	dates: Dates,
	days: Days,
	own: readonly string[],
	count: (group: QuotaGroup) => Promise<Days>,
): Promise<Days> {
	const all = await listLine(reader, { dates, group });
	const asks = all.findIndex(({ applicationId }) => own.includes(applicationId));
	const line = all
		.slice(0, asks === -1 ? all.length : asks)
		.filter(({ needs }) => !needs.some(({ later }) => later));
	if (line.length === 0) return days;
	// Who waits for a blank keeps nobody from a place.
	const fitsBlanks = await cardFit(
		ctx,
		reader,
		line
			.filter(({ needs }) => needs.some(({ quotaGroup }) => quotaGroup === 'card'))
			.map((one) => one.applicationId),
	);
	const counted = new Map<QuotaGroup, Days>([[group, days]]);
	for (const { quotaGroup } of line.flatMap(({ needs }) => needs))
		if (!counted.has(quotaGroup)) counted.set(quotaGroup, await count(quotaGroup));
	const left = new Map(
		[...counted].flatMap(([kind, offices]) =>
			[...offices].flatMap(([id, there]) =>
				there.map((day) => [`${id} ${day.date} ${kind}`, day.left] as const),
			),
		),
	);
	return new Map(
		[...days].map(([id, daysThere]) => [
			id,
			daysThere.map((day) => {
				if (day.left === 0) return day;
				const leftOf = (kind: QuotaGroup): number => left.get(`${id} ${day.date} ${kind}`) ?? 0;
				const queued = line.some(
					(entry) =>
						isWished(entry, id, day.date) &&
						fits(entry, leftOf) &&
						fitsBlanks(entry.applicationId, id, day.date),
				);
				return queued ? { ...day, left: 0, open: false, queued } : day;
			}),
		]),
	);
}
