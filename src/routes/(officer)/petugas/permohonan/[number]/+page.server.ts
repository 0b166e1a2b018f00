import { error, redirect } from '@sveltejs/kit';
import type { Refusal, Result } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import { verdictsNow } from '#features/applications/server/verdicts-now.ts';
import {
	approveApplication,
	giveVerdicts,
	rejectApplication,
	returnApplication,
	reviewReturn,
} from '#features/applications/server/decide-application.ts';
import { makeReady, printDocument, retrySiak } from '#features/applications/server/finish-application.ts';
import { correctData } from '#features/applications/server/hand-over/report-wrong-data.ts';
import { releaseApplication, takeApplication } from '#features/applications/server/hold-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { spoilCard } from '#features/applications/server/print-card.ts';
import { recordSiakAnswer } from '#features/applications/server/record-siak-answer.ts';
import { viewApplication } from '#features/applications/server/view-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { blankMessages } from '#ui/messages/blanks.ts';
import { reviewDone, type ReviewDone } from '#ui/messages/desk-review.ts';
import { takesUp } from '#domain/applications/worklist-view.ts';
import { doneMessages, type DoneAction } from '#ui/messages/officer-desk.ts';
import { deskOf } from './desk-of.ts';
import { back, refused } from './desk-answer.ts';
import { keptForm, postedForm } from './desk-form.ts';
import { readSiakAnswer } from './read-siak-answer.ts';
import { readVerdicts } from './read-verdicts.ts';
import { reviewActions } from './review-actions.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What was done, of which the page tells. */
const told: Readonly<Record<string, unknown>> = { ...doneMessages, ...reviewDone, save: true };

/* Within the officer's jurisdiction; each look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { ctx } = locals;
	const view = await viewApplication(ctx, params.number);
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, ctx.locale).detail);
	if (view.value.app.row.number !== params.number)
		redirect(307, `/petugas/permohonan/${view.value.app.row.number}`);
	if (view.value.app.row.status === 'draft')
		error(404, refusalWords({ code: 'not_found' }, ctx.locale).detail);
	const asked = url.searchParams.get('selesai') ?? '';
	return {
		desk: await deskOf(ctx, view.value),
		done: asked in told ? (asked as DoneAction | ReviewDone | 'save') : null,
		kept: await keptForm({ locals, url }, params.number),
		nextView: takesUp(ctx.actor, 'verification')
			? 'open'
			: takesUp(ctx.actor, 'processing')
				? 'processing'
				: null,
	};
};

type Typed = { readonly form: FormData; readonly number: string; readonly revision: number | undefined };

async function typedIn(event: RequestEvent): Promise<Typed> {
	const form = await postedForm(event);
	const revision = Number(form.get('revision'));
	return {
		form,
		number: event.params.number,
		revision: Number.isInteger(revision) && revision > 0 ? revision : undefined,
	};
}

/** An action without anything to type: done, or refused in words. */
const plainly =
	(name: DoneAction, deed: (ctx: Ctx, input: Typed) => Promise<Result<unknown>>) =>
	async (event: RequestEvent) => {
		const { ctx } = event.locals;
		const input = await typedIn(event);
		const result = await deed(ctx, input);
		return result.ok ? back(input.number, name) : refused(ctx.locale, name, result.refusal);
	};

/** An action with the verdicts of the form, which come back with a refusal. */
const judging =
	(name: string, deed: typeof giveVerdicts, succeed: (number: string) => never) =>
	async (event: RequestEvent) => {
		const { ctx } = event.locals;
		const { form, number, revision } = await typedIn(event);
		const verdicts = readVerdicts(form, await verdictsNow(ctx, number));
		const result = await deed(ctx, { number, revision, verdicts });
		return result.ok ? succeed(number) : refused(ctx.locale, name, result.refusal, { verdicts });
	};

/** The reason is asked for by another name than that of a rejection beside it. */
const atSpoiled = (refusal: Refusal, locale: Locale): Refusal => ({
	...refusal,
	fields: (refusal.fields ?? []).map(({ code, values }) => ({
		field: 'spoiled',
		code,
		values: { ...values, label: blankMessages.spoilReason[locale] },
	})),
});

const doneAs = { accepted: 'enter_siak', refused: 'refuse_siak', queued: 'queue_siak' } as const;

export const actions = {
	...reviewActions,
	take: plainly('take', takeApplication),
	release: plainly('release', releaseApplication),
	save: judging('save', giveVerdicts, (number) => back(number, 'save')),
	approve: judging('approve', approveApplication, (number) => back(number, 'approve')),
	/** Saves the verdicts and shows what the applicant would be sent; `return` sends it. */
	review: async (event) => {
		const { ctx } = event.locals;
		const { form, number, revision } = await typedIn(event);
		const verdicts = readVerdicts(form, await verdictsNow(ctx, number));
		const result = await reviewReturn(ctx, { number, revision, verdicts });
		return result.ok
			? { problem: null, review: true }
			: refused(ctx.locale, 'review', result.refusal, { verdicts });
	},
	return: plainly('return', (ctx, { number, revision }) => returnApplication(ctx, { number, revision })),
	reject: async (event) => {
		const { ctx } = event.locals;
		const { form, number, revision } = await typedIn(event);
		const reason = String(form.get('reason') ?? '');
		const result = await rejectApplication(ctx, { number, revision, reason });
		return result.ok
			? back(number, 'reject')
			: refused(ctx.locale, 'reject', result.refusal, { typed: { reason } });
	},
	enterSiak: async (event) => {
		const { ctx } = event.locals;
		const { number, revision } = await typedIn(event);
		const result = await enterSiak(ctx, { number, revision });
		return result.ok
			? back(number, doneAs[result.value.outcome])
			: refused(ctx.locale, 'enterSiak', result.refusal);
	},
	/** SIAK's answer as typed, where the register can only be read. */
	recordSiak: async (event) => {
		const { ctx } = event.locals;
		const { form, number, revision } = await typedIn(event);
		const { typed, fields } = readSiakAnswer(form);
		const result = await recordSiakAnswer(ctx, { number, revision, typed });
		return result.ok
			? back(number, doneAs[result.value.outcome])
			: refused(ctx.locale, 'recordSiak', result.refusal, { typed: fields });
	},
	retrySiak: plainly('retry_siak', retrySiak),
	print: plainly('print', printDocument),
	spoil: async (event) => {
		const { ctx } = event.locals;
		const { form, number } = await typedIn(event);
		const spoiled = String(form.get('spoiled') ?? '');
		const result = await spoilCard(ctx, { number, reason: spoiled });
		return result.ok
			? back(number, 'spoil')
			: refused(ctx.locale, 'spoil', atSpoiled(result.refusal, ctx.locale), { typed: { spoiled } });
	},
	makeReady: plainly('make_ready', makeReady),
	correctData: plainly('correct_data', correctData),
} satisfies Actions;
