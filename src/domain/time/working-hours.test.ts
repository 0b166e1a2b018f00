import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingHoursAfter, workingHoursBefore } from './working-hours.ts';

const calendar = { closed: new Set(['2026-11-25']), weekend: [0, 6] };
const wib = (text: string) => new Date(`${text}:00+07:00`);

test.each([
	['within the day', '2026-11-24T14:00', 4, '2026-11-24T10:00'],
	['over the evening', '2026-11-24T10:00', 4, '2026-11-23T14:00'],
	['over a weekend', '2026-11-23T09:00', 4, '2026-11-20T13:00'],
	['over a day off', '2026-11-26T09:00', 4, '2026-11-24T13:00'],
	['at night it is as at closing', '2026-11-24T23:00', 4, '2026-11-24T12:00'],
	['before opening as at the last closing', '2026-11-24T07:00', 4, '2026-11-23T12:00'],
])('%s: what lies four working hours back', (_, now, hours, before) => {
	expect(workingHoursBefore(wib(now), hours, calendar)).toEqual(wib(before));
});

test.each([
	['2026-11-24T10:00', 4, '2026-11-24T14:00'],
	['2026-11-24T14:00', 4, '2026-11-26T10:00'],
	['2026-11-20T15:00', 8, '2026-11-23T15:00'],
	['2026-11-21T12:00', 1, '2026-11-23T09:00'],
])('from %s, %i working hours on', (now, hours, after) => {
	expect(workingHoursAfter(wib(now), hours, calendar)).toEqual(wib(after));
});

test('there and back is the same instant, when it starts in office hours', () => {
	const minutes = fc.integer({ min: 1, max: 479 });
	fc.assert(
		fc.property(minutes, fc.integer({ min: 1, max: 40 }), (minute, hours) => {
			const now = new Date(wib('2026-11-24T08:00').getTime() + minute * 60_000);
			expect(workingHoursAfter(workingHoursBefore(now, hours, calendar), hours, calendar)).toEqual(now);
		}),
	);
});
