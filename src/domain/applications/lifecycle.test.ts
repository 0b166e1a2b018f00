import { describe, expect, test } from 'vitest';
import { finalStatuses, statuses, type ApplicationFacts, type Status } from './application.ts';
import {
	actions,
	lifecycle,
	lifecycleRow,
	nextStatus,
	possibleActions,
	unmetByFacts,
	type LifecycleRow,
} from './lifecycle.ts';
import { isNoticeKind } from '../notifications/notice.ts';

const rows: readonly LifecycleRow[] = lifecycle;
const facts = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
	id: 'a',
	status: 'verification',
	channel: 'self',
	applicantId: 'applicant',
	enteredBy: 'applicant',
	takenBy: null,
	kelurahanCode: '32.75.01.1001',
	rw: '001',
	officeId: null,
	siakDone: false,
	printed: false,
	...more,
});

const grid = `
draft         submit>verification
verification  take release reassign escalate return>returned approve>processing reject>rejected cancel>cancelled move_pickup postpone_pickup shelve_pickup reject_with_lead>rejected cancel_with_lead>cancelled
returned      resubmit>verification cancel>cancelled move_pickup postpone_pickup shelve_pickup expire>expired reject_with_lead>rejected cancel_with_lead>cancelled
processing    take release reassign escalate enter_siak refuse_siak>failed finish_recording>collected refuse_recording>failed sign print undo_print withdraw_document make_ready>ready report_lost correct_data move_pickup postpone_pickup reoffer_pickup shelve_pickup reject_with_lead>rejected cancel_with_lead>cancelled
ready         withdraw_document>processing report_lost>processing report_wrong_data>processing hand_over>collected hand_over_at_door>collected move_pickup postpone_pickup reoffer_pickup shelve_pickup expire>expired
collected
failed        take release reassign escalate reject>rejected retry_siak>processing send_back>returned move_pickup postpone_pickup shelve_pickup reject_with_lead>rejected cancel_with_lead>cancelled
rejected      appeal grant_appeal>verification uphold_appeal reopen_with_lead>verification
cancelled
expired
`;

const ofAppeals: readonly string[] = ['appeal', 'grant_appeal', 'uphold_appeal', 'reopen_with_lead'];

const lineOf = (status: Status): string => {
	const moves = actions.flatMap((action) => {
		const to = nextStatus(action, status);
		if (to === null) return [];
		return [to === status ? action : `${action}>${to}`];
	});
	return `${status.padEnd(14)}${moves.join(' ')}`.trimEnd();
};

test('what leads from each status, and where to', () => {
	expect(`\n${statuses.map(lineOf).join('\n')}\n`).toBe(grid);
});

describe('every row', () => {
	test('every action has exactly one', () => {
		expect(rows.map((row) => row.action).toSorted()).toEqual([...actions].toSorted());
	});

	test.each(rows.map((row) => [row.action, row] as const))(
		'%s: known statuses, no way out of a final one, words for its notice',
		(action, row) => {
			expect(row).toBe(lifecycleRow(action));
			for (const status of statuses) {
				const to = row.from.includes(status) ? (row.to === 'same' ? status : row.to) : null;
				expect(nextStatus(action, status)).toBe(to);
			}
			// An appeal alone leads out of a final one.
			const outOfFinal = row.from.filter((status) => finalStatuses.includes(status));
			expect(outOfFinal).toEqual(ofAppeals.includes(action) ? ['rejected'] : []);
			if (row.notice !== null) expect(isNoticeKind(row.notice)).toBe(true);
			// Whoever waits is told of every change of status.
			if (row.to !== 'same') expect(row.notice).not.toBeNull();
		},
	);

	test('every status is reached from draft, and every one that is not final can be left', () => {
		const reached = new Set<Status>(['draft']);
		for (let before = 0; before !== reached.size;) {
			before = reached.size;
			for (const status of [...reached])
				for (const action of actions) reached.add(nextStatus(action, status) ?? status);
		}
		expect([...reached].toSorted()).toEqual([...statuses].toSorted());
		const stuck = statuses.filter((status) =>
			actions
				.filter((action) => !ofAppeals.includes(action))
				.every((action) => (nextStatus(action, status) ?? status) === status),
		);
		expect(stuck.toSorted()).toEqual([...finalStatuses].toSorted());
	});
});

describe('what the stored facts refuse', () => {
	test.each([
		['approve', {}, ['held_by_actor']],
		['approve', { takenBy: 'me' }, []],
		['approve', { takenBy: 'other' }, ['held_by_actor']],
		['take', {}, []],
		['take', { takenBy: 'me' }, ['held_by_nobody']],
		['release', {}, ['held']],
		['release', { takenBy: 'other' }, []],
		['take', { takenBy: 'other' }, ['held_by_nobody']],
		['enter_siak', { siakDone: true }, ['siak_not_done']],
		['enter_siak', { waitsFor: 'EOP-AL-20261124-00012-7' }, ['not_waiting']],
		['reject_with_lead', {}, ['waiting']],
		['reject_with_lead', { waitsFor: 'EOP-AL-20261124-00012-7' }, []],
		['appeal', { rejectedBy: 'other' }, []],
		['appeal', {}, ['not_appealed']],
		['appeal', { rejectedBy: 'other', appeal: 'upheld' }, ['not_appealed']],
		['grant_appeal', { rejectedBy: 'other', appeal: 'open' }, []],
		['uphold_appeal', { rejectedBy: 'other' }, ['appealed']],
		['uphold_appeal', { rejectedBy: 'other', appeal: 'granted' }, ['appealed']],
		['print', {}, ['siak_done']],
		['print', { siakDone: true, unsigned: true }, ['signed']],
		['sign', { siakDone: true, unsigned: true }, []],
		['sign', { siakDone: true }, ['unsigned']],
		['undo_print', { siakDone: true }, ['printed']],
		['print', { siakDone: true, printed: true }, ['not_printed']],
		['make_ready', { siakDone: true }, ['printed']],
		['make_ready', { siakDone: true, printed: true }, []],
		['finish_recording', {}, ['recorded']],
		['finish_recording', { recorded: true }, []],
		['refuse_recording', { recorded: true, siakDone: true }, ['siak_not_done']],
		['submit', { status: 'draft' }, []],
	] as const)('%s with %o: %o', (action, more, unmet) => {
		expect(unmetByFacts(action, facts(more), 'me')).toEqual(unmet);
	});

	test('what is possible follows the facts', () => {
		const processing = { status: 'processing', takenBy: 'me' } as const;
		const places = ['move_pickup', 'postpone_pickup', 'reoffer_pickup', 'shelve_pickup'];
		const possible = (more: Parameters<typeof facts>[0]) => possibleActions(facts(more), 'me');
		expect(possible(processing)).toEqual([
			'release',
			'reassign',
			'escalate',
			'enter_siak',
			'refuse_siak',
			...places,
		]);
		expect(possible({ ...processing, siakDone: true })).toEqual([
			'release',
			'reassign',
			'escalate',
			'print',
			'withdraw_document',
			...places,
		]);
		expect(possible({ ...processing, siakDone: true, unsigned: true })).toEqual([
			'release',
			'reassign',
			'escalate',
			'sign',
			'withdraw_document',
			...places,
		]);
		expect(possible({ ...processing, siakDone: true, printed: true })).toEqual([
			'release',
			'reassign',
			'escalate',
			'undo_print',
			'withdraw_document',
			'make_ready',
			'report_lost',
			...places,
		]);
		expect(possible({ takenBy: 'other' })).toEqual([
			'release',
			'reassign',
			'escalate',
			'cancel',
			'move_pickup',
			'postpone_pickup',
			'shelve_pickup',
		]);
	});
});
