import { checkField } from '../catalogue/check-field.ts';
import { answerRows, type FormFacts } from '../catalogue/form-facts.ts';
import type { Variant } from '../catalogue/service.ts';
import type { FieldProblem } from '../refusal.ts';

/**
 * What a row under way (`within`: `anggota.1`) lacks of which nothing is answered: cleaned, it would drop out of its list without a word.
 * `given`: the answers as they came, before cleaning. Empty for a row in which something is answered.
 */
export function emptyRow(
	variant: Variant,
	facts: FormFacts,
	given: Readonly<Record<string, unknown>>,
	within: string,
): readonly FieldProblem[] {
	const [list = '', index = ''] = within.split('.');
	const field = variant.pages.flatMap((page) => page.fields).find(({ id }) => id === list);
	const rows = answerRows(facts.answers, list);
	const asGiven = given[list];
	if (field?.kind !== 'list' || !/^\d+$/.test(index)) return [];
	if (!Array.isArray(asGiven) || asGiven.length <= rows.length) return [];
	return checkField(field, rows.toSpliced(Number(index), 0, {}), facts).filter((problem) =>
		problem.field.startsWith(`${within}.`),
	);
}
