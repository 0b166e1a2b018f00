import { finalStatuses } from '#domain/applications/application.ts';
import { withAnswers } from '#domain/applications/submitted-answers.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Person } from '#domain/catalogue/life-events/people.ts';
import { answersGiven, familyWith } from '#domain/catalogue/life-events/planned.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { freePlace } from '#features/booking/server/public.ts';
import { sealFacts } from './frozen-parts.ts';
import { aboutWhom } from './about-whom.ts';
import { getApplicationById, updateApplication, type ApplicationPatch } from './application-store.ts';
import { layClaims, type Claimant } from './claim-store.ts';
import { companionOf } from './life-event-of.ts';
import { listCompanions, listWaiting } from './linked-queries.ts';
import {
	catalogueOf,
	openAnswers,
	openSubmitted,
	openSubmittedFacts,
	openSummary,
	sealColumn,
	type StoredApplication,
	type Summary,
} from './stored-application.ts';
import { transition } from './transition.ts';

type Accepted = Extract<SiakAnswer, { outcome: 'accepted' }>;

const personOf = ({ subjectName, subjectNik }: Summary): Person => ({ name: subjectName, nik: subjectNik });

/**
 * SIAK has accepted the event others waited for: they wait no longer, and what only SIAK could know (the NIK of a newborn, the
 * number of a certificate) stands in their answers now. In the transaction that records the acceptance.
 */
export async function releaseWaiting(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	answer: Accepted,
): Promise<void> {
	const waiting = await listWaiting(ctx, tx, app.row.number, { lock: true });
	for (const one of waiting) {
		const lead = one.row.leadId === app.row.id ? app : await getApplicationById(ctx, tx, one.row.leadId!);
		const { patch, claimant } = released(ctx, one, lead, answer);
		await updateApplication(ctx, tx, one, { waitsFor: null, ...patch });
		// What somebody asked for meanwhile stays theirs; the officers see both.
		if (claimant) await layClaims(ctx, tx, [claimant], one.row);
	}
}

function released(
	ctx: Ctx,
	one: StoredApplication,
	lead: StoredApplication,
	answer: Accepted,
): { readonly patch: ApplicationPatch; readonly claimant: Claimant | null } {
	const companion = companionOf(one);
	if (!companion) return { patch: {}, claimant: null };
	const { service, variant } = catalogueOf(one.row);
	const before = openSummary(one);
	const nik =
		before.subjectNik ??
		(companion.people &&
			answer.newNiks.find(({ name }) => normaliseName(name) === normaliseName(before.subjectName))?.nik) ??
		null;
	const summary = { ...before, subjectNik: nik };
	const own = openAnswers(one);
	const facts: FormFacts = {
		today: dateInWib(ctx.now()),
		applicantNik: before.applicantNik,
		family: familyWith(
			{
				kkNumber: before.kkNumber,
				address: { street: '', rt: '', rw: '', kelurahanCode: '', postalCode: '' },
				members: [],
			},
			personOf(summary),
		),
		answers: { ...own, ...openAnswers(lead) },
	};
	const given = answersGiven({ companion, variant }, facts, personOf(summary), answer);
	const answers: Answers = { ...own, ...given };
	const kept = openSubmittedFacts(one);
	const patch = {
		...aboutWhom(ctx, one, summary),
		answers: sealColumn(one.dataKey, one.row.id, 'answers', answers),
		submittedAnswers: sealColumn(
			one.dataKey,
			one.row.id,
			'submittedAnswers',
			withAnswers(openSubmitted(one) ?? [], variant, given, { ...facts, answers }),
		),
		...(kept
			? {
					submittedFacts: sealFacts(one.dataKey, one.row.id, {
						...kept,
						family: familyWith(kept.family, personOf(summary)),
						answers: { ...kept.answers, ...given },
					}),
				}
			: {}),
	};
	return { patch, claimant: { id: one.row.id, service, variant, facts: { ...facts, answers } } };
}

/**
 * An application has ended without its event: of those still waiting in its life event, the ones that mean nothing without it end
 * with it (their places go back), the others wait no longer. When a companion ends that another waited for, that one waits for
 * the lead again. In the transaction of the ending.
 */
export async function endWaiting(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	how: 'rejected' | 'cancelled' | 'expired',
): Promise<void> {
	if (app.row.lifeEvent === null || app.facts.siakDone) return;
	if (app.row.leadId !== null) {
		const lead = await getApplicationById(ctx, tx, app.row.leadId);
		for (const one of await listWaiting(ctx, tx, app.row.number, { lock: true }))
			await updateApplication(ctx, tx, one, { waitsFor: lead.facts.siakDone ? null : lead.row.number });
		return;
	}
	const system = actingAs(ctx, { kind: 'system' });
	for (const one of await listCompanions(ctx, tx, app.row.id, { lock: true })) {
		if (one.row.waitsFor === null || finalStatuses.includes(one.row.status)) continue;
		if (companionOf(one)?.ifLeadEnds === 'goes_on') {
			await updateApplication(ctx, tx, one, { waitsFor: null });
			continue;
		}
		await freePlace(tx, one.row.id);
		await transition(system, tx, one, how === 'rejected' ? 'reject_with_lead' : 'cancel_with_lead', {
			met: ['reason'],
			detail: { reason: app.row.number },
			notice: () => ({ lead: app.row.number }),
		});
	}
}
