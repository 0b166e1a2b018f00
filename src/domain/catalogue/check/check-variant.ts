import { findCodeTable } from '../code-tables.ts';
import type { Condition } from '../condition.ts';
import type { Field, FormPage } from '../form.ts';
import { isPredicate } from '../predicates.ts';
import type { RequiredDocument, Rule, Service, Variant } from '../service.ts';
import { canHold, type Shown } from './can-hold.ts';
import { checkCondition } from './check-condition.ts';
import { checkText, checkUnique, fault } from './fault.ts';

const fieldsOf = (before: readonly Shown[]): readonly Field[] => before.map(({ field }) => field);
const conditions = (...when: readonly (Condition | undefined)[]): readonly Condition[] =>
	when.filter((condition) => condition !== undefined);

/** Refuses what reads unknown things, and what is never shown. `outer`: when the page of a field is shown. */
function checkWhen(
	where: string,
	when: Condition | undefined,
	before: readonly Shown[],
	outer?: Condition,
): void {
	checkCondition(where, when, fieldsOf(before));
	if (!canHold(conditions(outer, when), before))
		fault(where, 'can never be reached: its condition never holds');
}

function checkList(
	here: string,
	list: Field & { readonly kind: 'list' },
	before: readonly Shown[],
	outer?: Condition,
) {
	checkText(here, list.rowName);
	checkUnique(
		here,
		'field',
		list.fields.map((inner) => inner.id),
	);
	if (!list.fields.some((inner) => inner.id === list.rowTitle)) fault(here, `no row field ${list.rowTitle}`);
	if (list.min > list.max) fault(here, 'fewest rows above most rows');
	const row: Shown[] = [];
	for (const inner of list.fields) {
		if (inner.kind === 'list' || inner.kind === 'members') fault(here, 'a row holds plain answers only');
		checkField(here, inner, [...row, ...before], outer);
		row.push({ field: inner, when: conditions(inner.when) });
	}
}

function checkField(where: string, field: Field, before: readonly Shown[], outer?: Condition): void {
	const here = `${where}.${field.id}`;
	checkText(here, field.label);
	checkText(here, field.help);
	checkWhen(here, field.when, before, outer);
	if (field.known && !field.prefill) fault(here, 'known without a fact of the register');
	if (field.kind === 'text' && field.pattern !== undefined && !field.known && !field.help)
		fault(here, 'asks for a pattern and gives no help');
	if (field.kind === 'choice') {
		if (field.choices.length === 0) fault(here, 'nothing to choose');
		checkUnique(
			here,
			'choice',
			field.choices.map((choice) => choice.value),
		);
		for (const choice of field.choices) {
			checkText(here, choice.label);
			checkText(here, choice.help);
		}
	}
	if (field.kind === 'code') {
		const codes =
			findCodeTable(field.table)?.items.map((item) => item.code) ?? fault(here, 'no such code table');
		const unknown = field.only?.find((code) => !codes.includes(code));
		if (unknown !== undefined) fault(here, `no code ${unknown} in ${field.table}`);
		if (field.only?.length === 0) fault(here, 'nothing to choose');
	}
	if (field.kind === 'list') checkList(here, field, before, outer);
}

function checkPages(where: string, pages: readonly FormPage[]): readonly Shown[] {
	const before: Shown[] = [];
	checkUnique(
		where,
		'page',
		pages.map((page) => page.id),
	);
	for (const page of pages) {
		const here = `${where}/${page.id}`;
		checkText(here, page.title);
		checkText(here, page.lead);
		if (page.fields.length === 0) fault(here, 'a page asks nothing');
		checkWhen(here, page.when, before);
		for (const field of page.fields) {
			checkField(where, field, before, page.when);
			before.push({ field, when: conditions(page.when, field.when) });
		}
	}
	checkUnique(
		where,
		'field',
		before.map(({ field }) => field.id),
	);
	return before;
}

function checkDocument(where: string, document: RequiredDocument, before: readonly Shown[]): void {
	checkText(where, document.label);
	checkText(where, document.help);
	checkText(where, document.whenText);
	if (document.source.length === 0) fault(where, 'no source');
	if (document.need === 'kondisional' && !document.whenText) fault(where, 'says not when');
	// What is announced only asks nothing yet.
	if (before.length === 0) return;
	checkWhen(where, document.when, before);
	if (document.need === 'kondisional' && !document.when) fault(where, 'conditional without a condition');
	if (!document.help) fault(where, 'no help: what a good photo of it shows');
}

function checkRule(where: string, rule: Rule, before: readonly Shown[]): void {
	checkText(`${where}/${rule.brokenWhen}`, rule.text);
	if (!isPredicate(rule.brokenWhen)) fault(where, `no predicate ${rule.brokenWhen}`);
	if (rule.article.trim() === '') fault(`${where}/${rule.brokenWhen}`, 'no article');
	if (rule.source.length === 0) fault(`${where}/${rule.brokenWhen}`, 'no source');
	if (rule.field !== undefined && !before.some(({ field }) => field.id === rule.field))
		fault(`${where}/${rule.brokenWhen}`, `no field ${rule.field}`);
}

/** Refuses a variant with anything dangling, doubled, wordless or out of reach. */
export function checkVariant(service: Service, variant: Variant): void {
	const where = `${service.id}.${variant.id}`;
	for (const text of [variant.name, variant.summary, variant.bring]) checkText(where, text);
	if (service.state === 'open' && variant.pages.length === 0) fault(where, 'asks nothing');
	const before = checkPages(where, variant.pages);
	checkUnique(
		where,
		'document',
		variant.requiredDocuments.map((document) => document.id),
	);
	for (const document of variant.requiredDocuments)
		checkDocument(`${where}/${document.id}`, document, before);
	checkUnique(
		where,
		'rule',
		variant.rules.map((rule) => rule.brokenWhen),
	);
	for (const rule of variant.rules) checkRule(where, rule, before);
}
