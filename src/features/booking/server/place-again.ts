import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { dayFull, lineOf, type MoveTo } from './book-place.ts';
import { findOffice } from './booking-queries.ts';
import { inOrder, writePickup, type PlaceOf } from './booking-store.ts';
import { workingCalendar } from './calendar-queries.ts';
import { exchange, type Taken } from './exchange-places.ts';
import { openingNow } from './new-days.ts';
import { cardsOf, onDate, promiseCards } from './promise-cards.ts';
import { chooseSession } from './session-queries.ts';
import { settleEntries } from './waiting/line-store.ts';

/**
 * Gives sent applications that have no place any more one on a day, all of them or none, in the caller's transaction. The caller has seen
 * to it that the day may be chosen; `byOffice` as for what the office moves. Refuses a day without room for all,
 * or without blanks for their cards; never overbooks.
 */
export async function placeAgain(
	ctx: Ctx,
	tx: Tx,
	applications: readonly { readonly id: string; readonly group: QuotaGroup }[],
	to: MoveTo,
	offered: readonly Taken[] = [],
): Promise<Result<{ readonly session: string | null }>> {
	const office = await findOffice(tx, to.officeId);
	if (!office) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
	const placeOf = (quotaGroup: QuotaGroup): PlaceOf => ({
		officeId: to.officeId,
		onDate: to.date,
		quotaGroup,
	});
	const wanted = [...Map.groupBy(applications, ({ group }) => group)]
		.map(([group, some]): Taken => ({ place: placeOf(group), count: some.length }))
		.sort((a, b) => inOrder(a.place, b.place));
	const opening = to.byOffice ? null : openingNow(ctx, await workingCalendar(ctx, tx));
	const full = await exchange(
		tx,
		office,
		offered,
		wanted,
		opening,
		to.byOffice
			? null
			: lineOf(
					ctx,
					tx,
					office,
					applications.map(({ id }) => id),
				),
	);
	if (full) return dayFull(to.date, applications.length > 1 ? full.quotaGroup : null, full.queued);
	const coming = new Map(wanted.map(({ place, count }) => [place.quotaGroup, count]));
	const ids = applications.map(({ id }) => id);
	const session = await chooseSession(tx, office, to.date, coming, { asked: to.session }, ids);
	if (!session.ok) return session;
	for (const { id, group } of applications)
		await writePickup(tx, id, { ...placeOf(group), session: session.value }, null, ctx.now());
	await settleEntries(tx, ids, to.date);
	const cards = await cardsOf(tx, ids);
	const promised = await promiseCards(
		ctx,
		tx,
		to.officeId,
		ids.map((applicationId) => ({ applicationId, cards: onDate(to.date, cards.get(applicationId) ?? []) })),
	);
	return promised.ok ? done({ session: session.value }) : promised;
}
