import { expect, test } from 'vitest';
import { overbookedBy, readQuota, readQuotas, readSessions, type QuotasTyped } from './quota-change.ts';

test.each([
	['0', 0],
	[' 60 ', 60],
	['5000', 5_000],
])('"%s" is a number of places', (typed, places) => {
	expect(readQuota('quota.paper', typed)).toBe(places);
});

test.each([
	['', 'required'],
	['-1', 'not_a_number'],
	['1.5', 'not_a_number'],
	['1e3', 'not_a_number'],
	['banyak', 'not_a_number'],
	['5001', 'number_out_of_range'],
	['99999999999999999999', 'number_out_of_range'],
])('"%s" is none: %s', (typed, code) => {
	expect(readQuota('quota.paper', typed)).toMatchObject({ field: 'quota.paper', code });
});

const typed = (paper: string, weekdays: Record<string, string> = {}): QuotasTyped => ({
	paper: { ordinary: paper, weekdays },
	card: { ordinary: '30', weekdays: { '5': ' ' } },
	recording: { ordinary: '0', weekdays: {} },
});

test('a weekday left empty is like the others; every wrong number is named at once', () => {
	expect(readQuotas(typed('60', { '5': '40', '1': '' }))).toEqual({
		quotas: { paper: 60, card: 30, recording: 0 },
		weekdayQuotas: { paper: { '5': 40 } },
	});
	expect(readQuotas(typed('x', { '5': '6000' }))).toMatchObject([
		{ field: 'quota.paper', code: 'not_a_number' },
		{ field: 'quota.paper.5', code: 'number_out_of_range', values: { min: 0, max: 5_000 } },
	]);
});

test('times of arrival are read as people write them, in their order', () => {
	expect(readSessions('13.00, 8:00;10.00')).toEqual(['08:00', '10:00', '13:00']);
	expect(readSessions('  ')).toEqual([]);
});

test('days of which more is booked than the new number are named; those set by hand stay as they are', () => {
	const day = { date: '2026-11-27', group: 'paper', quota: 60, taken: 8, byHand: false } as const;
	const days = [day, { ...day, date: '2026-11-30', taken: 5 }, { ...day, date: '2026-12-01', byHand: true }];
	const quotas = { quotas: { paper: 7 }, weekdayQuotas: { paper: { '1': 4 } } };
	expect(overbookedBy(days, quotas).map(({ date, taken, wanted }) => [date, taken, wanted])).toEqual([
		['2026-11-27', 8, 7],
		['2026-11-30', 5, 4],
	]);
});
