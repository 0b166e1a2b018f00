import { describe, expect, it } from 'vitest';
import { readVerdicts } from './read-verdicts.ts';

const form = (values: Record<string, string>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(values)) data.set(name, value);
	return data;
};

describe('readVerdicts', () => {
	it('reads good and not good documents; one without a choice has no verdict', () => {
		const typed = form({
			'v:document:KK_LAMA': 'good',
			'r:document:KK_LAMA': 'unreadable',
			'v:document:KTP': 'not_good',
			'r:document:KTP': 'cut_off',
			'n:document:KTP': '  Bagian bawah  ',
			'r:document:SURAT': '',
		});
		expect(readVerdicts(typed, [])).toEqual([
			{ target: 'document:KK_LAMA', good: true, reason: null, note: null },
			{ target: 'document:KTP', good: false, reason: 'cut_off', note: 'Bagian bawah' },
		]);
	});

	it('reads marked answers only, and leaves a missing reason to be refused', () => {
		const typed = form({ 'm:field:telepon': 'on', 'r:field:telepon': '', 'r:field:alamat': 'incomplete' });
		expect(readVerdicts(typed, [])).toEqual([
			{ target: 'field:telepon', good: false, reason: null, note: null },
		]);
	});

	it('clears a mark that was taken away, and no other', () => {
		const before = [
			{ target: 'field:telepon', good: false, reason: 'incomplete', note: null },
			{ target: 'field:rt', good: false, reason: 'incomplete', note: null },
			{ target: 'document:KTP', good: false, reason: 'cut_off', note: null },
		];
		expect(readVerdicts(form({ 'm:field:rt': 'on', 'r:field:rt': 'incomplete' }), before)).toEqual([
			{ target: 'field:rt', good: false, reason: 'incomplete', note: null },
			{ target: 'field:telepon', good: true, reason: null, note: null },
		]);
	});
});
