import { whyNot } from '#domain/access/policy.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { spanOfDates } from '#domain/booking/pickup-day.ts';
import { answeredFrom, priorityOf, type Need } from '#domain/booking/waiting.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import { recordingNotBefore } from '#domain/catalogue/predicates/recording.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import {
	findPickup,
	listSharedOffices,
	workingCalendar,
	type Office,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { findApplication } from '../application-store.ts';
import { factsFor, factsToShow } from '../form-facts-of.ts';
import { placesWith, plannedWith } from '../life-event-of.ts';
import { findTogether } from '../meet-together.ts';
import { officesToMoveTo } from '../move-pickup.ts';
import { catalogueOf, type StoredApplication } from '../stored-application.ts';
import { firstDayOn, needsOf, ownerOf, sentNeeds, type Owner } from './who-waits.ts';

/** Working days ahead that may be wished for what waits on the shelf (OURS). */
const shelvedDays = 10;

/** What an application may wait for. */
export type Waitable = {
	/** Under which it waits: of a life event that is met for together, the first. */
	readonly owner: StoredApplication;
	readonly sent: boolean;
	readonly needs: readonly Need[];
	readonly priority: number;
	/** The offices that may be wished, the nearest first. */
	readonly offices: readonly Office[];
	/** The first and the last date that may be wished; the last is before the first when there is none. */
	readonly first: string;
	readonly last: string;
};

/**
 * What its applicant may wait for with this application: a draft for a day of the span, what was sent for a day earlier than its own.
 * Asks the register. Refuses a stranger, what is visited at home, and what has ended.
 */
export async function waitableOf(ctx: Ctx, number: string): Promise<Result<Waitable>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const draft = app.row.status === 'draft';
	const forbidden = whyNot(ctx.actor, draft ? 'edit_application' : 'move_pickup', app.facts);
	if (forbidden) return refuse(forbidden);
	return draft ? await waitableDraft(ctx, app) : await waitableSent(ctx, app);
}

async function waitableDraft(ctx: Ctx, app: StoredApplication): Promise<Result<Waitable>> {
	const { service, variant } = catalogueOf(app.row);
	if (meetingGroup(service, variant) === null) return refuse('action_not_possible');
	const known = await factsFor(ctx, app);
	if (!known.ok) return known;
	const facts = known.value;
	const places = placesWith(app, facts);
	const calendar = await workingCalendar(ctx, ctx.db);
	const kept = (await firstDayOn(ctx, ctx.db, app, answeredFrom(ctx.now())))!;
	const notBefore = recordingNotBefore(variant, facts);
	const { last } = spanOfDates(dateInWib(ctx.now()), calendar, ctx.city.settings.pickupSpan);
	const pickup = await findPickup(ctx.db, app.row.id);
	return done({
		owner: app,
		sent: false,
		needs: needsOf(places),
		priority: priorityOf([{ service, variant }, ...plannedWith(app, facts)]),
		offices: await listSharedOffices(ctx.db, places, app.row.kelurahanCode),
		first: notBefore !== null && notBefore > kept ? notBefore : kept,
		last: pickup ? addDays(pickup.date, -1) : last,
	});
}

async function waitableSent(ctx: Ctx, app: StoredApplication): Promise<Result<Waitable>> {
	const { status, number } = app.row;
	const together = await findTogether(ctx, ctx.db, number);
	if (!together || nextStatus('move_pickup', status) === null)
		return refuse('action_not_possible', { values: { action: 'move_pickup', status } });
	const kept = (await firstDayOn(ctx, ctx.db, app, answeredFrom(ctx.now())))!;
	const notBefore = recordingNotBefore(catalogueOf(app.row).variant, await factsToShow(ctx, app));
	return done({
		...sentNeeds(together),
		sent: true,
		offices: await officesToMoveTo(ctx, together),
		first: notBefore !== null && notBefore > kept ? notBefore : kept,
		// What waits on the shelf has no day of its own.
		last: together.shelved
			? addWorkingDays(dateInWib(ctx.now()), shelvedDays, await workingCalendar(ctx, ctx.db))
			: addDays(together.pickup.date, -1),
	});
}

/** {@link ownerOf} for its applicant, locked. Refuses a stranger, and what has ended. */
export async function lockOwner(ctx: Ctx, tx: Reader, number: string): Promise<Result<Owner>> {
	const app = await findApplication(ctx, tx, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(
		ctx.actor,
		app.row.status === 'draft' ? 'edit_application' : 'move_pickup',
		app.facts,
	);
	if (forbidden) return refuse(forbidden);
	const owner = await ownerOf(ctx, tx, app, { lock: true });
	return owner ? done(owner) : refuse('not_waiting');
}
