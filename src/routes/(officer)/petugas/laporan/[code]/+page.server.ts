import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { clockOf } from '#domain/appeals/appeal.ts';
import type { Result } from '#domain/refusal.ts';
import { dateInWib, formatDate, formatInstant } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import {
	closeComplaint,
	takeComplaint,
	writeToReporter,
} from '#features/complaints/server/handle-complaint.ts';
import { viewComplaint } from '#features/complaints/server/view-complaint.ts';
import type { Ctx } from '#server/ctx.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { reportDeskMessages as m } from '#ui/messages/report.ts';
import { refusedForm } from '../../../../refused-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For a supervisor who may handle it: one report, and what is written to and fro. To others it is not there. Every look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_complaints'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const seen = await viewComplaint(ctx, params.code);
	if (!seen.ok) error(httpStatus(seen.refusal), refusalWords(seen.refusal, locale).detail);
	const { complaint, content, reporter, place, number, files, messages, handler } = seen.value;
	const { row } = complaint;
	const waiting = row.state === 'received' || row.state === 'looking';
	const clock = clockOf(row.answerBy, dateInWib(ctx.now()), await workingCalendar(ctx, ctx.db));
	return {
		code: row.code,
		kind: row.kind,
		state: row.state,
		received: formatInstant(row.receivedAt, locale),
		due: formatDate(row.answerBy, locale),
		clock: waiting ? clock : ('in_time' as const),
		content,
		reporter:
			reporter === 'hidden' || reporter === null
				? reporter
				: { name: reporter.name, email: reporter.email, phone: reporter.phone },
		place,
		number,
		bound: row.applicationId !== null,
		files: files.map(({ id, fileName }) => ({ id, fileName })),
		messages: messages.map(({ at, byOffice, text }) => ({ at: formatInstant(at, locale), byOffice, text })),
		handler,
		done: url.searchParams.has('hasil'),
	};
};

/** One deed with what was typed, which comes back with a refusal; then the page again. */
const act =
	(deed: (ctx: Ctx, code: string, message: string) => Promise<Result<unknown>>) =>
	async ({ locals: { ctx }, params, request }: RequestEvent) => {
		const message = String((await request.formData()).get('message') ?? '');
		const result = await deed(ctx, params.code, message);
		if (result.ok) redirect(303, `/petugas/laporan/${params.code}?hasil=tersimpan`);
		const refused = refusedForm(result.refusal, ctx.locale, { message: m.reply });
		return fail(httpStatus(result.refusal), { ...refused, message });
	};

export const actions: Actions = {
	take: act((ctx, code) => takeComplaint(ctx, { code })),
	takeOver: act((ctx, code) => takeComplaint(ctx, { code, over: true })),
	ask: act((ctx, code, message) => writeToReporter(ctx, { code, message, answers: false })),
	answer: act((ctx, code, message) => writeToReporter(ctx, { code, message, answers: true })),
	close: act((ctx, code) => closeComplaint(ctx, { code })),
};
