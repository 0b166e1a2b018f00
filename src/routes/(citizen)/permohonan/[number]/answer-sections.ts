import { visiblePages } from '#domain/applications/completeness.ts';
import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import { formatKkNumber } from '#domain/identity/kk-number.ts';
import type { Locale, Text } from '#domain/text.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { fieldAt } from '#features/applications/ui/field-label.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';

export type AnswerRowShown = {
	readonly label: string;
	readonly value: string | readonly string[];
	readonly changeHref?: string | undefined;
};
export type AnswerSection = {
	readonly page: string;
	readonly title: Text;
	readonly rows: readonly AnswerRowShown[];
	readonly changeHref?: string | undefined;
};

const line = (answer: SubmittedAnswer, locale: Locale): string =>
	answer.kind === 'kkNumber' && typeof answer.value === 'string'
		? formatKkNumber(answer.value)
		: answer.text[locale];

/** What one row of a list is called, to begin a line with: "Bayi". */
function rowNameOf(view: ApplicationView, answer: SubmittedAnswer, locale: Locale): string {
	const field = fieldAt(view.variant, answer.field)?.field;
	const name = field?.kind === 'list' ? field.rowName[locale] : answer.label[locale];
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A question keeps its own sign; anything else gets a colon. */
const toColon = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

/** A list's rows, each under its own name and number, an answer a line. */
const listed = (answer: SubmittedAnswer, rowName: string, locale: Locale): readonly AnswerRowShown[] =>
	(answer.rows ?? []).map((row, index) => ({
		label: `${rowName} ${index + 1}`,
		value: [
			row.title[locale],
			...row.answers
				.filter((one) => one.text[locale] !== row.title[locale])
				.map((one) => `${toColon(one.label[locale])} ${one.text[locale]}`),
		],
	}));

/** The answers by page, as asked and given; with `change`, each page of a draft with the way back to it. */
export function answerSections(
	view: ApplicationView,
	locale: Locale,
	{ change = false } = {},
): readonly AnswerSection[] {
	const address = `/permohonan/${view.app.row.number}`;
	const pages = change
		? visiblePages(view.variant, view.facts).map(({ id, title }) => ({ id, title }))
		: [
				...new Map(
					view.readable.map(({ page, pageTitle }) => [page, { id: page, title: pageTitle }]),
				).values(),
			];
	return pages.map(({ id, title }) => {
		const asked = change
			? (visiblePages(view.variant, view.facts).find((page) => page.id === id)?.fields ?? [])
			: [];
		const answers = view.readable.filter((answer) => answer.page === id);
		const unanswered = asked.filter(
			(field) => !field.known && !field.optional && !answers.some((answer) => answer.field === field.id),
		);
		return {
			page: id,
			title,
			rows: [
				...answers.flatMap((answer) =>
					answer.rows
						? listed(answer, rowNameOf(view, answer, locale), locale)
						: [{ label: answer.label[locale], value: line(answer, locale) }],
				),
				...unanswered.map((field) => ({ label: field.label[locale], value: m.notAnswered[locale] })),
			],
			...(change ? { changeHref: `${address}/isi/${id}?dari=periksa` } : {}),
		};
	});
}
