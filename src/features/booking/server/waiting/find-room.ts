import { planOffers, type InLine } from '#domain/booking/waiting.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Office } from '../booking-queries.ts';
import { cardFit } from '../card-fit.ts';
import { workingCalendar } from '../calendar-queries.ts';
import { listDayPlaces } from '../day-places-queries.ts';
import { openingNow } from '../new-days.ts';

/** The first day and office of a wish that anybody may book now, who is not in line; null when all are full. */
export async function findRoom(
	ctx: Ctx,
	wish: Pick<InLine, 'offices' | 'fromOn' | 'toOn' | 'needs'> & { readonly applicationId: string },
	offices: readonly Office[],
): Promise<{ readonly office: Office; readonly date: string } | null> {
	// A later day is found only with the day of the meeting; the choice of a day looks for both.
	if (wish.needs.some(({ later }) => later)) return null;
	const wished = offices.filter(({ id }) => wish.offices.includes(id));
	const days = new Map<string, Set<string>>();
	const left = new Map<string, number>();
	const dates = { first: wish.fromOn, last: wish.toOn };
	const calendar = await workingCalendar(ctx, ctx.db);
	const opening = openingNow(ctx, calendar);
	const fits = await cardFit(ctx, ctx.db, [wish.applicationId]);
	const places = (group: QuotaGroup) =>
		listDayPlaces(ctx, ctx.db, wished, group, dates, calendar, opening, { cards: [] });
	for (const { quotaGroup } of wish.needs)
		for (const [id, own] of await places(quotaGroup))
			for (const day of own) {
				if (!fits(wish.applicationId, id, day.date)) continue;
				left.set(`${id} ${day.date} ${quotaGroup}`, day.left);
				days.set(id, (days.get(id) ?? new Set()).add(day.date));
			}
	const leftOf = (id: string, date: string, group: QuotaGroup): number =>
		left.get(`${id} ${date} ${group}`) ?? 0;
	const entry = { ...wish, id: '', priority: 0, queuedAt: ctx.now(), passed: [] };
	const [found] = planOffers([entry], new Map([...days].map(([id, dates]) => [id, [...dates]])), leftOf);
	return found ? { office: wished.find(({ id }) => id === found.officeId)!, date: found.date } : null;
}
