import { finalStatuses } from '#domain/applications/application.ts';
import { visibleAnswers } from '#domain/applications/completeness.ts';
import { earliestAfterMeeting, earliestKept, workDayFrom } from '#domain/booking/kept-date.ts';
import { placesNeeded } from '#domain/catalogue/life-events/planned.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { addDays } from '#domain/time/office-time.ts';
import {
	findOffice,
	listSharedDays,
	placeAgain,
	workingCalendar,
	type Office,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { getApplicationById } from '../application-store.ts';
import { layClaims, type Claimant } from '../claim-store.ts';
import { companionOf, isMadeAfterMeeting } from '../life-event-of.ts';
import { listCompanions } from '../linked-queries.ts';
import { askingFor, progressOf } from '../meet-together.ts';
import { catalogueOf, openSubmittedFacts, type StoredApplication } from '../stored-application.ts';

/** Working days ahead in which a new day is looked for. */
const lookAhead = 40;

/** A place that was found again: where and when. */
export type Replaced = { readonly office: Office; readonly date: string; readonly session: string | null };
/** What is opened again, each with its new place; null: it is met for at home. */
export type Reopened = {
	readonly own: Replaced | null;
	readonly along: readonly { readonly app: StoredApplication; readonly place: Replaced | null }[];
	/** Whose event it waits for; as before, or nobody's where that has ended. */
	readonly waitsFor: string | null;
};

/** What ended only because this one was rejected. */
async function endedWith(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<readonly StoredApplication[]> {
	if (app.row.lifeEvent === null || app.row.leadId !== null) return [];
	const companions = await listCompanions(ctx, tx, app.row.id, { lock: true });
	return companions.filter(
		({ row }) => row.status === 'rejected' && row.rejectedBy === null && row.waitsFor !== null,
	);
}

/** For whose event a companion waits when it is opened again; refused where it means nothing without one that has ended. */
async function stillWaitsFor(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<Result<string | null>> {
	if (app.row.leadId === null || app.row.waitsFor === null) return done(app.row.waitsFor);
	const lead = await getApplicationById(ctx, tx, app.row.leadId);
	if (lead.facts.siakDone) return done(null);
	if (!finalStatuses.includes(lead.row.status)) return done(lead.row.number);
	return companionOf(app)?.ifLeadEnds === 'goes_on'
		? done(null)
		: refuse('waits_for_other', { values: { number: lead.row.number } });
}

/** Asks again for what they asked for; refused where somebody has asked for the same since. */
async function claimAgain(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	all: readonly StoredApplication[],
	shown: FormFacts,
): Promise<Result<null>> {
	const claimants = all.flatMap((one): Claimant[] => {
		const facts = openSubmittedFacts(one) ?? (one === app ? shown : null);
		const { service, variant } = catalogueOf(one.row);
		return facts === null
			? []
			: [
					{
						id: one.row.id,
						service,
						variant,
						facts: { ...facts, answers: visibleAnswers(variant, facts) },
					},
				];
	});
	const laid = await layClaims(ctx, tx, claimants, app.row);
	if (laid.ok || laid.refusal.code === 'already_open_elsewhere')
		return laid.ok ? laid : refuse('applied_elsewhere');
	return refuse('applied_anew', laid.refusal.values ? { values: laid.refusal.values } : {});
}

/** The first free day from a date on for all of these at an office, taken. Null: they are met for at home. */
async function placeTogether(
	ctx: Ctx,
	tx: Tx,
	some: readonly StoredApplication[],
	office: Office,
	from: string,
): Promise<Result<Replaced | null>> {
	const groups = some.flatMap(({ row }) => {
		const { service, variant } = catalogueOf(row);
		const group = meetingGroup(service, variant);
		return group === null ? [] : [{ id: row.id, group }];
	});
	if (groups.length === 0) return done(null);
	const places = placesNeeded(some.map(({ row }) => catalogueOf(row)));
	const window = { after: addDays(from, -1), span: { min: 1, max: lookAhead }, byOffice: true } as const;
	const days = (await listSharedDays(ctx, tx, office.id, places, window, askingFor(some))) ?? [];
	const day = days.find(({ open }) => open);
	if (!day) return refuse('day_full');
	const placed = await placeAgain(ctx, tx, groups, { officeId: office.id, date: day.date, byOffice: true });
	return placed.ok ? done({ office, date: day.date, session: placed.value.session }) : placed;
}

/**
 * Gives back what a rejection took: its claim, what ended with it, and a day at the office it was to be met at, the first that can be
 * kept. In the caller's transaction, which writes the status. `shown`: the facts of its form, read before it.
 */
export async function takeBackEnding(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	shown: FormFacts,
): Promise<Result<Reopened>> {
	const waitsFor = await stillWaitsFor(ctx, tx, app);
	if (!waitsFor.ok) return waitsFor;
	const ended = await endedWith(ctx, tx, app);
	const all = [app, ...ended];
	const claimed = await claimAgain(ctx, tx, app, all, shown);
	if (!claimed.ok) return claimed;
	const office = app.row.officeId === null ? null : await findOffice(tx, app.row.officeId);
	if (!office)
		return done({
			own: null,
			along: ended.map((one) => ({ app: one, place: null })),
			waitsFor: waitsFor.value,
		});
	const calendar = await workingCalendar(ctx, tx);
	const workDay = workDayFrom(ctx.now(), calendar);
	const first = all.filter((one) => one === app || !isMadeAfterMeeting(one));
	const earliest = first
		.map(({ row }) =>
			earliestKept(
				{ ...progressOf(row), status: 'verification', printed: false },
				office.kind,
				workDay,
				calendar,
			),
		)
		.filter((date) => date !== null)
		.sort()
		.at(-1);
	const met = await placeTogether(ctx, tx, first, office, earliest ?? addDays(workDay, 1));
	if (!met.ok) return met;
	const along: { app: StoredApplication; place: Replaced | null }[] = [];
	for (const one of ended) {
		if (first.includes(one)) {
			along.push({ app: one, place: met.value });
			continue;
		}
		const from = earliestAfterMeeting(met.value?.date ?? workDay, office.kind, calendar);
		const later = await placeTogether(ctx, tx, [one], office, from);
		if (!later.ok) return later;
		along.push({ app: one, place: later.value });
	}
	return done({ own: met.value, along, waitsFor: waitsFor.value });
}
