import { describe, expect, test } from 'vitest';
import { isOfficeDay, officeDates, quotaOn, type OfficeDay } from './office-day.ts';

const ordinary = { opens: '08:00', closes: '15:00' };
const openingHours = {
	monday: ordinary,
	tuesday: ordinary,
	wednesday: ordinary,
	thursday: ordinary,
	friday: ordinary,
};
// Tuesday 1 December 2026 is the city's holiday, Wednesday the office's own closed day, Saturday it works.
const calendar = { closed: new Set(['2026-12-01', '2026-12-03']), weekend: [0, 6] };
const said = (date: string, open: boolean): [string, OfficeDay] => [
	date,
	{ date, open, hours: null, reason: 'Pelatihan' },
];
const office = {
	openingHours,
	days: new Map([said('2026-12-02', false), said('2026-12-03', true), said('2026-12-05', true)]),
};

describe('a day of an office', () => {
	test.each([
		['2026-11-30', true],
		['2026-12-01', false],
		['2026-12-02', false],
		['2026-12-03', true],
		['2026-12-04', true],
		['2026-12-05', true],
		['2026-12-06', false],
	])('%s: %s', (date, works) => {
		expect(isOfficeDay(office, date, calendar)).toBe(works);
	});

	test('of a span, both ends included', () => {
		expect(officeDates(office, '2026-11-30', '2026-12-04', calendar)).toEqual([
			'2026-11-30',
			'2026-12-03',
			'2026-12-04',
		]);
		expect(officeDates(office, '2026-12-04', '2026-12-03', calendar)).toEqual([]);
	});

	test('an office with hours on Saturday works on Saturday', () => {
		const mall = { openingHours: { ...openingHours, saturday: ordinary }, days: new Map() };
		expect(isOfficeDay(mall, '2026-12-12', calendar)).toBe(true);
	});
});

test('the places of a weekday stand before those of every day', () => {
	const quotas = { quotas: { paper: 30, card: 10 }, weekdayQuotas: { paper: { '5': 12 } } };
	expect(quotaOn(quotas, 'paper', '2026-12-03')).toBe(30);
	expect(quotaOn(quotas, 'paper', '2026-12-04')).toBe(12);
	expect(quotaOn(quotas, 'card', '2026-12-04')).toBe(10);
	expect(quotaOn(quotas, 'recording', '2026-12-04')).toBe(0);
});
