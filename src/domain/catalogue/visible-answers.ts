import { cleanAnswers } from './clean-answers.ts';
import { holds, type Condition } from './condition.ts';
import type { Answer, AnswerRow, Answers, Field, FormPage } from './form.ts';
import type { FormFacts } from './form-facts.ts';
import { membersAmong } from './member-groups.ts';
import { knownFact } from './known-facts.ts';
import { readPredicates } from './predicates.ts';
import type { Variant } from './service.ts';

/** True when a condition of the catalogue holds for these answers. */
export function conditionHolds(condition: Condition | undefined, facts: FormFacts): boolean {
	return holds(condition, facts.answers, readPredicates(facts));
}

/** The fields of a row that are asked, given the row's own answers and those before it. */
export function visibleRowFields(
	fields: readonly Field[],
	row: AnswerRow,
	facts: FormFacts,
): readonly Field[] {
	return fields.filter((field) =>
		conditionHolds(field.when, { ...facts, answers: { ...facts.answers, ...row } }),
	);
}

function visibleRow(fields: readonly Field[], row: AnswerRow, facts: FormFacts): AnswerRow {
	const kept: Record<string, string> = {};
	for (const field of fields) {
		const value = row[field.id];
		const before = { ...facts, answers: { ...facts.answers, ...kept } };
		if (value !== undefined && conditionHolds(field.when, before)) kept[field.id] = value;
	}
	return kept;
}

/** The rows with what is asked of them; one of which nothing is asked any more is none. */
const visibleRows = (
	fields: readonly Field[],
	rows: readonly AnswerRow[],
	facts: FormFacts,
): readonly AnswerRow[] =>
	rows.map((row) => visibleRow(fields, row, facts)).filter((row) => Object.keys(row).length > 0);

/** What the walk through the form keeps and shows. */
type Walk = {
	readonly answers: Answers;
	readonly pages: readonly FormPage[];
};

/** One walk from first page to last: a condition sees only the answers before it that are themselves asked. */
function walk(variant: Variant, facts: FormFacts): Walk {
	const given = cleanAnswers(variant, facts.answers);
	const kept: Record<string, Answer> = {};
	const pages: FormPage[] = [];
	const seen = (): FormFacts => ({ ...facts, answers: kept });
	for (const page of variant.pages) {
		if (!conditionHolds(page.when, seen())) continue;
		const fields: Field[] = [];
		for (const field of page.fields) {
			if (!conditionHolds(field.when, seen())) continue;
			fields.push(field);
			const value = field.known && field.prefill ? knownFact(field.prefill, seen()) : given[field.id];
			if (value === undefined) continue;
			if (field.kind !== 'list') kept[field.id] = value;
			else {
				const rows = visibleRows(field.fields, value as readonly AnswerRow[], seen());
				if (rows.length > 0) kept[field.id] = rows;
			}
		}
		if (fields.length > 0) pages.push({ ...page, fields });
	}
	return { answers: kept, pages };
}

/** The answers to what is asked, cleaned, with what the register knows; hidden ones left out. What is submitted. */
export function visibleAnswers(variant: Variant, facts: FormFacts): Answers {
	return walk(variant, facts).answers;
}

/** The pages to show now, each with the fields to show now. */
export function visiblePages(variant: Variant, facts: FormFacts): readonly FormPage[] {
	return walk(variant, facts).pages;
}

/** Answers to begin with: what is given, and what the register fills in where nothing is given yet. */
export function prefilledAnswers(variant: Variant, facts: FormFacts): Answers {
	const answers: Record<string, Answer> = { ...cleanAnswers(variant, facts.answers) };
	for (const field of variant.pages.flatMap((page) => page.fields)) {
		if (!field.prefill || field.known || answers[field.id] !== undefined) continue;
		const value = knownFact(field.prefill, facts);
		const offered =
			!('among' in field && field.among) || membersAmong(field.among, facts).some(({ nik }) => nik === value);
		if (value && offered) answers[field.id] = value;
	}
	return answers;
}
