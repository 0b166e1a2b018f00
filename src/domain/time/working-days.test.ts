import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './office-time.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from './working-days.ts';

const year2026: WorkingCalendar = {
	closed: new Set(['2026-12-24', '2026-12-25', '2027-01-01']),
	weekend: [0, 6],
};

const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
	closed: fc
		.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
		.map((days) => new Set(days.map((n) => addDays('2026-11-01', n)))),
	weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
});
const dates = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-11-01', n));

test('weekends and holidays are no working days', () => {
	expect(isWorkingDay('2026-12-23', year2026)).toBe(true);
	expect(isWorkingDay('2026-12-24', year2026)).toBe(false);
	expect(isWorkingDay('2026-12-26', year2026)).toBe(false);
});

test('counts over Christmas', () => {
	expect(addWorkingDays('2026-12-22', 3, year2026)).toBe('2026-12-29');
	expect(addWorkingDays('2026-12-26', 0, year2026)).toBe('2026-12-26');
	expect(addWorkingDays('2026-12-29', -2, year2026)).toBe('2026-12-23');
	expect(workingDaysBetween('2026-12-22', '2026-12-29', year2026)).toBe(3);
	expect(workingDaysBetween('2026-12-29', '2026-12-22', year2026)).toBe(-3);
	expect(workingDaysBetween('2026-12-24', '2026-12-24', year2026)).toBe(0);
});

test('refuses what would never end', () => {
	expect(() =>
		addWorkingDays('2026-12-24', 1, { closed: new Set(), weekend: [0, 1, 2, 3, 4, 5, 6] }),
	).toThrow(RangeError);
	expect(() => addWorkingDays('2026-12-24', 0.5, year2026)).toThrow(RangeError);
});

test('the n-th working day is a working day, n of them away', () => {
	fc.assert(
		fc.property(calendars, dates, fc.integer({ min: -30, max: 30 }), (calendar, date, n) => {
			const reached = addWorkingDays(date, n, calendar);
			expect(workingDaysBetween(date, reached, calendar)).toBe(n);
			if (n !== 0) expect(isWorkingDay(reached, calendar)).toBe(true);
		}),
	);
});

test('spans add up', () => {
	fc.assert(
		fc.property(calendars, dates, dates, dates, (calendar, a, b, c) => {
			const [first, middle, last] = [a, b, c].sort() as [string, string, string];
			expect(workingDaysBetween(first, middle, calendar) + workingDaysBetween(middle, last, calendar)).toBe(
				workingDaysBetween(first, last, calendar),
			);
		}),
	);
});
