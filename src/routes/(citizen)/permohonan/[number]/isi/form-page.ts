import { createHash } from 'node:crypto';
import { checkAnswers, visiblePages, type FormFacts } from '#domain/applications/completeness.ts';
import { readableAnswer } from '#domain/applications/submitted-answers.ts';
import { isComputed, knownFact } from '#domain/catalogue/known-facts.ts';
import type { Answers, Field, FormPage } from '#domain/catalogue/form.ts';
import type { Locale } from '#domain/text.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';

/** The page of the form as it is shown with these answers; undefined when it is not asked now. */
export const pageShown = (
	view: ApplicationView,
	pageId: string,
	answers: Answers = view.answers,
): FormPage | undefined =>
	visiblePages(view.variant, { ...view.facts, answers }).find((page) => page.id === pageId);

/** A short name of the answers to some fields as they are stored: tells whether these, and not just anything, have changed. */
export function seenAs(answers: Answers, fields: readonly Field[]): string {
	const stored = fields.map((field) => answers[field.id] ?? null);
	return createHash('sha256').update(JSON.stringify(stored)).digest('base64url').slice(0, 16);
}

/** What the register knows of a page, or what follows from the answers before: shown, not asked. */
export function knownRows(page: FormPage, facts: FormFacts, locale: Locale, from: 'register' | 'answers') {
	return page.fields
		.filter((field) => field.known && field.prefill && isComputed(field.prefill) === (from === 'answers'))
		.map((field) => ({
			label: field.label[locale],
			value: readableAnswer(field, knownFact(field.prefill!, facts), facts, locale).text || '–',
		}));
}

/** The rows of a list as its page tells them; `wrong`: something in it is still to be put right. */
export function rowsShown(view: ApplicationView, field: Field, locale: Locale) {
	const told = readableAnswer(field, view.answers[field.id], view.facts, locale).rows ?? [];
	return told.map((row, index) => ({
		...row,
		index,
		wrong: view.missing.some((problem) => problem.field.startsWith(`${field.id}.${index}.`)),
	}));
}

/** The stored answers to the fields of a page that differ from what was typed, in words. */
export function changedElsewhere(
	view: ApplicationView,
	fields: readonly Field[],
	typed: Answers,
	locale: Locale,
) {
	return fields
		.filter((field) => field.kind !== 'list' && !field.known && field.id in typed)
		.filter((field) => seenAs(view.answers, [field]) !== seenAs(typed, [field]))
		.map((field) => ({
			label: field.label[locale],
			value: readableAnswer(field, view.answers[field.id], view.facts, locale).text,
		}));
}

/** Whether a page still asks something that its form did not show: an answer just given has opened it. */
export const opensMore = (view: ApplicationView, pageId: string): boolean =>
	checkAnswers(view.variant, view.facts, { page: pageId }).length > 0;
