import { expect, test } from 'vitest';
import { answerBy, appealUntil, clockOf } from './appeal.ts';

const calendar = { closed: new Set(['2026-12-25']), weekend: [0, 6] };

test('21 working days to appeal, from the day after the rejection; 10 to answer; days off do not count', () => {
	// 30 November 20:00 UTC is 1 December in the city.
	expect(appealUntil(new Date('2026-11-30T20:00:00Z'), calendar)).toBe('2026-12-31');
	expect(answerBy('2026-12-14', calendar)).toBe('2026-12-29');
});

test.each([
	['2026-12-28', 'soon'],
	['2026-12-29', 'soon'],
	['2026-12-27', 'in_time'],
	['2026-12-30', 'late'],
] as const)('on %s an answer due on 29 December is %s', (today, clock) => {
	expect(clockOf('2026-12-29', today, calendar)).toBe(clock);
});
