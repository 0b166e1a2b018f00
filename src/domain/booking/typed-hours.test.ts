import { describe, expect, test } from 'vitest';
import { readDates, readHours, readReason } from './typed-hours.ts';

const typed = (opens: string, closes: string, from = '', to = '') => ({ opens, closes, from, to });
const wrongOf = (...hours: Parameters<typeof typed>) =>
	readHours(typed(...hours), 'friday').problems.map(({ field, code }) => `${field} ${code}`);

describe('opening hours typed', () => {
	test('are read however people write times', () => {
		expect(readHours(typed('8', '15.00', '1130', '13:00'), 'friday')).toEqual({
			hours: { opens: '08:00', closes: '15:00', break: { from: '11:30', to: '13:00' } },
			problems: [],
		});
		expect(readHours(typed('', ''), 'friday')).toEqual({ hours: undefined, problems: [] });
	});

	test.each([
		[['08:00', ''], 'friday-closes required'],
		[['', '15:00'], 'friday-opens required'],
		[['8 pagi', '15:00'], 'friday-opens time_malformed'],
		[['08:00', '25:00'], 'friday-closes time_malformed'],
		[['15:00', '08:00'], 'friday-closes closes_before_opens'],
		[['08:00', '08:00'], 'friday-closes closes_before_opens'],
		[['08:00', '15:00', '11:30', ''], 'friday-to required'],
		[['08:00', '15:00', '13:00', '11:30'], 'friday-from break_outside'],
		[['08:00', '15:00', '07:00', '07:30'], 'friday-from break_outside'],
		[['08:00', '15:00', '14:00', '15:00'], 'friday-from break_outside'],
		[['', '', '11:30', '13:00'], 'friday-opens required'],
	] as const)('%j: %s', (hours, wrong) => {
		expect(wrongOf(...(hours as unknown as Parameters<typeof typed>))[0]).toBe(wrong);
	});
});

describe('dates typed', () => {
	test('go over a leap day and the end of a year', () => {
		expect(readDates('2028-02-28', '2028-03-01', '2028-02-28').dates).toEqual([
			'2028-02-28',
			'2028-02-29',
			'2028-03-01',
		]);
		expect(readDates('2026-12-31', '2027-01-01', '2026-11-24').dates).toHaveLength(2);
		expect(readDates('2026-12-31', '', '2026-11-24').dates).toEqual(['2026-12-31']);
	});

	test.each([
		['', '', 'first required'],
		['2027-02-29', '', 'first date_malformed'],
		['2026-11-23', '', 'first date_in_past'],
		['2026-12-02', '2026-12-01', 'last ends_before_start'],
		['2026-12-01', '2027-01-29', null],
		['2026-12-01', '2027-01-30', 'last range_too_long'],
		['2062-12-01', '', 'first date_too_far'],
	])('%s to %s: %s', (first, last, wrong) => {
		const [problem] = readDates(first, last, '2026-11-24').problems;
		expect(problem ? `${problem.field} ${problem.code}` : null).toBe(wrong);
	});
});

test.each([
	[' \n ', 'required'],
	['tes', 'too_short'],
	['x'.repeat(121), 'too_long'],
	[' Pelatihan\n petugas ', undefined],
])('a reason of %j: %s', (reason, code) => {
	expect(readReason(reason).problems[0]?.code).toBe(code);
	if (code === undefined) expect(readReason(reason).reason).toBe('Pelatihan petugas');
});
