import { fail, redirect } from '@sveltejs/kit';
import { answerRows } from '#domain/catalogue/form-facts.ts';
import type { Answer } from '#domain/catalogue/form.ts';
import { refuse, type Refusal } from '#domain/refusal.ts';
import { fill, type Locale } from '#domain/text.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { resubmitApplication } from '#features/applications/server/submit-application.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { fieldAt } from '#features/applications/ui/field-label.ts';
import { optionsAtHand } from '#features/applications/ui/field-options.ts';
import { readAnswer } from '#features/applications/ui/read-form.ts';
import { httpStatus } from '#server/refusals.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { keptHere, ownApplication, postedForm, turnAway } from '../../own-application.ts';
import { refusedLines, type Refused } from '../../problem-lines.ts';
import { asksToSearch, regionFields, regionsPosted } from '../../regions-posted.ts';
import { seenAs } from '../isi/form-page.ts';
import { correctionsOf, topField } from './corrections.ts';
import type { Actions, PageServerLoad } from './$types';

/** A document that is there but was not replaced since is told as such, not as missing. */
function stillTheOld(view: ApplicationView, refused: Refused, locale: Locale): Refused {
	const there = new Map(
		view.documents
			.filter(({ stored }) => stored)
			.map(({ document }) => [`document:${document.id}`, document.label[locale]]),
	);
	const told = ({ field = '', message }: { field?: string; message: string }) => {
		const label = there.get(field);
		return { field, message: label === undefined ? message : fill(m.correctNotReplaced[locale], { label }) };
	};
	const problems = refused.problems.map(told);
	const errors = Object.entries(refused.errors).map(([field, message]) => [
		field,
		told({ field, message }).message,
	]);
	return { ...refused, problems, errors: Object.fromEntries(errors) };
}

/*
 * For its applicant, of a returned application: exactly what was marked, each with its reason and its correction, and nothing
 * else. Number, place in line and pickup are kept. The deed refuses whatever was not marked.
 */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status, correctBy } = view.app.row;
	if (status !== 'returned') redirect(303, `/permohonan/${number}`);
	const { locale } = locals.ctx;
	const atHand = optionsAtHand(view.facts, locale);
	const kept = await keptHere({ locals, url });
	const path = String(kept?.get('path') ?? '');
	const field = fieldAt(view.variant, path)?.field;
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		correctBy,
		atHand:
			kept && field ? { ...atHand, regions: await regionsPosted(kept, regionFields([field], path)) } : atHand,
		...correctionsOf(view, locale),
		kept: kept && field ? { path, value: readAnswer(kept, field, { atHand, locale }, path) as Answer } : null,
		done: url.searchParams.get('hasil'),
	};
};

export const actions: Actions = {
	simpan: async (event) => {
		const form = await postedForm(event);
		const { locals, url, params } = event;
		const { ctx } = locals;
		const view = await ownApplication({ locals, url }, params.number);
		const path = String(form.get('path') ?? '');
		const found = fieldAt(view.variant, path);
		const top = topField(view, path);
		if (!found || !top) turnAway(event, { code: 'not_found' });
		const value = readAnswer(
			form,
			found.field,
			{ atHand: optionsAtHand(view.facts, ctx.locale), locale: ctx.locale },
			path,
		);
		const names = regionFields([found.field], path);
		const again = async (refused: Refused) => ({
			...refused,
			typed: { path, value: value as Answer },
			regions: await regionsPosted(form, names),
		});
		if (asksToSearch(form, names)) return again({ title: undefined, problems: [], errors: {} });
		const refused = async (refusal: Refusal) =>
			fail(httpStatus(refusal), await again(refusedLines(view.variant, refusal, ctx.locale)));
		if (form.get('seen') !== seenAs(view.answers, [top])) return refused(refuse('stale').refusal);
		const { list, row } = found;
		const rows = answerRows(view.answers, top.id);
		const answers =
			list && row !== undefined && rows[row]
				? { [top.id]: rows.toSpliced(row, 1, { ...rows[row], [found.field.id]: String(value) }) }
				: { [top.id]: value };
		const within = list ? `${top.id}.${row}` : undefined;
		const saved = await saveAnswers(ctx, {
			number: view.app.row.number,
			answers,
			within,
			revision: view.app.row.revision,
		});
		if (!saved.ok) return refused(saved.refusal);
		redirect(303, `${url.pathname}?hasil=tersimpan`);
	},
	kirim: async (event) => {
		await postedForm(event);
		const { locals, url, params } = event;
		const view = await ownApplication({ locals, url }, params.number);
		const { number, status } = view.app.row;
		const sent = await resubmitApplication(locals.ctx, { number });
		// Sent twice, or sent back and returned to: it is with the officer already.
		if (sent.ok || (sent.refusal.code === 'action_not_possible' && status === 'verification'))
			redirect(303, `/permohonan/${number}?hasil=diperbaiki`);
		const refused = refusedLines(view.variant, sent.refusal, locals.ctx.locale);
		return fail(httpStatus(sent.refusal), {
			...stillTheOld(view, refused, locals.ctx.locale),
			typed: null,
			regions: null,
		});
	},
};
