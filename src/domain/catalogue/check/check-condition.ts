import { choicesOf } from '../choices.ts';
import type { Condition } from '../condition.ts';
import type { Field } from '../form.ts';
import { isPredicate } from '../predicates.ts';
import { fault } from './fault.ts';

const hasChoices = (field: Field): boolean =>
	field.kind === 'choice' || field.kind === 'code' || field.kind === 'yesNo';

function checkAnswer(
	where: string,
	condition: Extract<Condition, { readonly answer: string }>,
	fields: readonly Field[],
) {
	const field = fields.find(({ id }) => id === condition.answer);
	if (!field) fault(where, `no field ${condition.answer} before it`);
	if ('given' in condition) return;
	if (field.kind === 'list' || field.kind === 'members')
		fault(where, `${field.id} has no single answer to compare`);
	const values = 'oneOf' in condition ? condition.oneOf : [condition.equals];
	if (values.length === 0) fault(where, `compares ${field.id} with nothing`);
	const offered = choicesOf(field).map((choice) => choice.value);
	const unknown = values.find((value) => hasChoices(field) && !offered.includes(value));
	if (unknown !== undefined) fault(where, `${field.id} has no choice ${unknown}`);
}

/**
 * Refuses a condition that reads what is not there: a field that is not asked before, a list that is none, a choice nobody
 * can choose, an unknown predicate. `fields`: those asked before it.
 */
export function checkCondition(
	where: string,
	condition: Condition | undefined,
	fields: readonly Field[],
): void {
	if (condition === undefined) return;
	if ('all' in condition) condition.all.forEach((c) => checkCondition(where, c, fields));
	else if ('any' in condition) condition.any.forEach((c) => checkCondition(where, c, fields));
	else if ('not' in condition) checkCondition(where, condition.not, fields);
	else if ('predicate' in condition) {
		if (!isPredicate(condition.predicate)) fault(where, `no predicate ${condition.predicate}`);
	} else if ('anyRow' in condition) {
		const list = fields.find((field) => field.id === condition.anyRow);
		if (list?.kind !== 'list') fault(where, `no list ${condition.anyRow} before it`);
		// Predicates see the whole form, not a row: they have no place in the condition of one.
		if (JSON.stringify(condition.where).includes('"predicate"')) fault(where, 'a predicate within anyRow');
		checkCondition(where, condition.where, list.fields);
	} else checkAnswer(where, condition, fields);
}
