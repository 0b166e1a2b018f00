import { addDays, dateInWib, formatDate } from '#domain/time/office-time.ts';
import { offersLedBy } from '#domain/catalogue/life-events.ts';
import { finalStatuses } from '#domain/applications/application.ts';
import { mayNameProxy } from '#domain/hand-over/proxy.ts';
import { draftDays } from '#domain/applications/targets.ts';
import { findHandOver } from '#features/applications/server/hand-over/hand-over-store.ts';
import { findProxy } from '#features/applications/server/hand-over/proxy-store.ts';
import { findAppeal } from '#features/applications/server/appeal/appeal-queries.ts';
import { waitsForMeeting, waitsForSiak } from '#features/applications/server/life-event-of.ts';
import { formsOf } from '#features/applications/server/official-forms/fill-form.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { waitingOf } from '#features/applications/server/waiting/outlook.ts';
import { nextStep } from '#features/applications/ui/draft-steps.ts';
import { labelOf } from '#features/applications/ui/field-label.ts';
import { missedNews } from '#features/applications/ui/missed-news.ts';
import { isPostponed, timelineItems } from '#features/applications/ui/timeline-items.ts';
import { listOwnComplaints } from '#features/complaints/server/public.ts';
import { signedKindNames } from '#domain/issuance/signed-kinds.ts';
import { listShownOf } from '#features/issuance/server/list-issued.ts';
import type { Ctx } from '#server/ctx.ts';
import { nextPromise } from '../../next-promise.ts';
import { appealShown } from '../appeal-shown.ts';
import { clashShown } from '../clash-shown.ts';
import { momentShown } from '../moment-shown.ts';
import { linkedShown, plannedShown } from '../linked-shown.ts';
import { ownApplication } from '../own-application.ts';
import { stepsOf } from '../steps-of.ts';
import { deliveryState } from '#features/applications/server/delivery/ask-delivery.ts';
import { trailShown } from '../../../custody-shown.ts';
import { visitShown } from '../../../visit-shown.ts';
import { waitingShown } from '../../waiting-shown.ts';
import type { PageServerLoad } from './$types';

function draftShown(view: ApplicationView, ctx: Ctx) {
	const steps = stepsOf(view);
	return {
		steps,
		next: nextStep(steps),
		along: plannedShown(view),
		clash: clashShown(view.clash, ctx.locale),
		mayChooseAlong: offersLedBy(view.service.id, view.variant.id).length > 0,
		keptUntil: formatDate(addDays(dateInWib(view.app.row.updatedAt), draftDays), ctx.locale),
	};
}

async function sentShown(view: ApplicationView, ctx: Ctx) {
	const { status, correctBy, dueOn, targetOn } = view.app.row;
	const { timeline, pickup, meeting, visit } = view;
	const siakAwaited = waitsForSiak(view.app);
	const delivery = await deliveryState(ctx.db, view.app);
	return {
		waitsForSiak: siakAwaited,
		delivery,
		nextAtDoor: delivery === 'asked' && status === 'ready',
		next: await nextPromise(ctx, {
			status,
			timeline,
			pickup,
			meeting,
			visit,
			correctBy,
			dueOn,
			targetOn,
			waitsForSiak: siakAwaited,
			appealAnswerBy: view.app.row.appeal === 'open' ? (await findAppeal(ctx.db, view.app))!.answerBy : null,
		}),
		items: timelineItems(timeline, {
			byAgent: view.app.row.channel === 'agent',
			status,
			locale: ctx.locale,
			viewer: 'applicant',
			nameOf: (target) => labelOf(view.variant, target),
		}),
		pickup: pickup && {
			office: pickup.officeName,
			address: pickup.officeAddress,
			day: momentShown(pickup, ctx.locale),
		},
		visit: visit && visitShown(visit, ctx.locale),
		handOverCode: status === 'ready' ? view.handOverCode : null,
		mayMove: pickup !== null && view.actions.includes('move_pickup'),
		postponed: isPostponed(timeline),
		missed: missedNews(timeline),
		mayChooseAgain:
			view.app.row.shelvedAt !== null && !waitsForMeeting(view.app) && view.actions.includes('move_pickup'),
		rule: meeting !== 'home' && !finalStatuses.includes(status),
		provisional: pickup?.provisional ?? false,
		mayNameProxy: mayNameProxy(status, meeting),
		proxy: (await findProxy(ctx.db, view.app))?.name ?? null,
		record: status === 'collected' && (await findHandOver(ctx.db, view.app)) !== null,
		mayCancel: view.actions.includes('cancel'),
		trail: trailShown(view.trail, ctx.locale),
		issued: (await listShownOf(ctx, view.app.row.id))
			.filter(({ state }) => state === 'signed')
			.map(({ code, kind }) => ({ code, kind: signedKindNames[kind][ctx.locale] })),
		linked: linkedShown(view),
		waitsFor: view.app.row.waitsFor,
		waitsForMeeting: waitsForMeeting(view.app),
		meeting,
		hasProof: view.app.facts.recorded === true && view.app.facts.siakDone,
		hasReceipt: pickup !== null || meeting === 'home',
		forms: formsOf(view.app).map(({ code, name }) => ({ code, name })),
		reports: await listOwnComplaints(ctx.db, {
			applicationId: view.app.row.id,
			accountId: view.app.row.applicantId,
		}),
		hasDocuments: view.documents.some(({ stored }) => stored !== null),
	};
}

/* For its applicant: a draft as the list of its steps; once sent, where it stands, what comes next, and what has happened. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status, revision } = view.app.row;
	const appeal = await appealShown(locals.ctx, view.app);
	const waiting = await waitingOf(locals.ctx, view.app);
	return {
		number,
		status,
		revision,
		service: view.service.name,
		slug: view.service.slug,
		variant: view.variant.name,
		subjectName: view.summary.subjectName,
		/** An agent filled it in for them. */
		agent: view.app.row.channel === 'agent',
		draft: status === 'draft' ? draftShown(view, locals.ctx) : null,
		sent: status === 'draft' ? null : await sentShown(view, locals.ctx),
		appeal,
		appealed: url.searchParams.get('hasil') === 'keberatan',
		corrected: url.searchParams.get('hasil') === 'diperbaiki',
		moved: url.searchParams.get('hasil') === 'pindah',
		waiting: waiting && waitingShown(waiting, locals.ctx.locale),
	};
};
