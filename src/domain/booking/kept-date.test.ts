import { describe, expect, test } from 'vitest';
import type { Status } from '../applications/application.ts';
import type { OfficeKind } from './office.ts';
import { delayOf, earliestKept } from './kept-date.ts';

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

	test('why it was not kept, and how much later the next one is set', () => {
		expect(delayOf('verification', true)).toEqual({ cause: 'verification_late', slack: 2 });
		expect(delayOf('processing', false)).toEqual({ cause: 'processing_late', slack: 1 });
		expect(delayOf('failed', true)).toEqual({ cause: 'siak_away', slack: 5 });
	});
});
