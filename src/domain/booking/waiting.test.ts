import { describe, expect, test } from 'vitest';
import {
	answeredFrom,
	estimateOf,
	fits,
	inLineOrder,
	offerKey,
	offerUntil,
	planOffers,
	priorityOf,
	type InLine,
} from './waiting.ts';

const entry = (id: string, over: Partial<InLine> = {}): InLine => ({
	id,
	priority: 0,
	queuedAt: new Date('2026-11-24T02:00:00Z'),
	fromOn: '2026-11-27',
	toOn: '2026-12-03',
	offices: ['a'],
	needs: [{ quotaGroup: 'paper', places: 1, later: false }],
	passed: [],
	...over,
});
const days = new Map([
	['a', ['2026-11-27', '2026-11-30']],
	['b', ['2026-11-27', '2026-11-30']],
]);
const left =
	(counts: Readonly<Record<string, number>>) =>
	(office: string, date: string, group: string): number =>
		counts[`${office} ${date} ${group}`] ?? 0;

describe('the line', () => {
	test('priority, then who came first, then the id', () => {
		const early = entry('z', { queuedAt: new Date('2026-11-23T02:00:00Z') });
		const first = entry('y', { priority: 1 });
		const line = [entry('b'), entry('a'), early, first].sort(inLineOrder);
		expect(line.map(({ id }) => id)).toEqual(['y', 'z', 'a', 'b']);
	});

	test('first cards come before others', () => {
		const of = (service: string, variant: string) => ({ service: { id: service }, variant: { id: variant } });
		expect(priorityOf([of('CETAK_KTP', 'BARU')])).toBe(1);
		expect(priorityOf([of('CETAK_KTP', 'HILANG'), of('KK', 'BARU')])).toBe(0);
	});

	test('all of a family need room; what is made later does not count on the day itself', () => {
		const needs = [
			{ quotaGroup: 'paper', places: 2, later: false },
			{ quotaGroup: 'card', places: 1, later: true },
		] as const;
		expect(fits({ needs }, (group) => (group === 'paper' ? 2 : 0))).toBe(true);
		expect(fits({ needs }, () => 1)).toBe(false);
	});
});

describe('offers', () => {
	test('who does not fit is passed over, and keeps the place for when it does', () => {
		const family = entry('1', { needs: [{ quotaGroup: 'paper', places: 2, later: false }] });
		const line = [family, entry('2'), entry('3')];
		expect(planOffers(line, days, left({ 'a 2026-11-27 paper': 1 }))).toEqual([
			{ entryId: '2', officeId: 'a', date: '2026-11-27' },
		]);
		expect(planOffers(line, days, left({ 'a 2026-11-27 paper': 3 }))).toEqual([
			{ entryId: '1', officeId: 'a', date: '2026-11-27' },
			{ entryId: '2', officeId: 'a', date: '2026-11-27' },
		]);
	});

	test('the earliest day, then the office wished most; nothing outside the wish, nothing passed on', () => {
		const both = entry('1', { offices: ['b', 'a'] });
		const all = left({ 'a 2026-11-27 paper': 1, 'b 2026-11-27 paper': 1, 'b 2026-11-30 paper': 1 });
		const plan = (one: InLine, without: string[] = []) => planOffers([one], days, all, new Set(without))[0];
		const first = { entryId: '1', officeId: 'b', date: '2026-11-27' };
		expect(plan(both)).toEqual(first);
		expect(plan({ ...both, passed: [{ officeId: 'b', date: '2026-11-27' }] })).toMatchObject({
			officeId: 'a',
		});
		expect(plan(both, [offerKey(first)])).toMatchObject({ officeId: 'a' });
		expect(plan({ ...both, fromOn: '2026-11-28' })).toMatchObject({ officeId: 'b', date: '2026-11-30' });
		expect(plan({ ...both, toOn: '2026-11-26' })).toBeUndefined();
	});
});

describe('how long an offer stands', () => {
	const until = (now: string, lastOn = '2026-12-31') =>
		offerUntil(new Date(`${now}+07:00`), lastOn)?.toISOString() ?? null;
	const wib = (at: string) => new Date(`${at}+07:00`).toISOString();

	test.each([
		['2026-11-24T06:00:00', '2026-11-24T18:00:00'],
		['2026-11-24T09:00:00', '2026-11-24T21:00:00'],
		['2026-11-24T15:30:00', '2026-11-25T12:30:00'],
		['2026-11-24T23:10:00', '2026-11-25T18:00:00'],
		['2026-11-25T03:00:00', '2026-11-25T18:00:00'],
	])('from %s until %s', (now, end) => expect(until(now)).toBe(wib(end)));

	test('no longer than its day can be taken, and not at all when there is no time to answer', () => {
		expect(until('2026-11-24T15:30:00', '2026-11-24')).toBe(wib('2026-11-24T21:00:00'));
		expect(until('2026-11-24T20:00:00', '2026-11-24')).toBe(wib('2026-11-24T21:00:00'));
		expect(until('2026-11-24T20:00:01', '2026-11-24')).toBeNull();
		expect(answeredFrom(new Date('2026-11-24T20:00:01+07:00'))).toBe('2026-11-25');
		expect(answeredFrom(new Date('2026-11-24T19:00:00+07:00'))).toBe('2026-11-24');
	});
});

test('nothing is estimated from fewer than ten cases', () => {
	expect(estimateOf({ cases: 9, offered: 9, hours: 3 })).toBeNull();
	expect(estimateOf({ cases: 12, offered: 8, hours: 20 })).toEqual({ percent: 67, hours: 20 });
});
