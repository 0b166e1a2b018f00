import { expect, test } from 'vitest';
import { remindersDue, timeLeft } from './correction-time.ts';

// Returned on Tuesday 24 November with ten working days: until Tuesday 8 December.
const calendar = { closed: new Set<string>(), weekend: [0, 6] };
const last = '2026-12-08';

test.each([
	['2026-11-24', 0],
	['2026-11-30', 0],
	['2026-12-01', 1],
	['2026-12-06', 1],
	['2026-12-07', 2],
	['2026-12-08', 2],
	['2026-12-09', 0],
])('by %s so many reminders are due: %i', (today, due) => {
	expect(remindersDue(last, today, calendar)).toBe(due);
});

test('the time left is said in working days', () => {
	expect(timeLeft(last, '2026-12-01', calendar, 'id')).toBe('5 hari kerja');
	expect(timeLeft(last, '2026-12-07', calendar, 'en')).toBe('1 working day');
	expect(timeLeft(last, '2026-12-08', calendar, 'id')).toBe('hari ini');
	expect(timeLeft(last, '2026-12-08', calendar, 'en')).toBe('today');
	expect(timeLeft(last, '2026-12-04', calendar, 'en')).toBe('2 working days');
});
