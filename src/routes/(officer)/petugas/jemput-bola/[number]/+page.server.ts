import { error, fail, redirect } from '@sveltejs/kit';
import type { FieldProblem } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { agreeVisit } from '#features/applications/server/agree-visit.ts';
import { viewVisit } from '#features/applications/server/view-visit.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { joinDate } from '#ui/field.ts';
import { homeVisitMessages as m } from '#ui/messages/home-visits.ts';
import { visitShown } from '../../../../visit-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/* Officers who may agree on a day, within their jurisdiction; the look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { locale } = ctx;
	const view = await viewVisit(ctx, params.number);
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, locale).detail);
	const { told, visit, ...seen } = view.value;
	const of = (field: string): string => told[field]?.[locale] ?? '';
	return {
		...seen,
		contact: of('namaKontak'),
		phone: of('teleponKontak'),
		wished: [of('waktuKunjungan'), of('catatanWaktu')].filter(Boolean).join('. '),
		address: [of('alamat'), of('kelurahan')].filter(Boolean).join(', '),
		visit: visit && { ...visit, shown: visitShown(visit, locale) },
	};
};

const labels: Readonly<Record<string, Text>> = {
	date: m.date,
	part: m.part,
	note: m.note,
	reason: m.changeReason,
};
const inWords = (problem: FieldProblem, locale: Locale) => ({
	field: problem.field,
	message: fieldProblemWords(problem, locale, labels[problem.field]?.[locale]),
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const of = (name: string): string => String(form.get(name) ?? '');
		const typed = {
			date: { d: of('date-d'), m: of('date-m'), y: of('date-y') },
			part: of('part'),
			note: of('note'),
			reason: of('reason'),
		};
		const agreed = await agreeVisit(ctx, {
			...typed,
			number: params.number,
			date: joinDate(typed.date),
			seen: Number(of('seen')) || 0,
		});
		if (agreed.ok) redirect(303, `/petugas/jemput-bola?hasil=${encodeURIComponent(params.number)}`);
		const { refusal } = agreed;
		const words = refusalWords(refusal, ctx.locale);
		const fields = (refusal.fields ?? []).map((problem) => inWords(problem, ctx.locale));
		return fail(httpStatus(refusal), {
			typed,
			title: words.title,
			problems: fields.length > 0 ? fields : [{ field: undefined, message: words.detail }],
		});
	},
};
