import type { Answers } from './form.ts';

/**
 * The small vocabulary in which the catalogue says "when". Data, so that it can be printed, compared and frozen.
 * What it cannot say becomes a named predicate (`predicates.ts`), never a closure.
 */
export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| { readonly answer: string; readonly equals: string }
	| { readonly answer: string; readonly oneOf: readonly string[] }
	| { readonly answer: string; readonly given: true }
	/** At least one row of the list answer `list` satisfies the condition, read with the row's own answers. */
	| { readonly anyRow: string; readonly where: Condition }
	| { readonly predicate: string };

/** Says whether a named predicate holds; the catalogue's own are in `predicates.ts`. */
export type PredicateReader = (name: string) => boolean;

/** True when the condition holds for the answers. An absent condition always holds. */
export function holds(
	condition: Condition | undefined,
	answers: Answers,
	predicate: PredicateReader,
): boolean {
	if (condition === undefined) return true;
	if ('all' in condition) return condition.all.every((c) => holds(c, answers, predicate));
	if ('any' in condition) return condition.any.some((c) => holds(c, answers, predicate));
	if ('not' in condition) return !holds(condition.not, answers, predicate);
	if ('predicate' in condition) return predicate(condition.predicate);
	if ('anyRow' in condition) {
		const rows = answers[condition.anyRow];
		return (
			Array.isArray(rows) &&
			rows.some((row) => typeof row === 'object' && holds(condition.where, row, predicate))
		);
	}
	const answer = answers[condition.answer];
	if ('given' in condition) return answer !== undefined && answer.length > 0;
	if ('oneOf' in condition) return typeof answer === 'string' && condition.oneOf.includes(answer);
	return answer === condition.equals;
}
