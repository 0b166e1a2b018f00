import { describe, expect, test } from 'vitest';
import { readReason, reasonInWords, reasonKey, reasonsFor, type TypedReason } from './reason-template.ts';

const typed = (change: Partial<TypedReason> = {}): TypedReason => ({
	wordsId: '{dokumen} buram. Silakan {langkah}.',
	wordsEn: '{dokumen} is blurred. Please {langkah}.',
	scope: 'document',
	place: '3',
	needsNote: false,
	...change,
});

describe('reasonInWords', () => {
	test('names the document and what to do about it', () => {
		const { reason } = readReason(typed());
		expect(reasonInWords(reason.words, 'document', { id: 'KK lama', en: 'Old KK' })).toEqual({
			id: 'KK lama buram. Silakan unggah lagi KK lama dari halaman perbaikan.',
			en: 'Old KK is blurred. Please upload Old KK again from the correction page.',
		});
		expect(reasonInWords({ id: '{langkah}', en: '{langkah}' }, 'field', { id: 'RT', en: 'RT' }).id).toBe(
			'perbaiki isiannya di halaman perbaikan',
		);
	});

	test('a label with braces of its own is not filled again', () => {
		const odd = { id: '{langkah}', en: '{langkah}' };
		expect(reasonInWords({ id: 'Ini {dokumen}.', en: '.' }, 'document', odd).id).toBe('Ini {langkah}.');
	});
});

describe('readReason', () => {
	test('makes one line of what was typed', () => {
		expect(readReason(typed({ wordsId: '  Foto\n {dokumen}  buram ' })).reason.words.id).toBe(
			'Foto {dokumen} buram',
		);
	});

	test.each<[Partial<TypedReason>, string]>([
		[{ wordsId: ' ' }, 'wordsId required'],
		[{ wordsEn: '' }, 'wordsEn required'],
		[{ wordsId: 'x'.repeat(301) }, 'wordsId too_long'],
		[{ wordsId: 'Foto {nama} buram' }, 'wordsId place_unknown'],
		[{ wordsEn: 'The {} is blurred' }, 'wordsEn place_unknown'],
		[{ wordsEn: 'The {dokumen is blurred' }, 'wordsEn place_unknown'],
		[{ wordsEn: 'The {{dokumen}} is blurred' }, 'wordsEn place_unknown'],
		[{ scope: '' }, 'scope required'],
		[{ scope: 'all' }, 'scope not_a_choice'],
		[{ place: '0' }, 'place number_out_of_range'],
		[{ place: 'satu' }, 'place number_out_of_range'],
		[{ place: '1000' }, 'place number_out_of_range'],
	])('refuses %j', (change, said) => {
		expect(readReason(typed(change)).problems.map(({ field, code }) => `${field} ${code}`)).toEqual([said]);
	});

	test('nothing is wrong with a whole one', () => {
		expect(readReason(typed()).problems).toEqual([]);
	});
});

test('reasons are offered for what they are about, in their order, the retired ones not', () => {
	const of = (key: string, scope: 'document' | 'field' | 'both', place: number, retired = false) => ({
		key,
		scope,
		place,
		retired,
	});
	const all = [
		of('b', 'both', 9),
		of('a', 'document', 2),
		of('z', 'document', 1),
		of('f', 'field', 1),
		of('gone', 'document', 1, true),
	];
	expect(reasonsFor(all, 'document').map(({ key }) => key)).toEqual(['z', 'a', 'b']);
	expect(reasonsFor(all, 'field').map(({ key }) => key)).toEqual(['f', 'b']);
});

test('a key is made from the words and is nobody else’s', () => {
	expect(reasonKey('Foto {dokumen} kurang jelas, tulisannya', new Set())).toBe(
		'foto_kurang_jelas_tulisannya',
	);
	expect(reasonKey('Foto buram', new Set(['foto_buram', 'foto_buram_2']))).toBe('foto_buram_3');
	expect(reasonKey('…', new Set())).toBe('alasan');
});
