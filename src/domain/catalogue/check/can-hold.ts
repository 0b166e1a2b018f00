import { choicesOf } from '../choices.ts';
import type { Condition } from '../condition.ts';
import type { Field } from '../form.ts';

/** A field asked before, and when it is shown: the conditions of its page and its own. */
export type Shown = { readonly field: Field; readonly when: readonly Condition[] };

/** What an answer may still be: one of these, or anything but these. `''` is no answer. */
type Left = { readonly only: ReadonlySet<string> } | { readonly but: ReadonlySet<string> };
/** A way in which everything asked for so far holds together. */
type World = ReadonlyMap<string, Left>;

const none = '';

function meet(a: Left, b: Left): Left {
	if ('only' in a) {
		const allows = (value: string) => ('only' in b ? b.only.has(value) : !b.but.has(value));
		return { only: new Set([...a.only].filter(allows)) };
	}
	return 'only' in b ? meet(b, a) : { but: new Set([...a.but, ...b.but]) };
}

const domainOf = (shown: Shown | undefined): Left => {
	const offered = shown ? choicesOf(shown.field).map(({ value }) => value) : [];
	return offered.length > 0 ? { only: new Set([...offered, none]) } : { but: new Set() };
};

const negated = (condition: Condition): Condition => {
	if ('all' in condition) return { any: condition.all.map((c) => ({ not: c })) };
	if ('any' in condition) return { all: condition.any.map((c) => ({ not: c })) };
	if ('not' in condition) return condition.not;
	return { not: condition };
};

function narrow(world: World, name: string, domain: Left, to: Left): readonly World[] {
	const left = meet(world.get(name) ?? domain, to);
	if ('only' in left && left.only.size === 0) return [];
	return [new Map(world).set(name, left)];
}

type Plain = Exclude<
	Condition,
	{ readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>;

function plainWorlds(
	world: World,
	condition: Plain,
	yes: boolean,
	before: readonly Shown[],
): readonly World[] {
	if ('predicate' in condition)
		return narrow(
			world,
			`predicate ${condition.predicate}`,
			{ but: new Set() },
			{
				only: new Set([yes ? 'yes' : 'no']),
			},
		);
	if ('anyRow' in condition) {
		const list = before.find(({ field }) => field.id === condition.anyRow);
		const rows = list?.field.kind === 'list' ? list.field.fields : [];
		const row = rows.map((field) => ({ field, when: field.when ? [field.when] : [] }));
		if (!yes) return [world];
		return canHold([condition.where], [...before, ...row]) ? worlds([world], list?.when ?? [], before) : [];
	}
	const shown = before.find(({ field }) => field.id === condition.answer);
	const values =
		'given' in condition ? null : new Set('oneOf' in condition ? condition.oneOf : [condition.equals]);
	const domain = domainOf(shown);
	if (values === null)
		return yes
			? worlds(narrow(world, condition.answer, domain, { but: new Set([none]) }), shown?.when ?? [], before)
			: narrow(world, condition.answer, domain, { only: new Set([none]) });
	if (!yes) return narrow(world, condition.answer, domain, { but: values });
	// An answer counts only while its field is shown itself.
	return worlds(narrow(world, condition.answer, domain, { only: values }), shown?.when ?? [], before);
}

function oneWorlds(world: World, condition: Condition, before: readonly Shown[]): readonly World[] {
	if ('all' in condition) return worlds([world], condition.all, before);
	if ('any' in condition) return condition.any.flatMap((c) => oneWorlds(world, c, before));
	if (!('not' in condition)) return plainWorlds(world, condition, true, before);
	const inner = condition.not;
	if ('all' in inner || 'any' in inner || 'not' in inner) return oneWorlds(world, negated(inner), before);
	return plainWorlds(world, inner, false, before);
}

function worlds(
	from: readonly World[],
	conditions: readonly Condition[],
	before: readonly Shown[],
): readonly World[] {
	return conditions.reduce<readonly World[]>(
		(left, condition) => left.flatMap((world) => oneWorlds(world, condition, before)),
		from,
	);
}

/**
 * False when the conditions can never hold together, whatever is answered: they want two answers of one question, a
 * question that is not shown then, a predicate and its opposite. Predicates are taken as free, so "true" is "perhaps".
 */
export const canHold = (conditions: readonly Condition[], before: readonly Shown[]): boolean =>
	worlds([new Map()], conditions, before).length > 0;
