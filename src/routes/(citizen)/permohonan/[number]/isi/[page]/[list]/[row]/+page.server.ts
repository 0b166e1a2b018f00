import { error, fail, redirect } from '@sveltejs/kit';
import { answerRows } from '#domain/catalogue/form-facts.ts';
import type { AnswerRow, Field } from '#domain/catalogue/form.ts';
import { visibleRowFields } from '#domain/catalogue/visible-answers.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { optionsAtHand } from '#features/applications/ui/field-options.ts';
import { readAnswers } from '#features/applications/ui/read-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { keptHere, ownApplication, postedForm } from '../../../../../own-application.ts';
import { refusedLines } from '../../../../../problem-lines.ts';
import { asksToSearch, regionFields, regionsPosted } from '../../../../../regions-posted.ts';
import { seenAs } from '../../../form-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The row an address speaks of: `baru`, or its number counted from 1. Stops where there is none such, or it is closed. */
async function rowOf({ locals, url, params }: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const view = await ownApplication({ locals, url }, params.number);
	const { number } = view.app.row;
	const field = view.variant.pages
		.find(({ id }) => id === params.page)
		?.fields.find(({ id }) => id === params.list);
	if (field?.kind !== 'list') error(404, refusalWords({ code: 'not_found' }, locals.ctx.locale).title);
	if (!mayChange(view, field.id)) redirect(303, `/permohonan/${number}`);
	const rows = answerRows(view.answers, field.id);
	const index = params.row === 'baru' ? rows.length : Number(params.row) - 1;
	const back =
		view.app.row.status === 'draft'
			? `/permohonan/${number}/isi/${params.page}`
			: `/permohonan/${number}/perbaiki`;
	if (
		!Number.isInteger(index) ||
		index < 0 ||
		index > rows.length ||
		(index === rows.length && params.row !== 'baru')
	)
		redirect(303, back);
	return { view, number, field, rows, index, back };
}

const mayChange = ({ editable }: ApplicationView, list: string): boolean =>
	editable === 'all' ||
	(editable !== 'none' &&
		[...editable].some((target) => target === `field:${list}` || target.startsWith(`field:${list}.`)));

const fieldsOf = (view: ApplicationView, field: Field & { kind: 'list' }, row: AnswerRow): readonly Field[] =>
	visibleRowFields(field.fields, row, view.facts);

/*
 * For its applicant: one row of a list ("Tambah jiwa"), added, changed or removed without script. What was typed is kept when the
 * list changed elsewhere, when it is wrong, and when the session has ended.
 */
export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { view, field, index, back, rows } = await rowOf(event);
	const atHand = optionsAtHand(view.facts, locals.ctx.locale);
	const kept = await keptHere({ locals, url });
	const stored = rows[index] ?? {};
	const values = kept
		? { ...stored, ...(readAnswers(kept, field.fields, { atHand, locale: locals.ctx.locale }) as AnswerRow) }
		: stored;
	return {
		service: view.service.name,
		variant: view.variant.name,
		rowName: field.rowName,
		rowNumber: index + 1,
		isNew: index === rows.length,
		atHand: kept ? { ...atHand, regions: await regionsPosted(kept, regionFields(field.fields)) } : atHand,
		shown: { fields: fieldsOf(view, field, values), values, seen: seenAs(view.answers, [field]) },
		prefix: `${field.id}.${index}.`,
		back,
		kept: kept !== null,
	};
};

export const actions: Actions = {
	simpan: async (event) => {
		const form = await postedForm(event);
		const { ctx } = event.locals;
		const { view, number, field, rows, index, back } = await rowOf(event);
		const typed = readAnswers(form, field.fields, {
			atHand: optionsAtHand(view.facts, ctx.locale),
			locale: ctx.locale,
		}) as AnswerRow;
		const row = { ...rows[index], ...typed };
		const regions = regionFields(field.fields);
		const again = {
			shown: { fields: fieldsOf(view, field, row), values: row, seen: seenAs(view.answers, [field]) },
			regions: await regionsPosted(form, regions),
		};
		if (asksToSearch(form, regions))
			return { ...again, title: undefined, problems: [], errors: {}, stale: false };
		if (form.get('seen') !== seenAs(view.answers, [field]))
			return fail(409, { ...again, title: undefined, problems: [], errors: {}, stale: true });
		const answers = { [field.id]: rows.toSpliced(index, 1, row) };
		const saved = await saveAnswers(ctx, {
			number,
			answers,
			within: `${field.id}.${index}`,
			revision: view.app.row.revision,
		});
		if (!saved.ok)
			return fail(httpStatus(saved.refusal), {
				...again,
				...refusedLines(view.variant, saved.refusal, ctx.locale, { withinRow: true }),
				stale: false,
			});
		redirect(303, `${back}?hasil=tersimpan`);
	},
	hapus: async (event) => {
		await postedForm(event);
		const { ctx } = event.locals;
		const { view, number, field, rows, index, back } = await rowOf(event);
		const answers = { [field.id]: rows.toSpliced(index, 1) };
		const saved = await saveAnswers(ctx, {
			number,
			answers,
			within: `${field.id}.removed`,
			revision: view.app.row.revision,
		});
		if (!saved.ok) error(httpStatus(saved.refusal), refusalWords(saved.refusal, ctx.locale).title);
		redirect(303, `${back}?hasil=dihapus`);
	},
};
