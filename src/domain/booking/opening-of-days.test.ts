import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantInWib } from '../time/office-time.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { newDaysOf, nextOpening, openedPlaces, type NewDays } from './opening-of-days.ts';

const days: NewDays = { after: '2026-12-02', last: '2026-12-03' };
const at = (time: string): Date => instantInWib('2026-11-24', time);
const opened = (quota: number, time: string, date = days.last): number =>
	openedPlaces(quota, date, at(time), days);

describe('the newest day', () => {
	test.each([
		['00:00', 0],
		['06:59', 0],
		['07:00', 10],
		['07:59', 10],
		['08:00', 20],
		['12:30', 60],
		['17:59', 110],
		['18:00', 120],
		['23:59', 120],
	])('at %s has %i of 120 places', (time, places) => {
		expect(opened(120, time)).toBe(places);
	});

	test('one place opens with the first part, and of ten never fewer than the part, rounded up', () => {
		expect(opened(1, '07:00')).toBe(1);
		expect(['07:00', '08:00', '09:00', '10:00', '18:00'].map((time) => opened(10, time))).toEqual([
			1, 2, 3, 4, 10,
		]);
		expect(opened(0, '18:00')).toBe(0);
	});

	test('says when how many more open; hours that add nothing are not named', () => {
		expect(nextOpening(120, days.last, at('05:10'), days)).toEqual({ places: 10, at: '07:00' });
		expect(nextOpening(120, days.last, at('09:59'), days)).toEqual({ places: 10, at: '10:00' });
		expect(nextOpening(2, days.last, at('07:00'), days)).toEqual({ places: 1, at: '13:00' });
		expect(nextOpening(120, days.last, at('18:00'), days)).toBeNull();
		expect(nextOpening(1, days.last, at('07:00'), days)).toBeNull();
	});
});

test('every other day is open whole, at night too', () => {
	expect(opened(120, '00:00', '2026-12-02')).toBe(120);
	expect(opened(120, '00:00', '2026-12-04')).toBe(120);
	expect(nextOpening(120, '2026-12-02', at('00:00'), days)).toBeNull();
});

test('a weekend opens nothing new: what was whole on Friday evening stays whole', () => {
	const calendar = { closed: new Set<string>(), weekend: [0, 6] };
	const lastOn = (today: string): string => addWorkingDays(today, 7, calendar);
	const friday = newDaysOf(instantInWib('2026-11-27', '18:00'), lastOn, '2026-11-26');
	expect(friday).toEqual({ after: '2026-12-07', last: '2026-12-08' });
	const saturday = instantInWib('2026-11-28', '06:00');
	const off = newDaysOf(saturday, lastOn, '2026-11-27');
	expect(openedPlaces(50, '2026-12-08', saturday, off)).toBe(50);
});

test('more hours and more places never mean fewer open ones, and what opens next is what comes', () => {
	fc.assert(
		fc.property(fc.nat(5_000), fc.integer({ min: 0, max: 22 }), (quota, hour) => {
			const time = (h: number): string => `${String(h).padStart(2, '0')}:00`;
			const now = opened(quota, time(hour));
			expect(opened(quota, time(hour + 1))).toBeGreaterThanOrEqual(now);
			expect(opened(quota + 1, time(hour))).toBeGreaterThanOrEqual(now);
			expect(now).toBeLessThanOrEqual(quota);
			const next = nextOpening(quota, days.last, at(time(hour)), days);
			if (next) expect(opened(quota, next.at)).toBe(now + next.places);
			else expect(hour < 7 ? quota : now).toBe(quota);
		}),
	);
});
