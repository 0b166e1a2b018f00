import { findRule } from '#domain/applications/completeness.ts';
import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import type { FieldProblem, Refusal } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import { fieldAt, labelOf } from '#features/applications/ui/field-label.ts';
import { fieldProblemWords, refusalWords } from '#server/refusals.ts';
import { meetingWords } from '#domain/catalogue/meeting.ts';

export type ProblemLine = { readonly field: string; readonly message: string };

/** `withinRow`: the row need not be named. `meeting`: which meeting is missing, where it is. */
type LineOptions = { readonly withinRow?: boolean; readonly meeting?: MeetingKind };

/** One problem in the words of its field: a rule of the office says itself. */
export function problemLine(
	variant: Variant,
	problem: FieldProblem,
	locale: Locale,
	{ withinRow = false, meeting = 'pickup' }: LineOptions = {},
): ProblemLine {
	const { field, code, values } = problem;
	const rule = code === 'rule_broken' ? findRule(variant, String(values?.['rule'] ?? '')) : undefined;
	if (rule) return { field, message: rule.text[locale] };
	if (field === 'pickup') return { field, message: meetingWords[meeting].missing[locale] };
	const label = (withinRow ? fieldAt(variant, field)?.field.label : labelOf(variant, field))?.[locale];
	return { field, message: fieldProblemWords(problem, locale, label) };
}

export type Refused = {
	readonly title: string | undefined;
	readonly problems: readonly { readonly field?: string; readonly message: string }[];
	/** By field path. */
	readonly errors: Readonly<Record<string, string>>;
};

/** A refusal as a page shows it: a line for each field it names, or its own advice. */
export function refusedLines(
	variant: Variant,
	refusal: Refusal,
	locale: Locale,
	options: LineOptions = {},
): Refused {
	const { title, detail } = refusalWords(refusal, locale);
	const lines = (refusal.fields ?? []).map((problem) => problemLine(variant, problem, locale, options));
	if (lines.length === 0) return { title, problems: [{ message: detail }], errors: {} };
	const errors: Record<string, string> = {};
	for (const { field, message } of lines) errors[field] ??= message;
	return { title: undefined, problems: lines, errors };
}
