import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time/office-time.ts';
import type { OfficeCalendar } from './office-day.ts';
import { replayDemand, together, waitedAtMost, type Demand, type ReplayedCity } from './replay-demand.ts';

const day = { opens: '08:00', closes: '15:00' };
const openingHours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
const ordinary: OfficeCalendar = { openingHours, days: new Map() };
const calendar = { closed: new Set(['2026-12-09']), weekend: [0, 6] };
const city = (quotaOf: ReplayedCity['quotaOf'], offices = new Map([['a', ordinary]])): ReplayedCity => ({
	...{ span: { min: 3, max: 7 }, calendar, offices, quotaOf },
});
const asked = (date: string, count: number, officeId = 'a'): Demand => ({ date, officeId, count });
const waitsOf = (demand: readonly Demand[], replayed: ReplayedCity) => {
	const outcome = replayDemand(demand, replayed).get('a')!;
	return { overflow: outcome.overflow, waits: Object.fromEntries(outcome.waits) };
};

test('each gets the first day of their span with a place; who comes later finds what is left', () => {
	// Tuesday 24 November: Friday 27 is the third working day, Thursday 3 December the seventh.
	expect(
		waitsOf(
			[asked('2026-11-24', 25)],
			city(() => 10),
		),
	).toEqual({
		overflow: 0,
		waits: { 3: 10, 4: 10, 5: 5 },
	});
	expect(
		waitsOf(
			[asked('2026-11-25', 20), asked('2026-11-24', 25)],
			city(() => 10),
		),
	).toEqual({
		overflow: 0,
		waits: { 3: 10, 4: 15, 5: 15, 6: 5 },
	});
	expect(
		waitsOf(
			[asked('2026-11-24', 60)],
			city(() => 10),
		),
	).toMatchObject({ overflow: 10 });
});

test('the city’s holidays and the office’s own closed and open days count', () => {
	const closed = { open: false, hours: null, reason: '' };
	const days = new Map([
		['2026-11-27', { ...closed, date: '2026-11-27' }],
		['2026-11-28', { ...closed, open: true, hours: day, date: '2026-11-28' }],
	]);
	const offices = new Map([['a', { openingHours, days }]]);
	expect(
		waitsOf(
			[asked('2026-11-24', 15)],
			city(() => 10, offices),
		),
	).toEqual({
		overflow: 0,
		waits: { 3: 10, 4: 5 },
	});
	expect(
		waitsOf(
			[asked('2026-12-04', 1)],
			city((_, date) => Number(date === '2026-12-10')),
		),
	).toEqual({
		overflow: 0,
		waits: { 3: 1 },
	});
	expect(
		waitsOf(
			[asked('2026-11-24', 2, 'a')],
			city(() => 10, new Map()),
		),
	).toMatchObject({ overflow: 2 });
});

test('median and nine of ten are of all who asked: who got no day waits longer than anybody', () => {
	const outcome = replayDemand(
		[asked('2026-11-24', 60)],
		city(() => 10),
	).get('a')!;
	expect([waitedAtMost(outcome, 0.5), waitedAtMost(outcome, 0.9)]).toEqual([5, null]);
	expect(waitedAtMost(together([]), 0.5)).toBeNull();
});

describe('for any demand', () => {
	const demands = fc.array(
		fc.record({
			date: fc.integer({ min: 0, max: 20 }).map((n) => addDays('2026-11-24', n)),
			officeId: fc.constantFrom('a', 'b'),
			count: fc.integer({ min: 1, max: 30 }),
		}),
		{ maxLength: 30 },
	);
	const offices = new Map([
		['a', ordinary],
		['b', ordinary],
	]);
	const quotas = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 });
	const quotaOf =
		(numbers: readonly number[]) =>
		(officeId: string, date: string): number =>
			numbers[(Number(date.slice(8)) + officeId.charCodeAt(0)) % 7]!;

	test('served and without a day are all who asked, nobody is served outside the span, no day gives more than it has', () => {
		fc.assert(
			fc.property(demands, quotas, (demand, numbers) => {
				const outcomes = replayDemand(demand, city(quotaOf(numbers), offices));
				for (const [officeId, { asked: all, served, overflow, waits }] of outcomes) {
					const own = demand.filter((one) => one.officeId === officeId);
					expect(all).toBe(own.reduce((sum, { count }) => sum + count, 0));
					expect(served + overflow).toBe(all);
					expect([...waits.values()].reduce((sum, n) => sum + n, 0)).toBe(served);
					for (const wait of waits.keys()) {
						expect(wait).toBeGreaterThanOrEqual(3);
						expect(wait).toBeLessThanOrEqual(7);
					}
				}
				const sum = together(outcomes.values());
				expect(sum.served + sum.overflow).toBe(demand.reduce((n, { count }) => n + count, 0));
			}),
		);
	});

	test('more places never leave more people without a day, and never make any share of them wait longer', () => {
		fc.assert(
			fc.property(demands, quotas, quotas, (demand, numbers, more) => {
				const of = (each: readonly number[]) =>
					together(replayDemand(demand, city(quotaOf(each), offices)).values());
				const before = of(numbers);
				const after = of(numbers.map((n, at) => n + more[at]!));
				expect(after.overflow).toBeLessThanOrEqual(before.overflow);
				for (const share of [0.1, 0.5, 0.9, 1])
					expect(waitedAtMost(after, share) ?? 99).toBeLessThanOrEqual(waitedAtMost(before, share) ?? 99);
			}),
		);
	});
});

test('thirty days of 2,500 applications at 85 offices are replayed within a second', () => {
	const ids = Array.from({ length: 85 }, (_, n) => `office-${n}`);
	const demand = Array.from({ length: 30 }, (_, n) => addDays('2026-10-26', n)).flatMap((date) =>
		ids.map((officeId, n) => asked(date, 29 + (n % 2), officeId)),
	);
	const all = city(() => 40, new Map(ids.map((id) => [id, ordinary])));
	const start = performance.now();
	const sum = together(replayDemand(demand, all).values());
	const took = performance.now() - start;
	expect(sum.asked).toBeGreaterThan(75_000);
	expect(took).toBeLessThan(1_000);
});
