import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNik, likelyBirthDate, maskNik, nikMatches, parseNik, spokenNik } from './nik.ts';
import { formatKkNumber, maskKkNumber, parseKkNumber, spokenKkNumber } from './kk-number.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const dates = fc.date({ min: new Date('1927-01-01'), max: new Date('2026-11-24'), noInvalidDate: true });

describe('parseNik', () => {
	test('reads region, sex, birth date and serial', () => {
		expect(parseNik('3275014101900001')).toEqual({
			value: '3275014101900001',
			province: '32',
			regency: '3275',
			district: '327501',
			sex: 'female',
			birthDates: ['2090-01-01', '1990-01-01'],
			serial: '0001',
		});
		expect(parseNik('3275011708450001')).toMatchObject({
			sex: 'male',
			birthDates: ['2045-08-17', '1945-08-17'],
		});
	});

	test('ignores the grouping people write', () => {
		expect(parseNik(' 3275 0141-0190.0001 ')?.value).toBe('3275014101900001');
	});

	test.each([
		['too short', '327501410190001'],
		['too long', '32750141019000011'],
		['letters', '32750141019OOOO1'],
		['full-width digits', '３２７５０１４１０１９００００１'],
		['all equal', '3333333333333333'],
		['no such province', '2075014101900001'],
		['day 0', '3275010001900001'],
		['day 32', '3275013201900001'],
		['day 40', '3275014001900001'],
		['day 72', '3275017201900001'],
		['month 0', '3275010100900001'],
		['month 13', '3275010113900001'],
		['31 April', '3275013104900001'],
		['30 February', '3275013002900001'],
		['29 February in no century', '3275012902910001'],
		['serial 0000', '3275014101900000'],
		['nothing', ''],
	])('refuses: %s', (_, input) => {
		expect(parseNik(input)).toBeNull();
	});

	test('a region that does not exist is not refused', () => {
		expect(parseNik('3299994101900001')?.district).toBe('329999');
	});

	test('29 February of year 00 was a day only in 2000', () => {
		expect(parseNik('3275012902000001')?.birthDates).toEqual(['2000-02-29']);
	});

	test('any person is found again in a NIK built by the rule', () => {
		fc.assert(
			fc.property(dates, fc.boolean(), fc.integer({ min: 1, max: 9999 }), (born, female, serial) => {
				const birthDate = born.toISOString().slice(0, 10);
				const [year, month, day] = birthDate.split('-');
				const written = `${two(Number(day) + (female ? 40 : 0))}${month}${year?.slice(2)}`;
				const nik = `327501${written}${String(serial).padStart(4, '0')}`;
				const sex = female ? 'female' : 'male';
				expect(nikMatches(nik, { birthDate, sex })).toBe(true);
				expect(nikMatches(nik, { birthDate, sex: female ? 'male' : 'female' })).toBe(false);
				expect(nikMatches(nik, { birthDate: '1900-01-01', sex })).toBe(false);
			}),
		);
	});

	test('never throws, whatever is typed', () => {
		fc.assert(fc.property(fc.string(), (input) => parseNik(input) === null || /^[\s.\d-]+$/.test(input)));
	});
});

test('the birth date is the latest that has come', () => {
	const nik = parseNik('3275011708260001');
	expect(nik && likelyBirthDate(nik, '2026-11-24')).toBe('2026-08-17');
	expect(nik && likelyBirthDate(nik, '2026-08-16')).toBe('1926-08-17');
	const leap = parseNik('3275012902000001');
	expect(leap && likelyBirthDate(leap, '1999-01-01')).toBeNull();
});

test('nikMatches is false for a malformed NIK', () => {
	expect(nikMatches('', { birthDate: '1990-01-01', sex: 'female' })).toBe(false);
});

test('shows a NIK whole, masked and for the ear', () => {
	expect(formatNik('3275014101900001')).toBe('3275 0141 0190 0001');
	expect(formatNik('32750141')).toBe('32750141');
	expect(maskNik('3275014101901234')).toBe('3275••••••••1234');
	expect(spokenNik('3275014101901234')).toEqual({
		id: 'NIK berakhiran 1 2 3 4',
		en: 'NIK ending in 1 2 3 4',
	});
	expect(maskNik('327501410190123')).not.toMatch(/\d/);
	expect(spokenNik('12')).toEqual({ id: 'NIK disamarkan', en: 'NIK hidden' });
});

describe('parseKkNumber', () => {
	test('reads district, date of issue and serial', () => {
		expect(parseKkNumber('3275 0112 0315 0007')).toEqual({
			value: '3275011203150007',
			district: '327501',
			issueDates: ['2015-03-12', '1915-03-12'],
			serial: '0007',
		});
	});

	test.each([
		['short', '327501120315000'],
		['a day written for a woman', '3275015203150007'],
		['no such day', '3275013102150007'],
		['all equal', '1111111111111111'],
		['letters', '32750112O3150007'],
	])('refuses: %s', (_, input) => {
		expect(parseKkNumber(input)).toBeNull();
	});

	test('is shown as a NIK is', () => {
		expect(formatKkNumber('3275011203150007')).toBe('3275 0112 0315 0007');
		expect(maskKkNumber('3275011203150007')).toBe('3275••••••••0007');
		expect(spokenKkNumber('3275011203150007').id).toBe('Nomor KK berakhiran 0 0 0 7');
		expect(spokenKkNumber('x').en).toBe('KK number hidden');
	});
});
