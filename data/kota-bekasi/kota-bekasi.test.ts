import { describe, expect, test } from 'vitest';
import { officeKinds, type Office } from '#domain/booking/office.ts';
import { pickupWindow } from '#domain/booking/pickup-day.ts';
import { formatOpeningHours } from '#domain/booking/opening-hours.ts';
import { findKecamatan, findKelurahan, kecamatanOf, type Regions } from '#domain/identity/region.ts';
import { addDays, isCalendarDate, weekday, weekdayNames } from '#domain/time/office-time.ts';
import holidaysFile from './holidays.json' with { type: 'json' };
import officesFile from './offices.json' with { type: 'json' };
import regionsFile from './regions.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };

const regions: Regions = regionsFile;
const offices = officesFile.offices as readonly Office[];
const { holidays } = holidaysFile;
const kelurahan = regions.kecamatan.flatMap((kecamatan) => kecamatan.kelurahan);
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe('regions', () => {
	test('are 12 kecamatan with 56 kelurahan, each code once', () => {
		expect(regions.kecamatan).toHaveLength(12);
		expect(kelurahan).toHaveLength(56);
		expect(unique([...regions.kecamatan, ...kelurahan].map(({ code }) => code))).toBe(true);
		expect(unique(kelurahan.map(({ displayName }) => displayName))).toBe(true);
	});

	test('have codes that fit together', () => {
		for (const kecamatan of regions.kecamatan) {
			expect(kecamatan.code.startsWith(`${regions.city.code}.`)).toBe(true);
			expect(kecamatan.nikPrefix).toBe(kecamatan.code.replaceAll('.', ''));
			for (const { code } of kecamatan.kelurahan) {
				expect(kecamatanOf(code)).toBe(kecamatan.code);
				expect(findKelurahan(regions, code)?.code).toBe(code);
			}
		}
		expect(findKelurahan(regions, '32.75.01.9999')).toBeUndefined();
		expect(findKelurahan(regions, '32.16.01.1001')).toBeUndefined();
		expect(() => kecamatanOf('32.75.01')).toThrow(RangeError);
	});

	test('have postal codes of Bekasi and lie in it', () => {
		for (const { postalCode, lat, lng } of kelurahan) {
			expect(postalCode).toMatch(/^17[14]\d\d$/);
			expect(lat).toBeGreaterThan(-6.42);
			expect(lat).toBeLessThan(-6.16);
			expect(lng).toBeGreaterThan(106.88);
			expect(lng).toBeLessThan(107.06);
		}
	});

	// Table 2.1 of the source study as it is printed: men, women and both, kecamatan by kecamatan.
	const printed = [
		['32.75.01', 136_428, 137_275, 273_703],
		['32.75.02', 133_054, 133_233, 266_287],
		['32.75.03', 169_528, 168_599, 338_087],
		['32.75.04', 106_105, 108_388, 214_493],
		['32.75.05', 111_408, 110_990, 222_398],
		['32.75.06', 79_840, 78_889, 158_729],
		['32.75.07', 58_047, 55_941, 113_988],
		['32.75.08', 113_443, 113_980, 227_423],
		['32.75.09', 119_326, 119_833, 239_159],
		['32.75.10', 56_912, 57_196, 114_108],
		['32.75.11', 108_783, 107_821, 216_604],
		['32.75.12', 64_295, 64_395, 128_690],
	] as const;

	test('have the population of 2023 as printed, but for the women of Bekasi Utara, with whom no sum agrees', () => {
		for (const [code, male, women, both] of printed) {
			const female = code === '32.75.03' ? 168_559 : women;
			expect(findKecamatan(regions, code)?.population, code).toEqual({ male, female });
			expect(male + female).toBe(both);
		}
	});

	test('add up to the printed men and women; the printed 2.513.699 is 30 more than they are', () => {
		const sum = (sex: 'male' | 'female'): number =>
			regions.kecamatan.reduce((total, { population }) => total + population[sex], 0);
		expect([sum('male'), sum('female')]).toEqual([1_257_169, 1_256_500]);
		expect(sum('male') + sum('female')).toBe(2_513_669);
	});

	test('have Bantargebang as the smallest: the 56.912 that the study gives Jati Sampurna are its men', () => {
		const bySize = [...regions.kecamatan].sort(
			({ population: a }, { population: b }) => a.male + a.female - b.male - b.female,
		);
		expect(bySize.map(({ code }) => code).slice(0, 2)).toEqual(['32.75.07', '32.75.10']);
		expect(findKecamatan(regions, '32.75.10')?.population.male).toBe(56_912);
	});
});

describe('holidays', () => {
	test('are real dates, in order, each once', () => {
		const dates = holidays.map(({ date }) => date);
		expect(dates.every(isCalendarDate)).toBe(true);
		expect(dates).toEqual([...new Set(dates)].sort());
		expect(holidays.every(({ countsAsWorkingDay }) => !countsAsWorkingDay)).toBe(true);
		expect(new Set(holidays.map(({ kind }) => kind))).toEqual(new Set(['libur_nasional', 'cuti_bersama']));
	});

	test.each([
		['2025', 17, 11],
		['2026', 17, 8],
		['2027', 18, 8],
	])('of %s: %i and %i of cuti bersama', (year, national, joint) => {
		const kinds = holidays.filter(({ date }) => date.startsWith(year)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'libur_nasional')).toHaveLength(national);
		expect(kinds.filter((kind) => kind === 'cuti_bersama')).toHaveLength(joint);
	});

	test('fall on the weekdays of the decrees', () => {
		const dayOf = (date: string): string => {
			expect(holidays.map((holiday) => holiday.date)).toContain(date);
			return weekdayNames.id[weekday(date)];
		};
		expect(dayOf('2025-03-31')).toBe('Senin');
		expect(dayOf('2026-03-21')).toBe('Sabtu');
		expect(dayOf('2026-12-25')).toBe('Jumat');
		expect(dayOf('2027-03-10')).toBe('Rabu');
	});

	test('no cuti bersama on a weekend, and none more than a week from a holiday', () => {
		const national = holidays.filter(({ kind }) => kind === 'libur_nasional');
		for (const { date } of holidays.filter(({ kind }) => kind === 'cuti_bersama')) {
			expect(settings.weekend).not.toContain(weekday(date));
			expect(
				national.some((holiday) => Math.abs(Date.parse(holiday.date) - Date.parse(date)) <= 7 * 86_400_000),
			).toBe(true);
		}
	});

	test('are skipped by the pickup window, Christmas and the turn of the year', () => {
		const calendar = { closed: new Set(holidays.map(({ date }) => date)), weekend: settings.weekend };
		expect(pickupWindow('2026-12-22', calendar, settings.pickupSpan)).toEqual([
			'2026-12-29',
			'2026-12-30',
			'2026-12-31',
			'2027-01-04',
			'2027-01-06',
		]);
	});

	test('are offered on no day of 2026 and 2027', () => {
		const closed = new Set(holidays.map(({ date }) => date));
		const calendar = { closed, weekend: settings.weekend };
		const offered = new Set<string>();
		for (let today = '2025-12-15'; today <= '2027-12-31'; today = addDays(today, 1))
			for (const date of pickupWindow(today, calendar, settings.pickupSpan)) offered.add(date);
		const ofBothYears = holidays.filter(({ date }) => /^202[67]/.test(date));
		expect(ofBothYears.length).toBeGreaterThan(40);
		expect(ofBothYears.filter(({ date }) => offered.has(date))).toEqual([]);
		expect([...offered].filter((date) => settings.weekend.includes(weekday(date)))).toEqual([]);
	});
});

describe('offices', () => {
	test('one for every kecamatan and kelurahan, and the four of the city', () => {
		const count = (kind: string): number => offices.filter((office) => office.kind === kind).length;
		expect(officeKinds.map(count)).toEqual([12, 56, 1, 1, 2]);
		expect(unique(offices.map(({ id }) => id))).toBe(true);
		const served = offices.flatMap(({ kelurahanCode }) => kelurahanCode ?? []);
		expect(served.sort()).toEqual(kelurahan.map(({ code }) => code).sort());
	});

	test('lie in regions that exist', () => {
		for (const office of offices) {
			expect(office.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(findKecamatan(regions, office.kecamatanCode)).toBeDefined();
			if (office.kelurahanCode !== undefined) {
				expect(findKelurahan(regions, office.kelurahanCode)).toBeDefined();
				expect(kecamatanOf(office.kelurahanCode)).toBe(office.kecamatanCode);
			}
		}
	});

	test('have hours and quotas; kelurahan hand out paper only; 510 cards a day in the city', () => {
		for (const office of offices) {
			expect(formatOpeningHours(office.openingHours, 'id')).toEqual([
				'Senin–Kamis 08.00–15.00',
				'Jumat 08.00–15.00 (istirahat 11.30–13.00)',
			]);
			expect(office.quotas.paper).toBeGreaterThan(0);
			expect(office.quotas.card > 0).toBe(office.kind !== 'kelurahan');
		}
		expect(offices.reduce((sum, { quotas }) => sum + quotas.card, 0)).toBe(510);
	});
});

test('the settings name nobody real', () => {
	expect(settings.email).toMatch(/\.example$/);
	expect(settings.website).toMatch(/\.example$/);
	expect(settings.phone).toMatch(/^\(021\) [0-]+$/);
	expect(isCalendarDate(settings.termsVersion)).toBe(true);
});
