import type { Refusal } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { fieldProblemWords, refusalWords } from '#server/refusals.ts';

/** A refusal as a form shows it: a line for each field, or its own advice. */
export type RefusedForm = {
	readonly title: string | undefined;
	readonly problems: readonly { readonly field?: string; readonly message: string }[];
	readonly errors: Readonly<Record<string, string>>;
};

/** The words of a refusal beside the fields of a form. What is said of a file is said in the words of its refusal. */
export function refusedForm(
	refusal: Refusal,
	locale: Locale,
	labels: Readonly<Record<string, Text>>,
): RefusedForm {
	const { title, detail } = refusalWords(refusal, locale);
	const about = refusal.code.startsWith('file_') || refusal.code === 'upload_interrupted';
	const lines = (refusal.fields ?? [])
		.filter(({ field }) => labels[field])
		.map((problem) => ({
			field: problem.field,
			message: about
				? `${title}. ${detail}`
				: fieldProblemWords(problem, locale, labels[problem.field]![locale]),
		}));
	if (lines.length === 0) return { title, problems: [{ message: detail }], errors: {} };
	return {
		title: undefined,
		problems: lines,
		errors: Object.fromEntries(lines.map(({ field, message }) => [field, message])),
	};
}

/** The form of a request; null where it broke off or is larger than is let through. */
export const formOf = async (request: Request): Promise<FormData | null> =>
	await request.formData().catch(() => null);
