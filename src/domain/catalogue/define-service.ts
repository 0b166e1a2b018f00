import type { Text } from '../text.ts';
import { findCodeTable } from './code-tables.ts';
import type { Condition } from './condition.ts';
import type { Field } from './form.ts';
import { isPredicate } from './predicates.ts';
import type { Service, Variant } from './service.ts';

/** Throws, naming the place: a catalogue with a fault does not start. */
function fault(where: string, what: string): never {
	throw new Error(`catalogue: ${where}: ${what}`);
}

function checkUnique(where: string, what: string, ids: readonly string[]): void {
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== undefined) fault(where, `${what} ${twice} twice`);
}

function checkText(where: string, text: Text | undefined): void {
	if (text && (text.id.trim() === '' || text.en.trim() === '')) fault(where, 'a text is empty in a language');
}

/** `fields`: those a condition may read here, so those asked before. */
function checkCondition(where: string, condition: Condition | undefined, fields: readonly Field[]): void {
	if (condition === undefined) return;
	if ('all' in condition) condition.all.forEach((c) => checkCondition(where, c, fields));
	else if ('any' in condition) condition.any.forEach((c) => checkCondition(where, c, fields));
	else if ('not' in condition) checkCondition(where, condition.not, fields);
	else if ('predicate' in condition) {
		if (!isPredicate(condition.predicate)) fault(where, `no predicate ${condition.predicate}`);
	} else if ('anyRow' in condition) {
		const list = fields.find((field) => field.id === condition.anyRow);
		if (list?.kind !== 'list') fault(where, `no list ${condition.anyRow} before it`);
		else checkRowCondition(where, condition.where, list.fields);
	} else if (!fields.some((field) => field.id === condition.answer)) {
		fault(where, `no field ${condition.answer} before it`);
	}
}

/** Predicates see the whole form, not a row: they have no place in the condition of one. */
function checkRowCondition(where: string, condition: Condition, fields: readonly Field[]): void {
	if (JSON.stringify(condition).includes('"predicate"')) fault(where, 'a predicate within anyRow');
	checkCondition(where, condition, fields);
}

function checkField(where: string, field: Field, before: readonly Field[]): void {
	const here = `${where}.${field.id}`;
	checkText(here, field.label);
	checkText(here, field.help);
	checkCondition(here, field.when, before);
	if (field.known && !field.prefill) fault(here, 'known without a fact of the register');
	if (field.kind === 'choice') {
		checkUnique(
			here,
			'choice',
			field.choices.map((choice) => choice.value),
		);
		field.choices.forEach((choice) => checkText(here, choice.label));
	}
	if (field.kind === 'code') {
		const codes =
			findCodeTable(field.table)?.items.map((item) => item.code) ?? fault(here, 'no such code table');
		const unknown = field.only?.find((code) => !codes.includes(code));
		if (unknown !== undefined) fault(here, `no code ${unknown} in ${field.table}`);
	}
	if (field.kind === 'list') {
		checkText(here, field.rowName);
		checkUnique(
			here,
			'field',
			field.fields.map((inner) => inner.id),
		);
		if (!field.fields.some((inner) => inner.id === field.rowTitle))
			fault(here, `no row field ${field.rowTitle}`);
		field.fields.forEach((inner, index) => {
			if (inner.kind === 'list' || inner.kind === 'members') fault(here, 'a row holds plain answers only');
			checkField(here, inner, [...before, ...field.fields.slice(0, index)]);
		});
	}
}

function checkVariant(serviceId: string, variant: Variant): void {
	const where = `${serviceId}.${variant.id}`;
	checkText(where, variant.name);
	checkText(where, variant.summary);
	checkText(where, variant.bring);
	const before: Field[] = [];
	checkUnique(
		where,
		'page',
		variant.pages.map((page) => page.id),
	);
	for (const page of variant.pages) {
		checkText(`${where}/${page.id}`, page.title);
		checkText(`${where}/${page.id}`, page.lead);
		checkCondition(`${where}/${page.id}`, page.when, before);
		for (const field of page.fields) {
			checkField(where, field, before);
			before.push(field);
		}
	}
	checkUnique(
		where,
		'field',
		before.map((field) => field.id),
	);
	checkUnique(
		where,
		'document',
		variant.requiredDocuments.map((document) => document.id),
	);
	for (const document of variant.requiredDocuments) {
		checkText(`${where}/${document.id}`, document.label);
		checkText(`${where}/${document.id}`, document.help);
		checkText(`${where}/${document.id}`, document.whenText);
		if (variant.pages.length > 0) checkCondition(`${where}/${document.id}`, document.when, before);
		if (document.need === 'kondisional' && !document.whenText)
			fault(`${where}/${document.id}`, 'says not when');
	}
	checkUnique(
		where,
		'rule',
		variant.rules.map((rule) => rule.brokenWhen),
	);
	for (const rule of variant.rules) {
		checkText(`${where}/${rule.brokenWhen}`, rule.text);
		if (!isPredicate(rule.brokenWhen)) fault(where, `no predicate ${rule.brokenWhen}`);
		if (rule.article.trim() === '') fault(`${where}/${rule.brokenWhen}`, 'no article');
		if (rule.field !== undefined && !before.some((field) => field.id === rule.field)) {
			fault(`${where}/${rule.brokenWhen}`, `no field ${rule.field}`);
		}
	}
}

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(deepFreeze);
	}
	return value;
}

/** Checks a service at load and freezes it: ids unique, conditions read what is asked before, nothing without words. */
export function defineService(service: Service): Service {
	for (const text of [service.name, service.summary, service.outputText, service.whoMayApply])
		checkText(service.id, text);
	service.forms.forEach((form) => checkText(service.id, form.name));
	checkUnique(
		service.id,
		'variant',
		service.variants.map((variant) => variant.id),
	);
	for (const variant of service.variants) {
		if (service.state === 'open' && variant.pages.length === 0)
			fault(service.id, `${variant.id} asks nothing`);
		checkVariant(service.id, variant);
	}
	return deepFreeze(service);
}
