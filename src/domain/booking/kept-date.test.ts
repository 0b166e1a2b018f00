import { describe, expect, test } from 'vitest';
import type { Status } from '../applications/application.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { officeKinds, type OfficeKind } from './office.ts';
import {
	delayOf,
	earliestAfterMeeting,
	earliestKept,
	earliestOffered,
	keptFromHere,
	workDayFrom,
} from './kept-date.ts';

// Tuesday; Wednesday the 2nd is closed.
const today = '2026-12-01';
const calendar = { closed: new Set(['2026-12-02']), weekend: [0, 6] };

describe('the first date that can be kept (product.md section 7: printed within a working day, carried within one more)', () => {
	test.each<[Status, boolean, 'pickup' | 'recording', OfficeKind, string | null]>([
		['verification', false, 'pickup', 'kecamatan', '2026-12-04'],
		['verification', false, 'pickup', 'disdukcapil', '2026-12-03'],
		['processing', false, 'pickup', 'kelurahan', '2026-12-04'],
		['failed', false, 'pickup', 'mpp', '2026-12-04'],
		['processing', true, 'pickup', 'gerai', '2026-12-03'],
		['processing', true, 'pickup', 'disdukcapil', '2026-12-01'],
		['ready', true, 'pickup', 'kecamatan', null],
		['returned', false, 'pickup', 'kecamatan', null],
		['draft', false, 'pickup', 'kecamatan', null],
		['verification', false, 'recording', 'kecamatan', '2026-12-03'],
		['processing', false, 'recording', 'kecamatan', null],
	])('%s, printed %s, %s at %s: %s', (status, printed, meeting, office, date) => {
		expect(earliestKept({ status, printed, meeting }, office, today, calendar)).toBe(date);
	});

	test.each([
		['2026-12-01T00:10:00+07:00', '2026-12-01'],
		['2026-12-01T15:59:00+07:00', '2026-12-01'],
		['2026-12-01T16:00:00+07:00', '2026-12-03'],
		['2026-12-04T17:10:00+07:00', '2026-12-07'],
		['2026-12-05T09:00:00+07:00', '2026-12-07'],
		['2026-12-31T23:59:00+07:00', '2027-01-01'],
	])('at %s work goes on from %s', (now, day) => {
		expect(workDayFrom(new Date(now), calendar)).toBe(day);
	});

	test('why it was not kept, and how much later the next one is set', () => {
		expect(delayOf('verification', true)).toEqual({ cause: 'verification_late', slack: 2 });
		expect(delayOf('processing', false)).toEqual({ cause: 'processing_late', slack: 1 });
		expect(delayOf('failed', true)).toEqual({ cause: 'siak_away', slack: 5 });
	});

	test('is offered no sooner than at the first choice while it is not checked', () => {
		const span = { min: 3, max: 7 };
		const offered = (status: Status, meeting: 'pickup' | 'recording', printed = false) =>
			earliestOffered({ status, printed, meeting }, 'kecamatan', today, calendar, span);
		expect(offered('verification', 'pickup')).toBe('2026-12-07');
		expect(offered('verification', 'recording')).toBe('2026-12-07');
		expect(offered('processing', 'pickup')).toBe('2026-12-04');
		expect(offered('processing', 'pickup', true)).toBe('2026-12-03');
		expect(offered('ready', 'pickup', true)).toBeNull();
	});

	test('after a meeting counts from its day', () => {
		expect(earliestAfterMeeting('2026-12-01', 'kecamatan', calendar)).toBe('2026-12-04');
		expect(earliestAfterMeeting('2026-12-01', 'disdukcapil', calendar)).toBe('2026-12-03');
	});

	test('lies no further ahead than is looked at in the night', () => {
		const furthest = addWorkingDays(today, keptFromHere, calendar);
		for (const status of ['verification', 'processing', 'failed'] as const)
			for (const office of officeKinds) {
				const first = earliestKept({ status, printed: false, meeting: 'pickup' }, office, today, calendar);
				expect(first! <= furthest).toBe(true);
			}
	});
});
