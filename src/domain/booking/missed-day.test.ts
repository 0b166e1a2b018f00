import { describe, expect, test } from 'vitest';
import { afterMissing, dayMissed, missedRule, reofferedTimes, type OnTheDay } from './missed-day.ts';

const ready: OnTheDay = { status: 'ready', meeting: 'pickup', readyOn: '2026-11-26', recorded: true };
const recording: OnTheDay = { status: 'processing', meeting: 'recording', readyOn: null, recorded: false };

describe('a day that is over', () => {
	test('is missed where it was ready before that day and nobody came', () => {
		expect(dayMissed(ready, '2026-11-27')).toBe('missed');
	});

	test('is the office’s own fault where it was ready on the day itself, or after it', () => {
		expect(dayMissed(ready, '2026-11-26')).toBe('late');
		expect(dayMissed(ready, '2026-11-25')).toBe('late');
	});

	test.each(['verification', 'returned', 'processing', 'failed', 'collected'] as const)(
		'is nothing while it is %s: there was nothing to collect',
		(status) => {
			expect(dayMissed({ ...ready, status, readyOn: null }, '2026-11-27')).toBeNull();
		},
	);

	test('of a recording is missed until SIAK holds it or was asked', () => {
		expect(dayMissed(recording, '2026-11-27')).toBe('missed');
		expect(dayMissed({ ...recording, recorded: true }, '2026-11-27')).toBeNull();
		expect(dayMissed({ ...recording, status: 'verification' }, '2026-11-27')).toBeNull();
		// Once recorded what is collected later has no day.
		expect(dayMissed({ ...recording, status: 'ready', readyOn: '2026-11-20' }, '2026-11-27')).toBeNull();
	});
});

test('a new day is given twice, and the rule that is shown says so', () => {
	expect([0, 1, 2, 3, 7].map(afterMissing)).toEqual(['reoffer', 'reoffer', 'shelve', 'shelve', 'shelve']);
	expect(reofferedTimes).toBe(2);
	expect(missedRule.id).toContain('dua kali');
	expect(missedRule.en).toContain('twice');
});
