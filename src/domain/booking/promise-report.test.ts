import { expect, test } from 'vitest';
import { keptShare, monthsUntil, promisedIn, promiseOutcomes, tallyOf } from './promise-report.ts';

const tally = (counts: Partial<Record<(typeof promiseOutcomes)[number], number>>) =>
	tallyOf(
		promiseOutcomes.map((outcome) => ({
			month: '2026-11',
			officeId: 'disdukcapil',
			outcome,
			count: counts[outcome] ?? 0,
		})),
	);

test('the share counts what the office can be measured by, and nothing else', () => {
	expect(keptShare(tally({ kept: 6, missed: 1, broken: 1, verification_late: 1, stock_out: 1 }))).toBe(70);
	expect(keptShare(tally({ kept: 1, applicant: 50, earlier: 3, meeting_moved: 2, ahead: 9 }))).toBe(100);
	expect(keptShare(tally({ kept: 2, processing_late: 1 }))).toBe(66.7);
	expect(keptShare(tally({ applicant: 4, ahead: 1 }))).toBeNull();
	expect(keptShare(tally({ siak_away: 2, office_closed: 1 }))).toBe(0);
});

test('every promised day is counted once', () => {
	const every = Object.fromEntries(promiseOutcomes.map((outcome) => [outcome, 1]));
	expect(promisedIn(tally(every))).toBe(promiseOutcomes.length);
	expect(promisedIn(tallyOf([]))).toBe(0);
});

test('months go back over the turn of a year', () => {
	expect(monthsUntil('2027-02-28', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
	expect(monthsUntil('2026-12-01', 1)).toEqual(['2026-12']);
});
