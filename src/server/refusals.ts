import { fillSentences, inProse } from '#domain/filled-sentences.ts';
import { blankNames, type Blank } from '#domain/catalogue/card.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { FieldProblem, Refusal } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import { fieldProblemTable, unnamedField } from './field-problem-words.ts';
import { quotaGroupWords } from './quota-group-words.ts';
import { refusalTable } from './refusal-words.ts';

/** An RFC 9457 problem document; `refusal` is the stable code, `errors` an entry per field. */
export type ProblemDocument = {
	/** A URI reference relative to the origin. */
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail: string;
	readonly instance: string;
	readonly refusal: Refusal['code'];
	readonly errors: readonly {
		readonly field: string;
		readonly code: FieldProblem['code'];
		readonly detail: string;
	}[];
};

/** The HTTP status of a refusal. */
export const httpStatus = (refusal: Refusal): number => refusalTable[refusal.code].status;

/** Heading and advice of a refusal; ISO dates among its values are shown as "24 November 2026". */
export function refusalWords(
	refusal: Refusal,
	locale: Locale,
): { readonly title: string; readonly detail: string } {
	const { title, detail } = refusalTable[refusal.code];
	const { group, blank } = refusal.values ?? {};
	const kind = quotaGroupWords[group as QuotaGroup]?.[locale];
	const named = blankNames[blank as Blank]?.[locale];
	return {
		title: title[locale],
		detail: fillSentences(
			detail[locale],
			inProse({ ...refusal.values, ...(kind ? { kind } : {}), ...(named ? { blank: named } : {}) }, locale),
		),
	};
}

/** A label that is a question stands in a sentence between quotation marks. */
const asName = (label: string): string => (label.endsWith('?') ? `“${label}”` : label);

/** What is wrong with a field, in a sentence or two; `label` (or `values.label`) names the field in it. */
export function fieldProblemWords(problem: FieldProblem, locale: Locale, label?: string): string {
	const values = inProse({ label: label ?? unnamedField[locale], ...problem.values }, locale);
	return fillSentences(fieldProblemTable[problem.code][locale], {
		...values,
		label: asName(`${values.label}`),
	});
}

/** The refusal as an `application/problem+json` body. `instance` is the path of the request. */
export function problemDocument(
	refusal: Refusal,
	request: { readonly locale: Locale; readonly instance: string },
): ProblemDocument {
	const { title, detail } = refusalWords(refusal, request.locale);
	return {
		type: `/masalah/${refusal.code}`,
		title,
		status: httpStatus(refusal),
		detail,
		instance: request.instance,
		refusal: refusal.code,
		errors: (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			code: problem.code,
			detail: fieldProblemWords(problem, request.locale),
		})),
	};
}
