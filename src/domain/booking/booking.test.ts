import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';
import { formatOpeningHours, isOpen, type OpeningHours } from './opening-hours.ts';
import { pickupDay, pickupWindow, spanAfter } from './pickup-day.ts';

const calendar: WorkingCalendar = {
	closed: new Set(['2026-12-24', '2026-12-25', '2027-01-01']),
	weekend: [0, 6],
};

describe('the pickup window', () => {
	test('holds working days three to seven', () => {
		expect(pickupWindow('2026-11-24', calendar, { min: 3, max: 7 })).toEqual([
			'2026-11-27',
			'2026-11-30',
			'2026-12-01',
			'2026-12-02',
			'2026-12-03',
		]);
		expect(pickupWindow('2026-12-22', calendar, { min: 3, max: 7 })[0]).toBe('2026-12-29');
	});

	test('has as many working days as the span, each in its place', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5 }), fc.nat({ max: 10 }), (min, more) => {
				const dates = pickupWindow('2026-12-19', calendar, { min, max: min + more });
				expect(dates).toHaveLength(more + 1);
				dates.forEach((date, i) => {
					expect(isWorkingDay(date, calendar)).toBe(true);
					expect(workingDaysBetween('2026-12-19', date, calendar)).toBe(min + i);
				});
			}),
		);
		expect(() => pickupWindow('2026-12-19', calendar, { min: 4, max: 3 })).toThrow(RangeError);
	});
});

test('who changes the day is offered no day beyond the last that anybody may choose, and no fewer than at first', () => {
	const span = { min: 3, max: 7 };
	expect(spanAfter('2026-11-24', '2026-11-24', calendar, span)).toEqual({ min: 1, max: 7 });
	expect(spanAfter('2026-11-26', '2026-11-24', calendar, span)).toEqual({ min: 1, max: 5 });
	expect(spanAfter('2026-12-10', '2026-11-24', calendar, span)).toEqual({ min: 1, max: 5 });
});

test('a pickup day counts its places', () => {
	expect(pickupDay('2026-11-27', 30, 12)).toEqual({
		date: '2026-11-27',
		quota: 30,
		taken: 12,
		left: 18,
		open: true,
	});
	expect(pickupDay('2026-11-27', 10, 12)).toMatchObject({ left: 0, open: false });
	expect(pickupDay('2026-11-27', 0, 0).open).toBe(false);
});

describe('opening hours', () => {
	const ordinary = { opens: '08:00', closes: '15:00' };
	const hours: OpeningHours = {
		monday: ordinary,
		tuesday: ordinary,
		wednesday: ordinary,
		thursday: ordinary,
		friday: { ...ordinary, break: { from: '11:30', to: '13:00' } },
	};

	test.each([
		['2026-11-24', '07:59', false],
		['2026-11-24', '08:00', true],
		['2026-11-24', '12:00', true],
		['2026-11-24', '15:00', false],
		['2026-11-27', '11:29', true],
		['2026-11-27', '11:30', false],
		['2026-11-27', '13:00', true],
		['2026-11-28', '10:00', false],
	])('on %s at %s: %s', (date, time, open) => {
		expect(isOpen(hours, date, time)).toBe(open);
	});

	test('are said in both languages, days of the same hours together', () => {
		expect(formatOpeningHours(hours, 'id')).toEqual([
			'Senin–Kamis 08.00–15.00',
			'Jumat 08.00–15.00 (istirahat 11.30–13.00)',
		]);
		expect(formatOpeningHours(hours, 'en')[1]).toBe('Friday 08:00–15:00 (break 11:30–13:00)');
		expect(formatOpeningHours({ monday: ordinary, wednesday: ordinary, thursday: ordinary }, 'en')).toEqual([
			'Monday 08:00–15:00',
			'Wednesday–Thursday 08:00–15:00',
		]);
		expect(formatOpeningHours({}, 'id')).toEqual([]);
	});
});
