import { timingSafeEqual } from 'node:crypto';
import { meetingKind, type MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { mayAgreeVisit, type VisitDay } from '#domain/applications/visit-day.ts';
import type { Status } from '#domain/applications/application.ts';
import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { countAttempt, countedAddress } from '#features/accounts/server/public.ts';
import { findPickup, type Pickup } from '#features/booking/server/public.ts';
import { listTrail, type TrailStep } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { findAppeal } from './appeal/appeal-queries.ts';
import { findApplication } from './application-store.ts';
import { listTimeline, type TimelineEntry } from './application-queries.ts';
import { waitsForSiak } from './life-event-of.ts';
import { listLinked, type LinkedApplication } from './linked-queries.ts';
import { findVisitDay } from './visit-day-queries.ts';
import { waitingOf } from './waiting/outlook.ts';
import { catalogueOf, openPin, type StoredApplication } from './stored-application.ts';

/** What number and PIN show: no name, no answer, no document. */
export type Tracked = {
	readonly number: string;
	readonly service: Service;
	readonly variant: Variant;
	readonly status: Status;
	readonly timeline: readonly Pick<TimelineEntry, 'at' | 'action' | 'from' | 'to' | 'by'>[];
	readonly meeting: MeetingKind;
	readonly pickup: Pickup | null;
	/** The day agreed for a visit at home; its note is for the applicant alone. */
	readonly visit: Pick<VisitDay, 'date' | 'part'> | null;
	readonly submittedAt: Date;
	readonly correctBy: string | null;
	readonly dueOn: string | null;
	readonly targetOn: string | null;
	/** On the waiting list: its place in line; null: not on it. */
	readonly waiting: { readonly position: number; readonly offered: boolean } | null;
	/** The way of the printed document, by offices, without names. */
	readonly trail: readonly TrailStep[];
	/** An agent entered it; and still sees it. */
	readonly byAgent: boolean;
	readonly agentSees: boolean;
	/** Verified, and not in SIAK yet. */
	readonly waitsForSiak: boolean;
	/** Of a rejection that is appealed: by when that is answered. */
	readonly appealAnswerBy: string | null;
	/** The others of its life event; they have the same PIN. */
	readonly linked: readonly Pick<LinkedApplication, 'number' | 'service' | 'variant' | 'status'>[];
};

/** The application of a number and its PIN. Wrong number and wrong PIN are the same "no"; attempts are limited. */
export async function openByPin(
	ctx: Ctx,
	input: { number: string; pin: string; address: string },
): Promise<Result<StoredApplication>> {
	const canonical = parseApplicationNumber(input.number);
	const address = countedAddress(input.address);
	const limited = await countAttempt(ctx, {
		track: `${canonical ?? 'malformed'} ${address}`,
		track_address: address,
	});
	if (!limited.ok) return limited;
	const app = canonical ? await findApplication(ctx, ctx.db, canonical) : null;
	const expected = Buffer.from(app ? (openPin(app) ?? '') : '');
	const given = Buffer.from(input.pin.replace(/\D/g, ''));
	if (!app || expected.length === 0 || expected.length !== given.length || !timingSafeEqual(expected, given))
		return refuse('not_found');
	return done(app);
}

/** Shows a status by number and PIN, to anyone who holds both; refuses as {@link openByPin}. */
export async function trackApplication(
	ctx: Ctx,
	input: { number: string; pin: string; address: string },
): Promise<Result<Tracked>> {
	const opened = await openByPin(ctx, input);
	if (!opened.ok) return opened;
	const app = opened.value;
	const { service, variant } = catalogueOf(app.row);
	const waiting = await waitingOf(ctx, app);
	const visit = mayAgreeVisit(app.facts) ? await findVisitDay(ctx.db, app) : null;
	return done({
		number: app.row.number,
		service,
		variant,
		status: app.row.status,
		timeline: (await listTimeline(ctx.db, app)).map(({ at, action, from, to, by }) => ({
			at,
			action,
			from,
			to,
			by,
		})),
		meeting: meetingKind(service, variant),
		pickup: await findPickup(ctx.db, app.row.id),
		visit: visit && { date: visit.date, part: visit.part },
		submittedAt: app.row.submittedAt!,
		correctBy: app.row.correctBy,
		dueOn: app.row.dueOn,
		targetOn: app.row.targetOn,
		waiting: waiting && { position: waiting.position, offered: waiting.offer !== null },
		trail: app.facts.siakDone ? await listTrail(ctx.db, app.row.id) : [],
		byAgent: app.row.channel === 'agent',
		agentSees: app.row.channel === 'agent' && app.row.consentWithdrawnAt === null,
		waitsForSiak: waitsForSiak(app),
		appealAnswerBy: app.row.appeal === 'open' ? (await findAppeal(ctx.db, app))!.answerBy : null,
		linked: (await listLinked(ctx, ctx.db, app)).map((one) => ({
			number: one.number,
			service: one.service,
			variant: one.variant,
			status: one.status,
		})),
	});
}
