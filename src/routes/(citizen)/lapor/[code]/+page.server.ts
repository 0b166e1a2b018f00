import { fail, redirect } from '@sveltejs/kit';
import { complaintWords, parseComplaintCode } from '#domain/complaints/complaint.ts';
import { dateInWib, formatDate, formatInstant } from '#domain/time/office-time.ts';
import { openCookie, sealCookie, sealedCookieOptions } from '#features/accounts/server/sealed-cookie.ts';
import { followComplaint, openByPin, replyToOffice } from '#features/complaints/server/follow-complaint.ts';
import { httpStatus } from '#server/refusals.ts';
import { complaintKindWords, reportMessages as m } from '#ui/messages/report.ts';
import { refusedForm } from '../../../refused-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What this browser has opened by number and PIN, with the number it asks for. */
const proofOf = ({
	locals: { ctx },
	params,
	cookies,
}: Pick<RequestEvent, 'locals' | 'params' | 'cookies'>) => ({
	code: params.code,
	opened: openCookie(ctx, 'eopen-lapor', cookies.get('eopen-lapor'))?.report ?? null,
});

/*
 * To who made the report: by its number and PIN, which this browser remembers for an hour, or signed in where it was made under a name.
 * To anybody else the page asks for the PIN, whether there is such a report or not.
 */
export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const followed = await followComplaint(ctx, proofOf({ locals, params, cookies }));
	const code = parseComplaintCode(params.code) ?? params.code.slice(0, 20);
	const done = url.searchParams.get('hasil');
	if (!followed.ok) return { code, report: null, done: null };
	const { complaint, text, who, files, messages, mayReply, pin } = followed.value;
	const { row } = complaint;
	const waiting = row.state === 'received' || row.state === 'looking';
	return {
		code,
		done,
		report: {
			kind: complaintKindWords[row.kind],
			state: row.state,
			late: waiting && dateInWib(ctx.now()) > row.answerBy,
			waiting,
			answerBy: formatDate(row.answerBy, locale),
			pin: done === 'diterima' ? pin : null,
			text,
			who,
			at: formatInstant(row.receivedAt, locale),
			files: files.map(({ fileName }) => fileName),
			messages: messages.map(({ at, byOffice, text: said }) => ({
				at: formatInstant(at, locale),
				byOffice,
				text: said,
			})),
			mayReply,
			limits: complaintWords.message,
		},
	};
};

export const actions: Actions = {
	open: async ({ request, locals: { ctx, address }, params, cookies }) => {
		const form = await request.formData();
		const opened = await openByPin(ctx, { code: params.code, pin: String(form.get('pin') ?? ''), address });
		if (opened.ok) {
			const cookie = sealCookie(ctx, 'eopen-lapor', { report: opened.value.id });
			cookies.set('eopen-lapor', cookie, sealedCookieOptions(ctx));
			redirect(303, `/lapor/${opened.value.code}`);
		}
		const { title, problems } = refusedForm(opened.refusal, ctx.locale, {});
		const unknown = opened.refusal.code === 'not_found';
		return fail(httpStatus(opened.refusal), {
			message: '',
			title: unknown ? undefined : title,
			problems: unknown ? [{ field: 'pin', message: m.notFound[ctx.locale] }] : problems,
			errors: {} as Readonly<Record<string, string>>,
		});
	},
	reply: async (event) => {
		const { request, locals, params } = event;
		const message = String((await request.formData()).get('message') ?? '');
		const replied = await replyToOffice(locals.ctx, { ...proofOf(event), message });
		if (replied.ok) redirect(303, `/lapor/${params.code}?hasil=pesan`);
		const refused = refusedForm(replied.refusal, locals.ctx.locale, { message: m.message });
		return fail(httpStatus(replied.refusal), { ...refused, message });
	},
	leave: ({ cookies, locals: { ctx } }) => {
		cookies.delete('eopen-lapor', sealedCookieOptions(ctx));
		redirect(303, '/lapor');
	},
};
