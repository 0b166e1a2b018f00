import { expect, test } from 'vitest';
import type { WorkingCalendar } from '../time/working-days.ts';
import { isLate, passOnBy } from './lateness.ts';

const calendar: WorkingCalendar = { closed: new Set(['2026-11-25']), weekend: [0, 6] };
const at = (text: string): Date => new Date(`${text}+07:00`);

test('a leg takes one working day, counted in the city’s calendar', () => {
	expect(passOnBy(at('2026-11-23T15:00:00'), calendar)).toBe('2026-11-24');
	// A holiday, and a weekend, stand between.
	expect(passOnBy(at('2026-11-24T08:00:00'), calendar)).toBe('2026-11-26');
	expect(passOnBy(at('2026-11-27T23:30:00'), calendar)).toBe('2026-11-30');
	expect(passOnBy(at('2026-11-28T10:00:00'), calendar)).toBe('2026-11-30');
});

test('it is late from the morning after its last day', () => {
	const since = at('2026-11-23T15:00:00');
	expect(isLate(since, at('2026-11-23T16:00:00'), calendar)).toBe(false);
	expect(isLate(since, at('2026-11-24T23:59:00'), calendar)).toBe(false);
	expect(isLate(since, at('2026-11-25T00:01:00'), calendar)).toBe(true);
});
