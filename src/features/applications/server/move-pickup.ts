import { whyNot } from '#domain/access/policy.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { spanAfter } from '#domain/booking/pickup-day.ts';
import { addDays, atTime, dateInWib, formatDate } from '#domain/time/office-time.ts';
import {
	findOffice,
	listSharedDays,
	listSharedOffices,
	placesFreed,
	type Office,
	type SharedDay,
	workingCalendar,
	type Taken,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { tooEarly } from './choose-pickup.ts';
import { factsToShow } from './form-facts-of.ts';
import { keepLaterOnes } from './keep-dates.ts';
import { askingFor, findTogether, movedTo, type Together } from './meet-together.ts';
import { takePlacesAt } from './take-places.ts';
import { insertPromiseChanges } from './promise-store.ts';
import { transition } from './transition.ts';

/** The offices to choose from: all that hand out every kind, or the one it is on its way to. */
export async function officesToMoveTo(ctx: Ctx, together: Together): Promise<readonly Office[]> {
	const { places, app, officeFixed, pickup } = together;
	const offices = await listSharedOffices(ctx.db, places, app.row.kelurahanCode);
	return officeFixed ? offices.filter(({ id }) => id === pickup.officeId) : offices;
}

/** The days at an office to choose from, from tomorrow or the first that can be kept ({@link spanAfter}); null when it does not hand out all kinds. */
export async function daysToMoveTo(
	ctx: Ctx,
	reader: Reader,
	{ all, places, offeredFrom }: Together,
	officeId: string,
): Promise<readonly SharedDay[] | null> {
	const today = dateInWib(ctx.now());
	const before = offeredFrom === null ? today : addDays(offeredFrom, -1);
	const after = before > today ? before : today;
	const calendar = await workingCalendar(ctx, reader);
	const window = { after, span: spanAfter(after, today, calendar, ctx.city.settings.pickupSpan) };
	return await listSharedDays(ctx, reader, officeId, places, window, askingFor(all));
}

/**
 * Changes office or day of what was sent, for all that is met for together; the old place is free at once, the number and the place in
 * line stay. Refuses a day that cannot be kept or is full, another office once it is printed, and what has ended.
 */
export async function movePickup(
	ctx: Ctx,
	input: { number: string; office: string; date: string; session?: string | undefined },
): Promise<Result<{ revision: number }>> {
	const before = await findTogether(ctx, ctx.db, input.number);
	if (!before) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'move_pickup', before.app.facts);
	if (forbidden) return refuse(forbidden);
	const { status } = before.app.row;
	if (nextStatus('move_pickup', status) === null)
		return refuse('action_not_possible', { values: { action: 'move_pickup', status } });
	const early = tooEarly(before.app, await factsToShow(ctx, before.app), input.date);
	if (early) return early;
	const moved = await transact<{ revision: number }>(ctx.db, async (tx) => {
		const together = await findTogether(ctx, tx, input.number, { lock: true });
		if (!together) return refuse('not_found');
		const { app, pickup } = together;
		const to = { officeId: input.office, date: input.date, session: input.session };
		if (!together.shelved && to.officeId === pickup.officeId && to.date === pickup.date) {
			// Another time on the same day: the promised date stands, so nothing is told.
			const timed = to.session === undefined ? done(null) : await takePlacesAt(ctx, tx, together, to);
			return timed.ok ? done({ revision: app.row.revision }) : timed;
		}
		if (together.officeFixed && to.officeId !== pickup.officeId)
			return refuse('office_fixed', { values: { office: pickup.officeName } });
		const days = await daysToMoveTo(ctx, tx, together, to.officeId);
		if (!days) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
		if (!days.some((day) => day.date === to.date))
			return refuse('day_not_open', { fields: [{ field: 'date', code: 'not_a_choice' }] });
		return await moveTogether(ctx, tx, together, to, 'applicant');
	});
	if (moved.ok) await keepLaterOnes(ctx, before.app.row.number);
	return moved;
}

/**
 * Moves all that is met for together, in the caller's transaction, which has locked them and seen to it that the day may be chosen.
 * `offered`: places taken for it already. Refuses a day without room for all.
 */
export async function moveTogether(
	ctx: Ctx,
	tx: Tx,
	together: Together,
	to: { readonly officeId: string; readonly date: string; readonly session?: string | undefined },
	cause: 'applicant' | 'earlier',
	offered: readonly Taken[] = [],
): Promise<Result<{ revision: number }>> {
	const { app, all } = together;
	const placed = await takePlacesAt(ctx, tx, together, to, offered);
	if (!placed.ok) return placed;
	const office = (await findOffice(tx, to.officeId))!;
	await placesFreed(ctx, tx);
	// What waited on the shelf had no promised day that changes.
	if (!together.shelved) await insertPromiseChanges(ctx, tx, together, to, cause);
	let { revision } = app.row;
	for (const one of all) {
		const after = await transition(ctx, tx, one, 'move_pickup', {
			met: ['another_place'],
			set: { officeId: to.officeId, shelvedAt: null },
			detail: { moved: movedTo(together, { name: office.name, date: to.date }) },
			quiet: one !== app,
			notice: (locale) => ({
				office: office.name,
				address: office.address,
				date: atTime(formatDate(to.date, locale), placed.value.session, locale),
			}),
		});
		if (!after.ok) return after;
		if (one === app) ({ revision } = after.value.row);
	}
	return done({ revision });
}
