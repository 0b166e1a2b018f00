import { allowedActions, whyNot } from '#domain/access/policy.ts';
import { adviseOn, type Advice } from '#domain/applications/advice.ts';
import { finalStatuses, type Status } from '#domain/applications/application.ts';
import {
	checkComplete,
	requiredNow,
	visibleAnswers,
	type DocumentNeed,
} from '#domain/applications/completeness.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import { freezeAnswers, type SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import { mayAgreeVisit, type VisitDay } from '#domain/applications/visit-day.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import { factsAlong, type Planned } from '#domain/catalogue/life-events/planned.ts';
import { meetingKind, type MeetingKind } from '#domain/catalogue/meeting.ts';
import type { RequiredDocument, Rule, Service, Variant } from '#domain/catalogue/service.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { findPickup, type Pickup } from '#features/booking/server/public.ts';
import { findPaper, listTrail, type PaperSeen, type TrailStep } from '#features/custody/server/public.ts';
import { findQueued, type Queued } from '#features/siak/server/public.ts';
import { listDocuments, type DocumentInfo } from '#features/documents/server/public.ts';
import type { SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import { findApplication, latestSiakEntry, listVerdicts } from './application-store.ts';
import { listTimeline, type TimelineEntry } from './application-queries.ts';
import { listDuplicates, type Duplicate } from './history-queries.ts';
import { findClash, type Clash } from './claim-store.ts';
import { editableTargets } from './editable-targets.ts';
import { factsToShow, withPerson, type KnownFacts } from './form-facts-of.ts';
import { companionOf, plannedWith } from './life-event-of.ts';
import { listOtherOpen } from './open-applications-queries.ts';
import { listLinked, type LinkedApplication } from './linked-queries.ts';
import {
	catalogueOf,
	openAnswers,
	openHandOverCode,
	openPin,
	openSubmitted,
	openSummary,
	siakContext,
	type StoredApplication,
	type Summary,
} from './stored-application.ts';
import { missingOf } from './submit-application.ts';
import { findVisitDay } from './visit-day-queries.ts';

export type DocumentSeen = {
	readonly document: RequiredDocument;
	readonly need: DocumentNeed;
	readonly stored: DocumentInfo | null;
	readonly verdict: Verdict | null;
	readonly editable: boolean;
};

/** An application as its owner or an officer sees it. */
export type ApplicationView = {
	readonly app: StoredApplication;
	readonly service: Service;
	readonly variant: Variant;
	readonly summary: Summary;
	readonly answers: Answers;
	/** In words: as frozen at submission, or of the draft as it stands. */
	readonly readable: readonly SubmittedAnswer[];
	readonly documents: readonly DocumentSeen[];
	readonly verdicts: readonly Verdict[];
	readonly meeting: MeetingKind;
	readonly pickup: Pickup | null;
	/** The day agreed for a visit at home that is still to come. */
	readonly visit: VisitDay | null;
	/** The printed document on its way; and where it has been. */
	readonly paper: PaperSeen | null;
	readonly trail: readonly TrailStep[];
	readonly timeline: readonly TimelineEntry[];
	readonly actions: readonly Action[];
	readonly editable: 'all' | 'none' | ReadonlySet<string>;
	/** What stands in the way of submitting; of drafts and returned applications. */
	readonly missing: readonly FieldProblem[];
	readonly warnings: readonly Rule[];
	/** What may be needed besides. */
	readonly advice: readonly Advice[];
	readonly siak: SiakAnswer | null;
	/** Waiting until SIAK answers. */
	readonly siakQueue: Queued | null;
	/** Only for the applicant. */
	readonly pin: string | null;
	readonly handOverCode: string | null;
	/** Of a draft: an open application that asks for the same and must end first. */
	readonly clash: Clash | null;
	/** Only for officers. */
	readonly duplicates: readonly Duplicate[];
	readonly takenBy: 'me' | 'other' | null;
	/** The other applications of its life event. */
	readonly linked: readonly LinkedApplication[];
	/** Of a draft: what will go along with it by the answers as they stand. */
	readonly planned: readonly Planned[];
	readonly facts: KnownFacts;
};

/** Of the rules those that what it waits for does not settle. */
function stillTold(app: StoredApplication, warnings: readonly Rule[]): readonly Rule[] {
	const settled = app.row.waitsFor === null ? [] : (companionOf(app)?.settledByLead ?? []);
	return warnings.filter(({ brokenWhen }) => !settled.includes(brokenWhen));
}

/** Of the same life event, and not given up: what it gives needs no advice. */
const goesAlong = (status: Status): boolean => status === 'collected' || !finalStatuses.includes(status);

const pickupMissing: FieldProblem = { field: 'pickup', code: 'required' };

/** Reads an application for whoever may see it. An officer's look is written to the audit trail, with its purpose. */
export async function viewApplication(
	ctx: Ctx,
	number: string,
	purpose = 'work',
): Promise<Result<ApplicationView>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	if (forbidden) return refuse(forbidden);
	const officer = ctx.actor.kind === 'officer';
	const { service, variant } = catalogueOf(app.row);
	const facts = await factsToShow(ctx, app);
	const changing = app.row.status === 'draft' || app.row.status === 'returned';
	const asked = withPerson(app, facts);
	const pickup = await findPickup(ctx.db, app.row.id);
	const meeting = meetingKind(service, variant);
	const documents = await listDocuments(ctx, ctx.db, app);
	const present = new Set(documents.map((document) => document.requirement));
	// Nobody has judged, entered or moved a draft.
	const submitted = app.row.submittedAt !== null;
	const verdicts = submitted ? await listVerdicts(ctx.db, app) : [];
	const editable = await editableTargets(ctx, ctx.db, app);
	const linked = submitted ? await listLinked(ctx, ctx.db, app) : [];
	const planned = app.row.status === 'draft' ? plannedWith(app, facts) : [];
	const seen = { ...facts, answers: visibleAnswers(variant, facts) };
	const later = planned.some(({ companion }) => companion.collected);
	const placed = pickup !== null && (!later || pickup.laterDate !== null);
	const needsPickup = app.row.status === 'draft' && meeting !== 'home' && !placed;
	const siak = submitted ? await latestSiakEntry(ctx.db, app.row.id) : null;
	if (officer)
		await audit(ctx, ctx.db, {
			action: 'view_application',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { purpose },
		});
	return done({
		app,
		service,
		variant,
		summary: openSummary(app),
		answers: openAnswers(app),
		readable: changing ? freezeAnswers(variant, asked) : (openSubmitted(app) ?? []),
		documents: requiredNow(variant, asked).map(({ document, need }) => ({
			document,
			need,
			stored: documents.find((d) => d.requirement === document.id) ?? null,
			verdict: verdicts.find((v) => v.target === `document:${document.id}`) ?? null,
			editable: editable === 'all' || (editable !== 'none' && editable.has(`document:${document.id}`)),
		})),
		verdicts,
		meeting,
		pickup,
		visit: meeting === 'home' && mayAgreeVisit(app.facts) ? await findVisitDay(ctx.db, app) : null,
		// Nothing is printed before SIAK has accepted it.
		paper: app.facts.siakDone ? await findPaper(ctx.db, { applicationId: app.row.id }) : null,
		trail: app.facts.siakDone ? await listTrail(ctx.db, app.row.id) : [],
		timeline: submitted ? await listTimeline(ctx.db, app) : [],
		actions: allowedActions(ctx.actor, app.facts),
		editable,
		missing: changing ? [...missingOf(app, asked, present), ...(needsPickup ? [pickupMissing] : [])] : [],
		warnings: stillTold(app, checkComplete(variant, facts, new Set()).warnings),
		advice: adviseOn(
			app.row,
			facts,
			await listOtherOpen(ctx, app),
			[...planned, ...linked.filter(({ status }) => goesAlong(status))].map(({ service: along }) => along.id),
		),
		siak: siak ? open<SiakAnswer>(app.dataKey, siakContext(app.row.id, siak.attempt), siak.sealed) : null,
		siakQueue: app.row.status === 'processing' ? await findQueued(ctx.db, app.row.id) : null,
		pin: officer ? null : openPin(app),
		handOverCode: officer ? null : openHandOverCode(app),
		clash:
			app.row.status === 'draft'
				? await findClash(
						ctx,
						ctx.db,
						[
							{ service, variant, facts: seen },
							...planned.map((one) => ({ ...one, facts: factsAlong(seen, one) })),
						],
						app.row,
						facts.family,
					)
				: null,
		duplicates: officer ? await listDuplicates(ctx, app) : [],
		takenBy: app.row.takenBy === null ? null : app.row.takenBy === actorId(ctx) ? 'me' : 'other',
		linked,
		planned,
		facts,
	});
}
