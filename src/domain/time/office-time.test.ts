import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	ageOn,
	calendarDate,
	dateInWib,
	daysBetween,
	formatDate,
	formatDateOnDocument,
	formatDay,
	formatDayShort,
	formatInstant,
	instantInWib,
	isCalendarDate,
	timeInWib,
	weekday,
} from './office-time.ts';

const dates = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

test('the day begins at 17.00 UTC', () => {
	expect(dateInWib(new Date('2026-11-23T16:59:59.999Z'))).toBe('2026-11-23');
	expect(dateInWib(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
	expect(timeInWib(new Date('2026-11-24T01:05:00Z'))).toBe('08:05');
});

test('an instant is made of a date and a time in WIB', () => {
	expect(instantInWib('2026-11-24').toISOString()).toBe('2026-11-23T17:00:00.000Z');
	expect(instantInWib('2026-11-24', '08:05').toISOString()).toBe('2026-11-24T01:05:00.000Z');
	expect(() => instantInWib('2026-11-24', '24:00')).toThrow(RangeError);
	fc.assert(fc.property(dates, (date) => dateInWib(instantInWib(date, '23:59')) === date));
});

describe('calendar dates', () => {
	test.each(['2026-11-24', '2024-02-29', '2000-02-29', '0099-01-01'])('%s is one', (date) => {
		expect(isCalendarDate(date)).toBe(true);
	});

	test.each([
		'',
		'2026-2-1',
		'2026-02-29',
		'1900-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-01-00',
		'2026-04-31',
		'0000-01-01',
		'2026-11-24T00:00',
		' 2026-11-24',
	])('%s is none', (date) => {
		expect(isCalendarDate(date)).toBe(false);
	});

	test('are made of numbers', () => {
		expect(calendarDate(2026, 11, 24)).toBe('2026-11-24');
		expect(calendarDate(99, 1, 1)).toBe('0099-01-01');
		expect(calendarDate(2026, 2, 29)).toBeNull();
	});

	test('count forth and back', () => {
		fc.assert(
			fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
				expect(addDays(addDays(date, n), -n)).toBe(date);
				expect(daysBetween(date, addDays(date, n))).toBe(n);
				expect(weekday(addDays(date, 7 * n))).toBe(weekday(date));
			}),
		);
		expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
	});

	test('have their weekday, also before 1970', () => {
		expect(weekday('2026-11-24')).toBe(2);
		expect(weekday('1945-08-17')).toBe(5);
		fc.assert(fc.property(dates, (date) => weekday(date) === new Date(`${date}T00:00Z`).getUTCDay()));
	});
});

describe('age', () => {
	test.each([
		['2009-11-24', '2026-11-23', 16],
		['2009-11-24', '2026-11-24', 17],
		['2008-02-29', '2025-02-28', 16],
		['2008-02-29', '2025-03-01', 17],
		['2008-02-29', '2028-02-29', 20],
		['2026-11-24', '2026-11-24', 0],
		['2027-01-01', '2026-11-24', -1],
	])('born %s, on %s: %i', (birthDate, on, age) => {
		expect(ageOn(birthDate, on)).toBe(age);
	});

	test('grows by one a year, on one day', () => {
		fc.assert(
			fc.property(dates, dates, (a, b) => {
				const [born, on] = a < b ? [a, b] : [b, a];
				const grown = ageOn(born, addDays(on, 1)) - ageOn(born, on);
				expect(grown === 0 || grown === 1).toBe(true);
				expect(ageOn(born, born)).toBe(0);
			}),
		);
		expect(() => ageOn('x', '2026-11-24')).toThrow(RangeError);
	});
});

test('dates and instants are written in both languages', () => {
	expect(formatDate('2026-05-01', 'id')).toBe('1 Mei 2026');
	expect(formatDate('2026-05-01', 'en')).toBe('1 May 2026');
	expect(formatDay('2026-11-24', 'id')).toBe('Selasa, 24 November 2026');
	expect(formatDay('2026-11-24', 'en')).toBe('Tuesday, 24 November 2026');
	expect(formatDayShort('2026-08-04', 'id')).toBe('Sel 4 Agu');
	expect(formatDayShort('2026-08-04', 'en')).toBe('Tue 4 Aug');
	expect(formatDateOnDocument('2026-11-04')).toBe('04-11-2026');
	expect(formatInstant(new Date('2026-11-24T01:05:00Z'), 'id')).toBe('24 November 2026, 08.05 WIB');
	expect(formatInstant(new Date('2026-11-24T01:05:00Z'), 'en')).toBe('24 November 2026, 08:05 WIB');
	for (const format of [formatDate, formatDay, formatDayShort])
		expect(() => format('2026-02-30', 'id')).toThrow(RangeError);
	expect(() => formatDateOnDocument('24-11-2026')).toThrow(RangeError);
});
