import { describe, expect, test } from 'vitest';
import type { QuotaGroup } from '../catalogue/service.ts';
import { addDays } from '../time/office-time.ts';
import { isWorkingDay, type WorkingCalendar } from '../time/working-days.ts';
import { newPlace, placeWindows, planMoves, type Displaced, type Room } from './new-place.ts';

const calendar: WorkingCalendar = { closed: new Set(['2026-12-25', '2027-01-01']), weekend: [0, 6] };
const span = { min: 3, max: 7 };
const offices = [
	{ id: 'near', kind: 'kecamatan' },
	{ id: 'next', kind: 'kelurahan' },
	{ id: 'city', kind: 'disdukcapil' },
] as const;

/** Every working day has this many places at every office, but for those named: "near 2026-12-01". */
const roomOf =
	(left: number, but: Readonly<Record<string, number | null>> = {}): Room =>
	(officeId) => {
		const days = [];
		for (let date = '2026-11-01'; date < '2028-04-01'; date = addDays(date, 1)) {
			const said = but[`${officeId} ${date}`];
			if (said === null || (said === undefined && !isWorkingDay(date, calendar))) continue;
			const places = said ?? left;
			days.push({ date, quota: left, taken: 0, left: places, open: places > 0 });
		}
		return days;
	};
const displaced = (date: string, more: Partial<Displaced> = {}): Displaced => ({
	officeId: 'near',
	date,
	staysAtOffice: false,
	leavesOffice: false,
	draft: false,
	places: new Map<QuotaGroup, number>([['paper', 1]]),
	earliestAt: () => null,
	...more,
});
const found = (one: Displaced, room: Room, today = '2026-11-24') =>
	newPlace(one, offices, room, placeWindows(one, today, calendar, span));
/** The office is closed from one date to another. */
const closed = (office: string, from: string, to: string): Record<string, null> => {
	const days: Record<string, null> = {};
	for (let date = from; date <= to; date = addDays(date, 1)) days[`${office} ${date}`] = null;
	return days;
};

describe('what stands on a closed day goes', () => {
	test('to the next day of its office, over a weekend, the end of a year and a leap day', () => {
		const next = (date: string, today: string) =>
			found(displaced(date), roomOf(5, closed('near', date, date)), today);
		expect(next('2026-12-01', '2026-11-24')).toEqual({ officeId: 'near', date: '2026-12-02' });
		expect(next('2026-12-04', '2026-11-24')).toEqual({ officeId: 'near', date: '2026-12-07' });
		expect(next('2026-12-31', '2026-12-28')).toEqual({ officeId: 'near', date: '2027-01-04' });
		expect(next('2028-02-28', '2028-02-24')).toEqual({ officeId: 'near', date: '2028-02-29' });
		expect(next('2028-02-29', '2028-02-24')).toEqual({ officeId: 'near', date: '2028-03-01' });
	});

	test('never sooner than the day chosen, never today, never before it can be kept', () => {
		const room = roomOf(5, closed('near', '2026-12-01', '2026-12-01'));
		expect(found(displaced('2026-12-01'), room, '2026-12-01')!.date).toBe('2026-12-02');
		expect(found(displaced('2026-12-01', { earliestAt: () => '2026-12-08' }), room)!.date).toBe('2026-12-08');
	});

	test('past a day without room for all that is met for together', () => {
		const places = new Map<QuotaGroup, number>([
			['paper', 2],
			['card', 1],
		]);
		const room: Room = (office, group) =>
			roomOf(5, {
				'near 2026-12-01': null,
				'near 2026-12-02': group === 'paper' ? 1 : 5,
				'near 2026-12-03': group === 'card' ? 0 : 5,
			})(office, group);
		expect(found(displaced('2026-12-01', { places }), room)!.date).toBe('2026-12-04');
	});

	test('to the nearest other office when its own has nothing within two weeks; what is printed waits for its own', () => {
		const room = roomOf(5, closed('near', '2026-12-01', '2026-12-18'));
		expect(found(displaced('2026-12-01'), room)).toEqual({ officeId: 'next', date: '2026-12-01' });
		const printed = displaced('2026-12-01', { staysAtOffice: true });
		expect(found(printed, room)).toEqual({ officeId: 'near', date: '2026-12-21' });
	});

	test('to another office of a kind that needs longer only when that can be kept', () => {
		const room = roomOf(5, { ...closed('near', '2026-11-01', '2027-12-31') });
		const earliestAt: Displaced['earliestAt'] = (kind) =>
			kind === 'kelurahan' ? '2026-12-03' : '2026-12-02';
		expect(found(displaced('2026-12-01', { earliestAt }), room)).toEqual({
			officeId: 'next',
			date: '2026-12-03',
		});
	});

	test('away from an office that hands out no more, on its very day', () => {
		expect(found(displaced('2026-12-01', { leavesOffice: true }), roomOf(5))).toEqual({
			officeId: 'next',
			date: '2026-12-01',
		});
	});

	test('nowhere when nothing is free within forty working days', () => {
		expect(found(displaced('2026-12-01'), roomOf(0))).toBeNull();
		const far = { ...closed('near', '2026-12-01', '2027-02-28') };
		expect(found(displaced('2026-12-01', { staysAtOffice: true }), roomOf(5, far))).toBeNull();
	});

	test('as a draft within the span that is offered to it', () => {
		const draft = displaced('2026-12-01', { draft: true });
		expect(found(draft, roomOf(5, closed('near', '2026-12-01', '2026-12-01')))!.date).toBe('2026-12-02');
		const late = displaced('2026-12-03', { draft: true });
		expect(found(late, roomOf(5, closed('near', '2026-12-03', '2026-12-04')))).toEqual({
			officeId: 'next',
			date: '2026-12-03',
		});
	});
});

test('a plan takes each place once, in its order', () => {
	const room = roomOf(1, {
		...closed('near', '2026-12-01', '2026-12-01'),
		...closed('next', '2026-12-02', '2026-12-31'),
		...closed('city', '2026-12-02', '2026-12-31'),
	});
	const all = [1, 2, 3].map(() => ({ displaced: displaced('2026-12-01') }));
	const plan = planMoves(
		all,
		() => offices,
		room,
		(one) => placeWindows(one, '2026-11-24', calendar, span),
	);
	expect(plan.map((place) => place?.date)).toEqual(['2026-12-02', '2026-12-03', '2026-12-04']);
});
