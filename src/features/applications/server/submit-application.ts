import { randomInt } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import {
	checkComplete,
	cleanAnswers,
	incompleteFields,
	visibleAnswers,
	type FormFacts,
} from '#domain/applications/completeness.ts';
import { answerRows, findMember, plainAnswer } from '#domain/catalogue/form-facts.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import { collectedOn, meetingGroup, meetingKind, type MeetingKind } from '#domain/catalogue/meeting.ts';
import { catalogueRevision, findVariant } from '#domain/catalogue/services.ts';
import { fill, type Locale } from '#domain/text.ts';
import { atTime, formatDate } from '#domain/time/office-time.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { findPickup, keepPlace, type Pickup } from '#features/booking/server/public.ts';
import {
	documentsPresent,
	dropDocuments,
	forgetBytes,
	listDocuments,
} from '#features/documents/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { aboutWhom } from './about-whom.ts';
import { backToVerifier } from './back-to-verifier.ts';
import { carryGoodVerdicts, findApplication, isSubmitKeyUsed, listVerdicts } from './application-store.ts';
import { layClaims } from './claim-store.ts';
import { frozenParts } from './frozen-parts.ts';
import { tooEarly } from './choose-pickup.ts';
import { factsFor, withPerson } from './form-facts-of.ts';
import { consentWanting } from './consent/consent-store.ts';
import { correctCompanions } from './correct-companions.ts';
import { companionOf, isOwnPart, plannedWith } from './life-event-of.ts';
import {
	catalogueOf,
	openPin,
	openSummary,
	sealColumn,
	type StoredApplication,
	type Summary,
} from './stored-application.ts';
import { submitCompanions, type Made } from './submit-companions.ts';
import { termsVersion } from './terms.ts';
import { transition } from './transition.ts';

export type Submitted = { readonly number: string; readonly pin: string };

const submittedAs = (app: StoredApplication): Submitted => ({ number: app.row.number, pin: openPin(app)! });

/**
 * The person the answers are about: the picked holder or deceased, the child to be recorded, else the applicant's family. A companion
 * whose person has no NIK yet stays about them.
 */
function subjectOf(app: StoredApplication, variant: Variant, facts: FormFacts): Summary {
	const before = openSummary(app);
	const otherwise = companionOf(app) ? before : { subjectName: before.applicantName, subjectNik: null };
	const answers = visibleAnswers(variant, facts);
	const picked = findMember(facts, plainAnswer(answers, 'nik'));
	const [child] = answerRows(answers, 'anak');
	const namedChild =
		child && (findMember(facts, plainAnswer(child, 'nik'))?.name ?? plainAnswer(child, 'namaLengkap'));
	return {
		...before,
		kkNumber: facts.family.kkNumber,
		subjectName: picked?.name ?? namedChild ?? plainAnswer(answers, 'namaJenazah') ?? otherwise.subjectName,
		subjectNik: picked?.nik ?? plainAnswer(answers, 'nikJenazah') ?? otherwise.subjectNik,
	};
}

/** Everything still missing of an application with these documents, by field; empty when it may be submitted. */
export const missingOf = (
	app: StoredApplication,
	facts: FormFacts,
	documents: ReadonlySet<string>,
): readonly FieldProblem[] => {
	const missing = incompleteFields(checkComplete(catalogueOf(app.row).variant, facts, documents));
	const companion = companionOf(app);
	return companion ? missing.filter(({ field }) => isOwnPart(companion, field)) : missing;
};

/**
 * Submits a draft: number and PIN, frozen answers, the place kept. Idempotent by `key`: the same key gives the same receipt,
 * however often and however many at once. Refuses what is incomplete (by field), without pickup or without accepted terms.
 */
export async function submitApplication(
	ctx: Ctx,
	input: { number: string; key: string; termsAccepted?: boolean | undefined },
): Promise<Result<Submitted>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'submit', app.facts) ?? (await consentWanting(ctx, app));
	if (forbidden) return refuse(forbidden);
	if (app.row.submitKey === input.key) return done(submittedAs(app));
	if (app.row.status !== 'draft')
		return refuse('action_not_possible', { values: { action: 'submit', status: app.row.status } });
	if (!app.row.termsAcceptedAt && !input.termsAccepted)
		return refuse('terms_not_accepted', { fields: [{ field: 'termsAccepted', code: 'must_accept' }] });
	const known = await factsFor(ctx, app);
	if (!known.ok) return known;
	const facts = known.value;
	const missing = missingOf(app, facts, await documentsPresent(ctx.db, app.row.id));
	if (missing.length > 0) return refuse('incomplete', { fields: missing });
	const { service, variant: form } = catalogueOf(app.row);
	const variant = findVariant(service, app.row.variant)!;
	const atHome = meetingGroup(service, variant) === null;
	const chosen = await findPickup(ctx.db, app.row.id);
	const early = chosen && tooEarly(app, facts, chosen.date);
	if (early) return early;
	const planned = plannedWith(app, facts);
	const own = cleanAnswers(variant, facts.answers);
	const whole = { ...facts, answers: visibleAnswers(form, facts) };
	let dropped: readonly string[] = [];
	const submitted = await transact<Submitted>(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, input.number, { lock: true });
		if (!locked) return refuse('not_found');
		if (await isSubmitKeyUsed(tx, locked, input.key)) return refuse('idempotency_key_reused');
		if (locked.row.submitKey === input.key) return done(submittedAs(locked));
		if (locked.row.revision !== app.row.revision) return refuse('stale');
		const pickup = await findPickup(tx, app.row.id);
		if (!atHome && (!pickup || !(await keepPlace(tx, app.row.id))))
			return refuse('pickup_missing', { fields: [{ field: 'pickup', code: 'required' }] });
		const pin = String(randomInt(0, 1_000_000)).padStart(6, '0');
		const along = await submitCompanions(ctx, tx, { lead: locked, facts: whole, planned, pin });
		if (!along.ok) return along;
		const claimed = await layClaims(
			ctx,
			tx,
			[
				{ id: locked.row.id, service, variant, facts: { ...facts, answers: visibleAnswers(variant, facts) } },
				...along.value.map(({ id, planned: one, facts: its }) => ({ ...one, id, facts: its })),
			],
			locked.row,
		);
		if (!claimed.ok) return claimed;
		if (form !== variant)
			dropped = await dropDocuments(tx, app.row.id, new Set(variant.requiredDocuments.map(({ id }) => id)));
		const after = await transition(ctx, tx, locked, 'submit', {
			met: ['complete'],
			set: {
				submitKey: input.key,
				submittedAt: ctx.now(),
				catalogueRevision: catalogueRevision(service),
				...aboutWhom(ctx, app, subjectOf(app, variant, facts)),
				...(form === variant ? {} : { answers: sealColumn(app.dataKey, app.row.id, 'answers', own) }),
				// Sent while the register did not answer: compared as soon as it does.
				registerCheck: facts.seenAt ? ('pending' as const) : null,
				...frozenParts(app.dataKey, app.row.id, variant, { ...facts, answers: own }),
				pin: sealColumn(app.dataKey, app.row.id, 'pin', pin),
				...(app.row.termsAcceptedAt ? {} : { termsVersion, termsAcceptedAt: ctx.now() }),
			},
			notice: (locale) => ({
				pin,
				...(pickup ? placeInWords(meetingKind(service, variant), pickup, locale) : {}),
				...(along.value.length > 0
					? { linked: linkedInWords(along.value, pickup?.date ?? null, locale) }
					: {}),
			}),
		});
		return after.ok ? done({ number: app.row.number, pin }) : after;
	});
	if (submitted.ok) for (const storageKey of dropped) await forgetBytes(ctx, storageKey);
	return submitted;
}

/** Where and when they meet, under what it is: to be recorded, or to collect. */
const placeInWords = (meeting: MeetingKind, { officeName, date, session }: Pickup, locale: Locale) => {
	const when = atTime(formatDate(date, locale), session, locale);
	return meeting === 'recording'
		? { recordedAt: officeName, recordedOn: when }
		: { office: officeName, date: when };
};

/** What was sent along; with its day where that is not the lead's. */
const linkedInWords = (along: readonly Made[], day: string | null, locale: Locale): string =>
	along
		.map(({ number, planned, pickupOn }) => {
			const name = planned.service.name[locale];
			const later = pickupOn !== null && pickupOn !== day;
			return `${number} (${name}${later ? `, ${fill(collectedOn[locale], { date: formatDate(pickupOn, locale) })}` : ''})`;
		})
		.join(', ');

/** Sends a returned application back to the verifier: number, place in line and pickup are kept. Marked documents must have been replaced. */
export async function resubmitApplication(
	ctx: Ctx,
	input: { number: string },
): Promise<Result<{ number: string }>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'resubmit', app.facts);
	if (forbidden) return refuse(forbidden);
	if (app.row.status !== 'returned')
		return refuse('action_not_possible', { values: { action: 'resubmit', status: app.row.status } });
	const known = await factsFor(ctx, app);
	if (!known.ok) return known;
	const facts = withPerson(app, known.value);
	const marked = (await listVerdicts(ctx.db, app)).filter(
		(verdict) => !verdict.good && verdict.target.startsWith('document:'),
	);
	const stored = await listDocuments(ctx, ctx.db, app);
	const unchanged = marked.filter((verdict) => {
		const document = stored.find((d) => `document:${d.requirement}` === verdict.target);
		return !document || (app.row.returnedAt !== null && document.uploadedAt <= app.row.returnedAt);
	});
	const present = new Set(stored.map((document) => document.requirement));
	const missing = [
		...missingOf(app, facts, present),
		...unchanged.map((verdict): FieldProblem => ({ field: verdict.target, code: 'document_missing' })),
	];
	if (missing.length > 0) return refuse('incomplete', { fields: missing });
	const { service, variant } = catalogueOf(app.row);
	let orphans: readonly string[] = [];
	const sent = await transact<{ number: string }>(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, input.number, { lock: true });
		if (!locked) return refuse('not_found');
		if (locked.row.revision !== app.row.revision) return refuse('stale');
		await carryGoodVerdicts(tx, app.row.id, locked.row.round);
		const seen = { ...facts, answers: visibleAnswers(variant, facts) };
		const along = await correctCompanions(ctx, tx, locked, seen);
		orphans = along.orphans;
		const claimed = await layClaims(
			ctx,
			tx,
			[{ id: locked.row.id, service, variant, facts: seen }, ...along.claimants],
			locked.row,
		);
		if (!claimed.ok) return claimed;
		const after = await transition(ctx, tx, locked, 'resubmit', {
			met: ['complete'],
			set: {
				...(await backToVerifier(ctx, tx, locked)),
				...aboutWhom(ctx, app, subjectOf(app, variant, facts)),
				// Sent while the register did not answer: compared as soon as it does.
				registerCheck: facts.seenAt ? ('pending' as const) : null,
				round: locked.row.round + 1,
				correctBy: null,
				...frozenParts(app.dataKey, app.row.id, variant, facts),
			},
		});
		// A correction may have taken longer than the date allows.
		if (after.ok) await ctx.jobs.enqueue(tx, 'keep_dates', {});
		return after.ok ? done({ number: app.row.number }) : after;
	});
	if (sent.ok) for (const storageKey of orphans) await forgetBytes(ctx, storageKey);
	return sent;
}
