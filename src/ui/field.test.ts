import { describe, expect, it } from 'vitest';
import { dateParts, describedBy, joinDate, optionId, nearOptions, pickedValue } from './field.ts';

describe('field', () => {
	it('describes a field by its help and its error, or not at all', () => {
		expect(describedBy({ name: 'nik' })).toBeUndefined();
		expect(describedBy({ name: 'nik', help: 'x' })).toBe('nik-help');
		expect(describedBy({ name: 'nik', help: 'x', error: 'y' })).toBe('nik-help nik-error');
	});

	it('gives the first option the id of the field', () => {
		expect([0, 1, 2].map((i) => optionId('agama', i))).toEqual(['agama', 'agama-2', 'agama-3']);
	});

	it('takes a stored date apart and joins typed parts again', () => {
		expect(dateParts('1990-08-17')).toEqual({ d: '17', m: '08', y: '1990' });
		expect(dateParts(undefined)).toEqual({ d: '', m: '', y: '' });
		expect(joinDate({ d: ' 7 ', m: '8', y: '1990' })).toBe('1990-08-07');
		expect(joinDate(dateParts('1990-08-17'))).toBe('1990-08-17');
	});

	it('keeps a wrong date as it was typed and an untouched one empty', () => {
		expect(joinDate({ d: '', m: ' ', y: '' })).toBe('');
		expect(joinDate({ d: 'x', m: '8', y: '90' })).toBe('90-08-0x');
		expect(joinDate({ d: '17', m: '', y: '1990' })).toBe('1990-00-17');
	});

	it('finds what was typed into a search field by label or code, capitals and spaces apart', () => {
		const jobs = [
			{ value: '84', label: 'Pedagang' },
			{ value: '15', label: 'Karyawan Swasta' },
		];
		expect(pickedValue('  karyawan   swasta ', jobs)).toBe('15');
		expect(pickedValue('84', jobs)).toBe('84');
		expect(pickedValue('karyawan', jobs)).toBeUndefined();
	});

	it('finds what is like a wrong word, best first, and nothing for a word like none', () => {
		const jobs = ['Pedagang', 'Karyawan swasta', 'Karyawan BUMN', 'Karyawan BUMD', 'Pelajar/mahasiswa'].map(
			(label) => ({ value: label, label }),
		);
		const near = (typed: string) => nearOptions(typed, jobs).map(({ label }) => label);
		expect(near('karyawan suasta')[0]).toBe('Karyawan swasta');
		expect(near('Mahasiswa')).toEqual(['Pelajar/mahasiswa']);
		expect(near('pedangang')).toEqual(['Pedagang']);
		expect(near('karyawan')).toHaveLength(3);
		expect(near('xyz')).toEqual([]);
		expect(near('')).toEqual([]);
		expect(nearOptions('karyawan', jobs, 2)).toHaveLength(2);
	});
});
