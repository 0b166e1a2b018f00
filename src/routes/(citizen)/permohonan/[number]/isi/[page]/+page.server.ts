import { error, fail, redirect } from '@sveltejs/kit';
import type { Answers, Field } from '#domain/catalogue/form.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { stepAfter } from '#features/applications/ui/draft-steps.ts';
import { optionsAtHand } from '#features/applications/ui/field-options.ts';
import { readAnswers } from '#features/applications/ui/read-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { clashShown } from '../../../clash-shown.ts';
import { keptHere, ownApplication, postedForm } from '../../../own-application.ts';
import { refusedLines } from '../../../problem-lines.ts';
import { asksToSearch, regionFields, regionsPosted } from '../../../regions-posted.ts';
import { stepBefore, stepsOf, stepsShown } from '../../../steps-of.ts';
import { changedElsewhere, knownRows, opensMore, pageShown, rowsShown, seenAs } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the form of a page holds: the fields asked, what stands in them, and what it was opened on. */
const formOf = (view: ApplicationView, pageId: string, values: Answers) => {
	const fields = pageShown(view, pageId, { ...view.answers, ...values })?.fields ?? [];
	return {
		fields: fields.filter((field: Field) => !field.known && field.kind !== 'list'),
		values,
		revision: view.app.row.revision,
		seen: seenAs(view.answers, fields),
	};
};

/*
 * For its applicant: one page of a draft's form. Every save is checked and stored on the server; a stale form and a form whose
 * session has ended keep what was typed. A returned application is corrected on its own page.
 */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { locale } = locals.ctx;
	const { number, status } = view.app.row;
	if (status === 'returned') redirect(303, `/permohonan/${number}/perbaiki`);
	if (status !== 'draft') redirect(303, `/permohonan/${number}`);
	const page = pageShown(view, params.page);
	if (!page) {
		if (view.variant.pages.some(({ id }) => id === params.page)) redirect(303, `/permohonan/${number}`);
		error(404, refusalWords({ code: 'not_found' }, locale).title);
	}
	const atHand = optionsAtHand(view.facts, locale);
	const kept = await keptHere({ locals, url });
	const typed = kept && readAnswers(kept, page.fields, { atHand, locale });
	const key = `isi/${page.id}`;
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		page: { id: page.id, title: page.title, lead: page.lead },
		known: knownRows(page, view.facts, locale, 'register'),
		computed: knownRows(page, view.facts, locale, 'answers'),
		lists: page.fields
			.filter((field) => field.kind === 'list')
			.map((field) => ({ field, rows: rowsShown(view, field, locale) })),
		atHand: kept ? { ...atHand, regions: await regionsPosted(kept, regionFields(page.fields)) } : atHand,
		shown: formOf(view, page.id, { ...view.answers, ...typed }),
		steps: stepsShown(view, key),
		back:
			url.searchParams.get('dari') === 'periksa' ? `/permohonan/${number}/periksa` : stepBefore(view, key),
		clash: clashShown(view.clash, locale),
		kept: kept !== null,
		more: url.searchParams.has('lagi'),
		done: url.searchParams.get('hasil'),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { locals, url, params } = event;
		const { ctx } = locals;
		const view = await ownApplication({ locals, url }, params.number);
		const { number, revision } = view.app.row;
		const reading = { atHand: optionsAtHand(view.facts, ctx.locale), locale: ctx.locale };
		const fields = view.variant.pages.find(({ id }) => id === params.page)?.fields ?? [];
		const typed = readAnswers(form, fields, reading);
		const shown = pageShown(view, params.page)?.fields ?? [];
		const regions = regionFields(shown);
		const again = async (over: {
			title: string | undefined;
			problems: readonly { field?: string; message: string }[];
			errors: Readonly<Record<string, string>>;
		}) => ({
			...over,
			shown: formOf(view, params.page, { ...view.answers, ...typed }),
			stale: null as ReturnType<typeof changedElsewhere> | null,
			regions: await regionsPosted(form, regions),
		});
		if (asksToSearch(form, regions)) return again({ title: undefined, problems: [], errors: {} });
		const asOpened =
			Number(form.get('revision')) === revision || form.get('seen') === seenAs(view.answers, shown);
		const changed = asOpened ? [] : changedElsewhere(view, shown, typed, ctx.locale);
		if (changed.length > 0)
			return fail(409, {
				...(await again({ title: undefined, problems: [], errors: {} })),
				stale: changed,
			});
		const lists = Object.fromEntries(
			shown.filter((field) => field.kind === 'list').map((field) => [field.id, view.answers[field.id] ?? []]),
		);
		const saved = await saveAnswers(ctx, {
			number,
			answers: { ...typed, ...lists },
			page: params.page,
			revision,
		});
		if (!saved.ok)
			return fail(
				httpStatus(saved.refusal),
				await again(refusedLines(view.variant, saved.refusal, ctx.locale)),
			);
		const after = await ownApplication({ locals, url }, number);
		if (opensMore(after, params.page)) redirect(303, `${url.pathname}?lagi`);
		if (url.searchParams.get('dari') === 'periksa') redirect(303, `/permohonan/${number}/periksa`);
		redirect(303, `/permohonan/${number}/${stepAfter(stepsOf(after), `isi/${params.page}`).key}`);
	},
};
