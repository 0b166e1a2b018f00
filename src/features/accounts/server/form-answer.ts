import type { Refusal } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';

/** What a form page shows after a refusal. */
export type FormAnswer = {
	readonly title: string | undefined;
	readonly problems: readonly { readonly field?: string; readonly message: string }[];
	/** By field name. */
	readonly errors: Readonly<Record<string, string>>;
	/** What was typed, passwords left out. */
	readonly values: Readonly<Record<string, string>>;
};

type Words = {
	readonly labels: Readonly<Record<string, Text>>;
	/** Words of this page for a refusal, in place of the general ones. */
	readonly instead?: Readonly<Partial<Record<Refusal['code'], Text>>>;
	readonly values?: Readonly<Record<string, string>>;
};

/** The HTTP status and the words of a refused form: problems per field where it names fields, one sentence otherwise. */
export function formAnswer(
	refusal: Refusal,
	locale: Locale,
	words: Words,
): { status: number; answer: FormAnswer } {
	const { title, detail } = refusalWords(refusal, locale);
	const own = words.instead?.[refusal.code]?.[locale];
	const told = (refusal.fields ?? []).map((problem) => ({
		field: problem.field,
		message:
			refusal.code === 'invalid_input'
				? fieldProblemWords(problem, locale, words.labels[problem.field]?.[locale])
				: (own ?? detail),
	}));
	const errors: Record<string, string> = {};
	for (const { field, message } of told) errors[field] ??= message;
	return {
		status: httpStatus(refusal),
		answer: {
			title: told.length > 0 ? undefined : title,
			problems: told.length > 0 ? told : [{ message: own ?? detail }],
			errors,
			values: words.values ?? {},
		},
	};
}
