import { checkField } from '../catalogue/check-field.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import { readPredicates } from '../catalogue/predicates.ts';
import type { RequiredDocument, Rule, Variant } from '../catalogue/service.ts';
import { conditionHolds, visibleAnswers, visiblePages } from '../catalogue/visible-answers.ts';
import type { FieldProblem } from '../refusal.ts';

export { cleanAnswers } from '../catalogue/clean-answers.ts';
export type { FormFacts } from '../catalogue/form-facts.ts';
export { prefilledAnswers, visibleAnswers, visiblePages } from '../catalogue/visible-answers.ts';

/** Must be there, may be there, or is not asked with these answers. */
export type DocumentNeed = 'required' | 'optional' | 'not_now';
export type DocumentNow = { readonly document: RequiredDocument; readonly need: DocumentNeed };

/** All documents of the variant, each with what these answers make of it. */
export function requiredNow(variant: Variant, facts: FormFacts): readonly DocumentNow[] {
	const seen = { ...facts, answers: visibleAnswers(variant, facts) };
	return variant.requiredDocuments.map((document) => {
		if (!conditionHolds(document.when, seen)) return { document, need: 'not_now' };
		return { document, need: document.need === 'opsional' ? 'optional' : 'required' };
	});
}

/** The rules of the variant that these answers break, blocking and warning ones; a rule about what is not asked is silent. */
export function brokenRules(variant: Variant, facts: FormFacts): readonly Rule[] {
	const broken = readPredicates({ ...facts, answers: visibleAnswers(variant, facts) });
	return variant.rules.filter((rule) => broken(rule.brokenWhen));
}

/** The rule a `rule_broken` problem speaks of (its `values.rule`), for its words and its article. */
export function findRule(variant: Variant, brokenWhen: string): Rule | undefined {
	return variant.rules.find((rule) => rule.brokenWhen === brokenWhen);
}

/**
 * What is wrong with the answers, in the order of the form; with `page`, with that page alone. Blocking rules speak at
 * their field once the field itself is right; one whose field is not shown speaks on the first page, as `rule:<name>`.
 */
export function checkAnswers(
	variant: Variant,
	facts: FormFacts,
	only: { readonly page?: string | undefined } = {},
): readonly FieldProblem[] {
	const seen = { ...facts, answers: visibleAnswers(variant, facts) };
	const pages = visiblePages(variant, facts);
	const broken = brokenRules(variant, facts).filter((rule) => rule.severity === 'block');
	const asked = new Set(pages.flatMap((page) => page.fields.map((field) => field.id)));
	return pages.flatMap((page, index) => {
		if (only.page !== undefined && only.page !== page.id) return [];
		const problems = page.fields.flatMap((field) => checkField(field, seen.answers[field.id], seen));
		const faulty = new Set(problems.map((problem) => problem.field.split('.')[0]));
		const here = broken.filter((rule) =>
			rule.field === undefined || !asked.has(rule.field)
				? index === 0
				: page.fields.some((field) => field.id === rule.field) && !faulty.has(rule.field),
		);
		return [
			...problems,
			...here.map((rule): FieldProblem => ({
				field: rule.field !== undefined && asked.has(rule.field) ? rule.field : `rule:${rule.brokenWhen}`,
				code: 'rule_broken',
				values: { rule: rule.brokenWhen },
			})),
		];
	});
}

export type Completeness = {
	/** Nothing stands in the way of submitting; warnings do not. */
	readonly complete: boolean;
	/** Of the answers, the broken blocking rules among them. */
	readonly problems: readonly FieldProblem[];
	readonly missingDocuments: readonly RequiredDocument[];
	/** Blocking. */
	readonly brokenRules: readonly Rule[];
	/** Told to applicant and verifier; they do not stop anything. */
	readonly warnings: readonly Rule[];
};

/** Whether the application may be submitted. `documentsPresent` holds ids of required documents safely stored. */
export function checkComplete(
	variant: Variant,
	facts: FormFacts,
	documentsPresent: ReadonlySet<string>,
): Completeness {
	const problems = checkAnswers(variant, facts);
	const missingDocuments = requiredNow(variant, facts)
		.filter(({ document, need }) => need === 'required' && !documentsPresent.has(document.id))
		.map(({ document }) => document);
	const broken = brokenRules(variant, facts);
	const blocking = broken.filter((rule) => rule.severity === 'block');
	return {
		complete: problems.length === 0 && missingDocuments.length === 0 && blocking.length === 0,
		problems,
		missingDocuments,
		brokenRules: blocking,
		warnings: broken.filter((rule) => rule.severity === 'warn'),
	};
}

/** Everything that is missing as fields of one refusal: answers by their path, documents as `document:KK_LAMA`. */
export function incompleteFields(completeness: Completeness): readonly FieldProblem[] {
	return [
		...completeness.problems,
		...completeness.missingDocuments.map((document): FieldProblem => ({
			field: `document:${document.id}`,
			code: 'document_missing',
		})),
	];
}
