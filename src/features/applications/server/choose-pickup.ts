import { whyNot } from '#domain/access/policy.ts';
import { recordingNotBefore } from '#domain/catalogue/predicates/recording.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib, isCalendarDate } from '#domain/time/office-time.ts';
import { bookPlace, placesFreed, refuseFullDay } from '#features/booking/server/public.ts';
import { transact } from '#server/db/transact.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { factsFor } from './form-facts-of.ts';
import { placesAlong } from './life-event-of.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/**
 * Chooses office and day of a draft and holds the place, with places for what goes along with it. Refuses a day without room for
 * all, a day that is not offered, an unknown office. `found`: the application where it has just been read.
 */
export async function choosePickup(
	ctx: Ctx,
	input: { number: string; office: string; date: string; session?: string | undefined },
	found: StoredApplication | null = null,
): Promise<Result<{ revision: number }>> {
	const before = found ?? (await findApplication(ctx, ctx.db, input.number));
	if (!before) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'edit_application', before.facts);
	if (forbidden) return refuse(forbidden);
	const full = await seenFull(ctx, before, input);
	if (!full.ok) return full;
	const known = await factsFor(ctx, before);
	if (!known.ok) return known;
	const early = tooEarly(before, known.value, input.date);
	if (early) return early;
	const along = placesAlong(before, known.value);
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		if (app.row.status !== 'draft') return refuse('not_editable');
		const { service, variant } = catalogueOf(app.row);
		const group = meetingGroup(service, variant);
		if (!group) return refuse('action_not_possible');
		const booked = await bookPlace(ctx, tx, app.row.id, {
			officeId: input.office,
			date: input.date,
			session: input.session,
			group,
			along,
		});
		if (!booked.ok) return booked;
		await placesFreed(ctx, tx);
		const after = await updateApplication(ctx, tx, app, { officeId: input.office });
		return done({ revision: after.row.revision });
	});
}

/** Refuses a day that is full for what takes one place. What takes more is told of which kind there are too few, when it is booked. */
async function seenFull(
	ctx: Ctx,
	{ row }: StoredApplication,
	{ office, date }: { office: string; date: string },
): Promise<Result<null>> {
	const { service, variant } = catalogueOf(row);
	const quotaGroup = meetingGroup(service, variant);
	if (row.status !== 'draft' || row.lifeEvent !== null || !quotaGroup || !isCalendarDate(date))
		return done(null);
	const place = { officeId: office, onDate: date, quotaGroup };
	return await refuseFullDay(ctx.db, row.id, place, dateInWib(ctx.now()));
}

/** The refusal of a day before the one from which the person of the form may be recorded; null for any other day. */
export function tooEarly(app: StoredApplication, facts: FormFacts, date: string): Result<never> | null {
	const first = recordingNotBefore(catalogueOf(app.row).variant, facts);
	if (first === null || date >= first) return null;
	return refuse('day_too_early', {
		values: { date: first },
		fields: [{ field: 'date', code: 'not_a_choice' }],
	});
}
