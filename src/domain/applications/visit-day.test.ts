import { describe, expect, it } from 'vitest';
import { statuses, type ApplicationFacts } from './application.ts';
import { mayAgreeVisit, visitProblems } from './visit-day.ts';

const known = {
	today: '2026-11-24',
	calendar: { closed: new Set(['2026-12-09', '2026-12-25']), weekend: [0, 6] },
	changing: false,
};
const day = { date: '2026-11-26', part: 'morning', note: '', reason: '' };
const found = (more: Partial<typeof day>, changing = false) =>
	visitProblems({ ...day, ...more }, { ...known, changing }).map(({ field, code }) => `${field} ${code}`);

describe('the day of a visit', () => {
	it.each<[string, Partial<typeof day>, string[]]>([
		['a working day', {}, []],
		['today', { date: '2026-11-24' }, []],
		['the furthest day', { date: '2027-01-22' }, []],
		['nothing', { date: '', part: '' }, ['date required', 'part required']],
		['yesterday', { date: '2026-11-23' }, ['date date_in_past']],
		['a Saturday', { date: '2026-11-28' }, ['date day_off']],
		['a Sunday', { date: '2026-11-29' }, ['date day_off']],
		['a holiday', { date: '2026-12-09' }, ['date day_off']],
		['no date', { date: '2026-02-30' }, ['date date_malformed']],
		['words', { date: 'besok' }, ['date date_malformed']],
		['a year too far', { date: '2027-11-26' }, ['date date_too_far']],
		['a day after the furthest', { date: '2027-01-25' }, ['date date_too_far']],
		['no part of a day', { part: 'malam' }, ['part not_a_choice']],
		['a part of a prototype', { part: 'toString' }, ['part not_a_choice']],
		['a long note', { note: 'a'.repeat(201) }, ['note too_long']],
	])('%s', (_what, more, expected) => expect(found(more)).toEqual(expected));

	it('is changed with a reason', () => {
		expect(found({}, true)).toEqual(['reason required']);
		expect(found({ reason: 'Petugas berhalangan' }, true)).toEqual([]);
		expect(found({ reason: 'a'.repeat(201) }, true)).toEqual(['reason too_long']);
	});

	it('is agreed until the person is recorded', () => {
		const facts = (more: Partial<ApplicationFacts>) => ({ siakDone: false, ...more }) as ApplicationFacts;
		expect(statuses.filter((status) => mayAgreeVisit(facts({ status })))).toEqual([
			'verification',
			'returned',
			'processing',
			'failed',
		]);
		expect(mayAgreeVisit(facts({ status: 'processing', siakDone: true }))).toBe(false);
	});
});
