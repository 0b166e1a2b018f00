import { error, fail, redirect } from '@sveltejs/kit';
import { appealWords, clockOf } from '#domain/appeals/appeal.ts';
import { dateInWib, formatDate, formatInstant } from '#domain/time/office-time.ts';
import { decideAppeal } from '#features/applications/server/appeal/decide-appeal.ts';
import { viewAppeal } from '#features/applications/server/appeal/view-appeal.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { appealMessages as m } from '#ui/messages/appeal.ts';
import { refusedForm } from '../../../../refused-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For the supervisor of its area: the appeal beside the rejection, and the decision. Every look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	const seen = await viewAppeal(ctx, params.number);
	if (!seen.ok) error(httpStatus(seen.refusal), refusalWords(seen.refusal, locale).detail);
	const { app, summary, appeal, files, rejection, mayNot } = seen.value;
	const { service, variant } = catalogueOf(app.row);
	const today = dateInWib(ctx.now());
	return {
		number: app.row.number,
		revision: app.row.revision,
		service: service.name[locale],
		variant: variant.name[locale],
		applicantName: summary.applicantName,
		subjectName: summary.subjectName,
		appeal: {
			state: appeal.state,
			reason: appeal.reason,
			explanation: appeal.explanation,
			filed: formatInstant(appeal.filedAt, locale),
			due: formatDate(appeal.answerBy, locale),
			decided: appeal.decidedAt && formatInstant(appeal.decidedAt, locale),
			clock: clockOf(appeal.answerBy, today, await workingCalendar(ctx, ctx.db)),
		},
		rejection: rejection && { at: formatInstant(rejection.at, locale), reason: rejection.reason },
		files: files.map(({ id, fileName }) => ({ id, fileName })),
		mayNot: mayNot && refusalWords({ code: mayNot }, locale),
		done: url.searchParams.get('hasil') === 'diputus',
		limits: appealWords,
	};
};

/** One decision with what was typed, which comes back with a refusal. */
const decide =
	(outcome: 'granted' | 'upheld') =>
	async ({ locals: { ctx }, params, request }: RequestEvent) => {
		const form = await request.formData();
		const explanation = String(form.get('reason') ?? '');
		const revision = Number(form.get('revision') ?? Number.NaN);
		const decided = await decideAppeal(ctx, {
			number: params.number,
			outcome,
			explanation,
			...(Number.isInteger(revision) ? { revision } : {}),
		});
		if (decided.ok) redirect(303, `/petugas/keberatan/${params.number}?hasil=diputus`);
		const refused = refusedForm(decided.refusal, ctx.locale, { reason: m.explain });
		return fail(httpStatus(decided.refusal), { ...refused, explanation });
	};

export const actions: Actions = { grant: decide('granted'), uphold: decide('upheld') };
