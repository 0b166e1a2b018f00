import { describe, expect, it } from 'vitest';
import type { Field } from '#domain/catalogue/form.ts';
import { services } from '#domain/catalogue/services.ts';
import { controlOf, fieldOptions } from './field-options.ts';
import { readAnswer, readAnswers } from './read-form.ts';

const label = { id: 'Isian', en: 'Answer' };
const atHand = {
	members: [
		{ value: '3275011234560001', label: 'SITI' },
		{ value: '3275011234560002', label: 'BUDI' },
	],
	kelurahan: Array.from({ length: 56 }, (_, n) => ({
		value: `32.75.01.${1001 + n}`,
		label: `Kelurahan ${n}`,
	})),
};
const reading = { atHand, locale: 'id' } as const;
const posted = (entries: readonly (readonly [string, string])[]): FormData => {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
};
const field = (over: Partial<Field> & { kind: Field['kind'] }): Field =>
	({ id: 'isian', label, ...over }) as Field;

describe('an answer as posted', () => {
	it('joins a date and keeps what is no date as typed', () => {
		const date = field({ kind: 'date' });
		const parts = (d: string, m: string, y: string) =>
			posted([
				['isian-d', d],
				['isian-m', m],
				['isian-y', y],
			]);
		expect(readAnswer(parts('3', '1', '2026'), date, reading)).toBe('2026-01-03');
		expect(readAnswer(parts('31', 'Feb', '26'), date, reading)).toBe('26-Feb-31');
		expect(readAnswer(parts('', '', ''), date, reading)).toBe('');
	});

	it('takes every ticked member, and none when none is ticked', () => {
		const members = field({ kind: 'members' });
		expect(
			readAnswer(
				posted([
					['isian', '1'],
					['isian', '2'],
				]),
				members,
				reading,
			),
		).toEqual(['1', '2']);
		expect(readAnswer(posted([]), members, reading)).toEqual([]);
	});

	it('takes what was picked of the near matches while the word itself is wrong', () => {
		const occupation = field({ kind: 'code', table: 'pekerjaan' } as Partial<Field> & { kind: 'code' });
		const [first, second] = fieldOptions(occupation, atHand, 'id');
		const answers = (typed: string, picked: string) =>
			readAnswer(
				posted([
					['isian', typed],
					['isian-mirip', picked],
				]),
				occupation,
				reading,
			);
		expect(answers('salah ketik', first!.value)).toBe(first!.value);
		expect(answers(second!.label, first!.value)).toBe(second!.value);
		expect(answers('salah ketik', 'tidak ada')).toBe('salah ketik');
	});

	it('turns the label of a searched table into its code, and keeps what is in no table', () => {
		const occupation = field({ kind: 'code', table: 'pekerjaan' } as Partial<Field> & { kind: 'code' });
		const [first] = fieldOptions(occupation, atHand, 'id');
		expect(controlOf(occupation, fieldOptions(occupation, atHand, 'id'))).toBe('search');
		expect(readAnswer(posted([['isian', ` ${first!.label.toUpperCase()} `]]), occupation, reading)).toBe(
			first!.value,
		);
		expect(readAnswer(posted([['isian', 'penyihir']]), occupation, reading)).toBe('penyihir');
	});

	it('reads under another name for a correction within a row', () => {
		expect(
			readAnswer(posted([['anggota.0.nama', 'Siti']]), field({ kind: 'name' }), reading, 'anggota.0.nama'),
		).toBe('Siti');
	});

	it('ignores a file where text is asked', () => {
		const form = new FormData();
		form.append('isian', new File(['x'], 'x.txt'));
		expect(
			readAnswer(form, field({ kind: 'text', maxLength: 5 } as Partial<Field> & { kind: 'text' }), reading),
		).toBe('');
	});
});

describe('the answers of a page', () => {
	it('hold what was asked, emptied answers too, and nothing that is shown only, listed, or was not in the form', () => {
		const fields = [
			field({ id: 'nama', kind: 'name' }),
			field({ id: 'pilihan', kind: 'yesNo' }),
			field({ id: 'alamat', kind: 'name', known: true }),
			field({ id: 'baru', kind: 'name' }),
			field({
				id: 'anggota',
				kind: 'list',
				fields: [],
				min: 1,
				max: 2,
				rowName: label,
				rowTitle: 'x',
			} as Partial<Field> & { kind: 'list' }),
		];
		const form = posted([
			['asked', 'nama'],
			['nama', 'SITI'],
			['asked', 'pilihan'],
			['alamat', 'JL. LAIN'],
			['anggota', 'x'],
			['asing', 'y'],
		]);
		expect(readAnswers(form, fields, reading)).toEqual({ nama: 'SITI', pilihan: '' });
	});

	it('every field of the catalogue has a control, with choices where it is picked', () => {
		const all = services.flatMap((service) =>
			service.variants.flatMap((variant) =>
				variant.pages.flatMap((page) =>
					page.fields.flatMap((one) => (one.kind === 'list' ? [one, ...one.fields] : [one])),
				),
			),
		);
		expect(all.length).toBeGreaterThan(100);
		for (const one of all) {
			const options = fieldOptions(one, atHand, 'en');
			const picked = ['radio', 'select', 'search', 'checkboxes'].includes(controlOf(one, options));
			expect([one.id, picked && options.length === 0]).toEqual([one.id, false]);
		}
	});
});
