import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExistingName, checkNewName, normaliseName } from './person-name.ts';

const codes = (found: readonly { readonly code: string }[]): string[] => found.map(({ code }) => code);

test('names are stored upper case with single spaces', () => {
	expect(normaliseName('  siti \t nur’aini ')).toBe("SITI NUR'AINI");
	fc.assert(fc.property(fc.string(), (s) => normaliseName(normaliseName(s)) === normaliseName(s)));
});

describe('a name recorded for the first time', () => {
	test.each([
		['Budi Santoso', [], []],
		['Sukarno', [], ['one_word']],
		['A Budi', [], ['abbreviation']],
		['Budi R', [], ['abbreviation']],
		['M. Rizky', ['pattern'], ['abbreviation']],
		["Nur'aini Putri", ['pattern'], []],
		['Al-Fatih Akbar', ['pattern'], []],
		['Budi 2', ['name_has_digits'], []],
		['Renée Putri', ['name_not_latin'], []],
		['Иван Putra', ['name_not_latin'], []],
		['', ['required'], []],
		['   ', ['required'], []],
		[`${'A'.repeat(30)} ${'B'.repeat(29)}`, [], []],
		[`${'A'.repeat(30)} ${'B'.repeat(30)}`, ['name_too_long'], []],
	])('%s', (name, blocks, warnings) => {
		const check = checkNewName(name);
		expect(codes(check.blocks)).toEqual(blocks);
		expect(codes(check.warnings)).toEqual(warnings);
	});

	test('says the article', () => {
		expect(checkNewName('X Æ A-12').blocks.map((b) => b.article)).toEqual([
			'Pasal 5 ayat (1) huruf a',
			'Pasal 5 ayat (3) huruf b',
			'Pasal 5 ayat (3) huruf b',
		]);
	});

	test('only letters and spaces are left when nothing blocks', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (s) => {
				const check = checkNewName(s);
				expect(check.blocks.length === 0).toBe(/^[A-Z ]{1,60}$/.test(check.name));
			}),
		);
	});
});

describe('a name that is already recorded', () => {
	test.each(["Nur'aini", 'Sukarno', 'M. Rizky', 'Al-Fatih', 'H. Ahmad Fauzi, S.E.', 'Renée', 'Abdul Rahman'])(
		'keeps %s',
		(name) => {
			expect(checkExistingName(name)).toEqual({ name: name.toUpperCase(), blocks: [], warnings: [] });
		},
	);

	test.each([
		['Budi 2', ['name_has_digits']],
		['李明', ['name_not_latin']],
		["'", ['name_not_latin']],
		['Budi <b>', ['pattern']],
		['', ['required']],
		['A'.repeat(101), ['name_too_long']],
	])('refuses %s', (name, blocks) => {
		expect(codes(checkExistingName(name).blocks)).toEqual(blocks);
	});
});
