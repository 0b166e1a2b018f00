import { describe, expect, it } from 'vitest';
import { canHold } from './check/can-hold.ts';
import type { Condition } from './condition.ts';
import { defineService } from './define-service.ts';
import type { Field } from './form.ts';
import { formsInForce } from './official-forms.ts';
import type { OfficialForm, RequiredDocument, Service, Variant } from './service.ts';
import { findService, findVariant, services } from './services.ts';
import { from2026 } from './services/forms.ts';

const text = { id: 'teks', en: 'text' };
const name: Field = { id: 'nama', kind: 'name', label: text };
const yes: Field = { id: 'ada', kind: 'yesNo', label: text };
const why: Field = {
	id: 'sebab',
	kind: 'choice',
	label: text,
	choices: ['kawin', 'cerai'].map((value) => ({ value, label: text })),
};
const list: Field = {
	id: 'anggota',
	kind: 'list',
	label: text,
	min: 1,
	max: 2,
	rowName: text,
	rowTitle: 'nama',
	fields: [name, why],
};
const form: OfficialForm = { code: 'F-1.02', name: text, decree: 'Permendagri', from: '2020-01-01' };
const document: RequiredDocument = { id: 'D', label: text, help: text, need: 'wajib', source: ['SE'] };
const rule = { severity: 'block' as const, text, article: 'Pasal 1', source: ['OURS'] };
const page = (...fields: readonly Field[]) => ({ pages: [{ id: 'p', title: text, fields }] });

const variant = (more: Partial<Variant>): Variant => ({
	id: 'V',
	name: text,
	summary: text,
	pages: [{ id: 'p', title: text, fields: [name, yes, why, list] }],
	requiredDocuments: [],
	rules: [],
	siakEvent: 'reissue_kk',
	...more,
});
const define = (more: Partial<Service>) => () =>
	defineService({
		id: 'S',
		slug: 's',
		name: text,
		summary: text,
		forms: [],
		output: 'kk',
		quotaGroup: 'paper',
		outputText: text,
		legalBasis: [],
		whoMayApply: text,
		workingDays: { min: 3, max: 7 },
		oneOpen: { persons: [] },
		state: 'open',
		variants: [variant({})],
		...more,
	});
const withVariant = (more: Partial<Variant>) => define({ variants: [variant(more)] });
const documentWhen = (when: Condition, more: Partial<RequiredDocument> = {}): Partial<Variant> => ({
	requiredDocuments: [{ ...document, ...more, when }],
});
/** The second field of the page, asked when this holds. */
const fieldWhen = (when: Condition): Partial<Variant> => page(yes, why, { ...name, when });

const impossible: Condition = {
	all: [
		{ answer: 'ada', equals: 'yes' },
		{ answer: 'ada', equals: 'no' },
	],
};

describe('defineService refuses', () => {
	it('nothing, when all is well', () => {
		expect(withVariant({})().variants).toHaveLength(1);
		const condition: Condition = { any: [impossible, { answer: 'sebab', oneOf: ['kawin'] }] };
		expect(withVariant(documentWhen(condition))().variants).toHaveLength(1);
	});

	it.each<[string, Partial<Variant>, RegExp]>([
		[
			'a field twice, on two pages',
			{ pages: [...page(name).pages, { ...page(name).pages[0]!, id: 'q' }] },
			/field nama twice/,
		],
		['a row field twice', page({ ...list, fields: [name, name] } as Field), /field nama twice/],
		['a page twice', { pages: [...page(name).pages, ...page(list).pages] }, /page p twice/],
		[
			'a choice twice',
			page({ ...why, choices: [why.choices[0]!, why.choices[0]!] } as Field),
			/choice kawin twice/,
		],
		['a document twice', { requiredDocuments: [document, document] }, /document D twice/],
		[
			'a rule twice',
			{ rules: [1, 2].map(() => ({ ...rule, brokenWhen: 'everyone_leaves' })) },
			/rule everyone_leaves twice/,
		],
		['an open variant without a page', { pages: [] }, /S\.V: asks nothing/],
		['a page without a field', { pages: [{ id: 'p', title: text, fields: [] }] }, /page asks nothing/],
		[
			'a text empty in one language',
			page({ ...name, label: { id: 'x', en: ' ' } }),
			/S\.V\.nama: a text is empty/,
		],
		[
			'a choice without words',
			page({ ...why, choices: [{ value: 'x', label: { id: '', en: 'x' } }] } as Field),
			/empty/,
		],
		[
			'a document without help',
			{ requiredDocuments: [{ ...document, help: undefined } as never] },
			/S\.V\/D: no help/,
		],
		[
			'a pattern without help',
			page({ id: 'rt', kind: 'text', maxLength: 3, pattern: '^\\d+$', label: text }),
			/gives no help/,
		],
		['a document without a source', { requiredDocuments: [{ ...document, source: [] }] }, /no source/],
		[
			'a condition on a later field',
			page({ ...name, when: { answer: 'lain', given: true } }, { ...name, id: 'lain' }),
			/no field lain/,
		],
		[
			'a condition on a choice that is none',
			fieldWhen({ answer: 'sebab', equals: 'mati' }),
			/sebab has no choice mati/,
		],
		[
			'one such choice among good ones',
			fieldWhen({ answer: 'sebab', oneOf: ['kawin', 'mati'] }),
			/no choice mati/,
		],
		[
			'a condition on a code the field does not offer',
			page(
				{ id: 'k', kind: 'code', table: 'shdk', only: ['4'], label: text },
				{ ...name, when: { answer: 'k', equals: '5' } },
			),
			/k has no choice 5/,
		],
		['yes and no in other words', fieldWhen({ answer: 'ada', equals: 'ya' }), /ada has no choice ya/],
		['a list compared with a word', documentWhen({ answer: 'anggota', equals: 'x' }), /no single answer/],
		[
			'a condition on a list that is none',
			documentWhen({ anyRow: 'nama', where: { answer: 'x', given: true } }),
			/no list nama/,
		],
		[
			'a condition on no row field',
			documentWhen({ anyRow: 'anggota', where: { answer: 'x', given: true } }),
			/no field x/,
		],
		[
			'a predicate within a row',
			documentWhen({ anyRow: 'anggota', where: { predicate: 'everyone_leaves' } }),
			/anyRow/,
		],
		[
			'an unknown predicate',
			{ rules: [{ ...rule, brokenWhen: 'moon_is_full' }] },
			/no predicate moon_is_full/,
		],
		[
			'a rule without an article',
			{ rules: [{ ...rule, article: ' ', brokenWhen: 'everyone_leaves' }] },
			/no article/,
		],
		['a rule at no field', { rules: [{ ...rule, brokenWhen: 'everyone_leaves', field: 'x' }] }, /no field x/],
		['a list titled by no field', page({ ...list, rowTitle: 'x' } as Field), /no row field x/],
		['a list within a list', page({ ...list, fields: [name, list] } as Field), /plain answers/],
		['a list that wants more than it takes', page({ ...list, min: 3 } as Field), /fewest rows/],
		[
			'a code that the table lacks',
			page({ id: 'k', kind: 'code', table: 'shdk', only: ['99'], label: text }),
			/no code 99/,
		],
		['a known field without its fact', page({ ...name, known: true }), /known/],
		[
			'a conditional document without its words',
			documentWhen({ answer: 'ada', equals: 'yes' }, { need: 'kondisional' }),
			/says not when/,
		],
		[
			'a conditional document without its condition',
			{ requiredDocuments: [{ ...document, need: 'kondisional', whenText: text }] },
			/without a condition/,
		],
		['a field out of reach', fieldWhen(impossible), /S\.V\.nama: can never be reached/],
		[
			'a page out of reach',
			{ pages: [...page(yes).pages, { ...page(name).pages[0]!, id: 'q', when: impossible }] },
			/S\.V\/q: can never be reached/,
		],
		['a document out of reach', documentWhen(impossible), /S\.V\/D: can never be reached/],
		[
			'a row field out of reach',
			page(yes, { ...list, fields: [name, { ...why, when: impossible }] } as Field),
			/anggota\.sebab: can never/,
		],
		[
			'a field whose page shuts it out',
			{
				pages: [
					...page(yes, why).pages,
					{
						id: 'q',
						title: text,
						when: { answer: 'ada', equals: 'yes' },
						fields: [{ ...name, when: { answer: 'ada', equals: 'no' } }],
					},
				],
			},
			/nama: can never/,
		],
		[
			'a field that reads a hidden one',
			page(
				yes,
				{ ...why, when: { answer: 'ada', equals: 'yes' } },
				{
					...name,
					when: {
						all: [
							{ answer: 'sebab', given: true },
							{ answer: 'ada', equals: 'no' },
						],
					},
				},
			),
			/nama: can never/,
		],
	])('%s', (_what, more, message) => expect(withVariant(more)).toThrow(message));

	const later: OfficialForm = { ...form, code: 'F-2.01A', from: '2026-07-01', follows: 'F-2.01' };
	const first: OfficialForm = { ...form, code: 'F-2.01', until: '2026-06-30' };
	it.each<[string, readonly OfficialForm[], RegExp]>([
		['a form that ends before it begins', [{ ...form, until: '2019-12-31' }], /ends before it begins/],
		['a form from no day', [{ ...form, from: '2020-02-30' }], /is no date/],
		['a form of an unknown kind of code', [{ ...form, code: 'F-102' }], /no code/],
		['a form without its decree', [{ ...form, decree: '' }], /no decree/],
		['a form for a variant that is none', [{ ...form, variants: ['W'] }], /no variant W/],
		['a form twice', [form, form], /form F-1\.02.* twice/],
		['two versions at once', [form, { ...form, from: '2026-07-01' }], /F-1\.02: in force together/],
		[
			'a time without either',
			[
				{ ...form, until: '2026-06-29' },
				{ ...form, from: '2026-07-01' },
			],
			/a gap before/,
		],
		['a form that follows none', [later], /no form F-2\.01 to follow/],
		[
			'a successor too early',
			[{ ...first, until: '2026-07-01' }, later],
			/F-2\.01: in force together with F-2\.01A/,
		],
		['a successor beside one without an end', [{ ...form, code: 'F-2.01' }, later], /in force together/],
		['a successor too late', [{ ...first, until: '2026-06-01' }, later], /a gap before F-2\.01A/],
	])('%s', (_what, forms, message) => expect(define({ forms })).toThrow(message));
	it('a statement that is no form of its variant', () => {
		const variants = [variant({ requiredDocuments: [{ ...document, statement: 'F-2.03' }] })];
		const statement = { ...form, code: 'F-2.03' };
		expect(define({ variants })).toThrow(/S\.V\/D: no form F-2\.03/);
		const elsewhere = [{ ...statement, variants: ['W'] }];
		expect(define({ variants: [...variants, variant({ id: 'W' })], forms: elsewhere })).toThrow(/no form/);
		expect(define({ variants, forms: [statement] })().variants).toHaveLength(1);
	});
	it('no succession without gap', () => expect(define({ forms: [first, later] })().forms).toHaveLength(2));
});

describe('what only one open application may ask for', () => {
	it.each<[string, Service['oneOpen'], RegExp]>([
		['a field nobody asks', { persons: ['nik'] }, /S\.oneOpen: no field nik/],
		['a field that names nobody', { persons: ['ada'] }, /ada names no person/],
		['a field twice', { persons: ['anggota', 'anggota'] }, /field anggota twice/],
	])('is not told by %s', (_what, oneOpen, message) => expect(define({ oneOpen })).toThrow(message));
	it('is told by the people of a list', () =>
		expect(define({ oneOpen: { persons: ['anggota'] } })().oneOpen.persons).toEqual(['anggota']));
});

describe('canHold', () => {
	const before = [yes, why].map((field) => ({ field, when: [] }));
	const holds = (...conditions: Condition[]) => canHold(conditions, before);
	it.each<[boolean, Condition]>([
		[true, { answer: 'sebab', given: true }],
		[false, { all: [{ answer: 'sebab', given: true }, { not: { answer: 'sebab', given: true } }] }],
		[
			false,
			{ all: [{ not: { answer: 'sebab', oneOf: ['kawin', 'cerai'] } }, { answer: 'sebab', given: true }] },
		],
		[true, { not: { answer: 'sebab', oneOf: ['kawin', 'cerai'] } }],
		[false, { all: [{ predicate: 'everyone_leaves' }, { not: { predicate: 'everyone_leaves' } }] }],
		[false, { not: { any: [{ answer: 'ada', equals: 'yes' }, { not: { answer: 'ada', equals: 'yes' } }] } }],
		[
			true,
			{
				not: {
					all: [
						{ answer: 'ada', equals: 'yes' },
						{ answer: 'sebab', equals: 'kawin' },
					],
				},
			},
		],
	])('%s: %j', (expected, condition) => expect(holds(condition)).toBe(expected));
});

describe('the forms of a day (Permendagri 109/2019, amended by 6/2026)', () => {
	const codes = (serviceId: string, on: string, variantId?: string) => {
		const service = findService(serviceId)!;
		return formsInForce(service, on, findVariant(service, variantId ?? '')).map(({ code }) => code);
	};
	it('are F-2.01 until the day before, and F-2.01A from then on', () => {
		expect(codes('AKTA_MATI', '2026-06-30')).toEqual(['F-2.01']);
		expect(codes('AKTA_MATI', from2026)).toEqual(['F-2.01A']);
		expect(codes('AKTA_LAHIR', '2026-11-24', 'AYAH_IBU')).toEqual(['F-2.01A', 'F-2.03']);
	});
	it('are those of the variant', () => {
		expect(codes('KK', '2026-11-24', 'UBAH_ELEMEN')).toEqual(['F-1.02', 'F-1.06']);
		expect(codes('KK', '2026-11-24', 'HILANG')).toEqual(['F-1.02']);
		expect(codes('KK', '2026-11-24', 'NUMPANG')).toEqual(['F-1.02', 'F-1.01', 'F-1.03A', 'F-1.03B']);
		expect(codes('KK', '2026-01-02', 'NUMPANG')).toEqual(['F-1.02', 'F-1.01']);
	});
	it('leave no variant without one', () => {
		for (const service of services)
			for (const one of service.variants)
				for (const on of ['2025-01-01', '2026-06-30', '2026-07-01', '2026-11-24'])
					expect(formsInForce(service, on, one), `${service.id}.${one.id} ${on}`).not.toEqual([]);
	});
});
