import type { Status } from './application.ts';
import type { Requirement } from './lifecycle-needs.ts';

/** The names of everything that can be done to an application; also the names in `POST .../actions/{action}`. */
export const actions = [
	'submit',
	'take',
	'release',
	'return',
	'approve',
	'reject',
	'resubmit',
	'cancel',
	'enter_siak',
	'refuse_siak',
	'retry_siak',
	'send_back',
	'finish_recording',
	'refuse_recording',
	'print',
	'make_ready',
	'report_lost',
	'report_wrong_data',
	'correct_data',
	'hand_over',
	'hand_over_at_door',
	'move_pickup',
	'postpone_pickup',
	'reoffer_pickup',
	'shelve_pickup',
	'expire',
	'reject_with_lead',
	'cancel_with_lead',
	'appeal',
	'grant_appeal',
	'uphold_appeal',
	'reopen_with_lead',
] as const;
export type Action = (typeof actions)[number];

export type LifecycleRow = {
	readonly action: Action;
	readonly from: readonly Status[];
	/** `same`: the status stays; another fact changes. */
	readonly to: Status | 'same';
	readonly needs: readonly Requirement[];
	/** Key of the notice sent to the applicant, if any (`notifications/notice.ts`). */
	readonly notice: string | null;
};

/** Which action leads from which status to which, needing what. By whom: `access/policy.ts`. Nothing else decides it. */
export const lifecycle = [
	{ action: 'submit', from: ['draft'], to: 'verification', needs: ['complete'], notice: 'submitted' },
	{
		action: 'take',
		from: ['verification', 'processing', 'failed'],
		to: 'same',
		needs: ['held_by_nobody'],
		notice: null,
	},
	{
		action: 'release',
		from: ['verification', 'processing', 'failed'],
		to: 'same',
		needs: ['held'],
		notice: null,
	},
	{
		action: 'return',
		from: ['verification'],
		to: 'returned',
		needs: ['held_by_actor', 'something_marked'],
		notice: 'returned',
	},
	{
		action: 'approve',
		from: ['verification'],
		to: 'processing',
		needs: ['held_by_actor', 'all_good'],
		notice: 'approved',
	},
	{
		action: 'reject',
		from: ['verification', 'failed'],
		to: 'rejected',
		needs: ['held_by_actor', 'reason'],
		notice: 'rejected',
	},
	{ action: 'resubmit', from: ['returned'], to: 'verification', needs: ['complete'], notice: 'resubmitted' },
	{ action: 'cancel', from: ['verification', 'returned'], to: 'cancelled', needs: [], notice: 'cancelled' },
	{
		action: 'enter_siak',
		from: ['processing'],
		to: 'same',
		needs: ['siak_not_done', 'not_waiting'],
		notice: null,
	},
	{ action: 'refuse_siak', from: ['processing'], to: 'failed', needs: ['siak_not_done'], notice: 'failed' },
	{ action: 'retry_siak', from: ['failed'], to: 'processing', needs: [], notice: 'retried' },
	{ action: 'send_back', from: ['failed'], to: 'returned', needs: ['something_marked'], notice: 'returned' },
	{
		action: 'finish_recording',
		from: ['processing'],
		to: 'collected',
		needs: ['recorded', 'siak_not_done', 'not_waiting'],
		notice: 'recorded',
	},
	{
		action: 'refuse_recording',
		from: ['processing'],
		to: 'failed',
		needs: ['recorded', 'siak_not_done'],
		notice: 'failed',
	},
	{
		action: 'print',
		from: ['processing'],
		to: 'same',
		needs: ['siak_done', 'no_wrong_data', 'not_printed'],
		notice: null,
	},
	{
		action: 'make_ready',
		from: ['processing'],
		to: 'ready',
		needs: ['siak_done', 'printed'],
		notice: 'ready',
	},
	{
		action: 'report_lost',
		from: ['processing', 'ready'],
		to: 'processing',
		needs: ['printed', 'reason'],
		notice: 'paper_lost',
	},
	{
		action: 'report_wrong_data',
		from: ['ready'],
		to: 'processing',
		needs: ['printed', 'reason'],
		notice: 'data_wrong',
	},
	{ action: 'correct_data', from: ['processing'], to: 'same', needs: ['wrong_data'], notice: null },
	{ action: 'hand_over', from: ['ready'], to: 'collected', needs: ['code_and_id'], notice: 'collected' },
	{
		action: 'hand_over_at_door',
		from: ['ready'],
		to: 'collected',
		needs: ['code_and_id'],
		notice: 'collected',
	},
	{
		action: 'move_pickup',
		from: ['verification', 'returned', 'processing', 'failed', 'ready'],
		to: 'same',
		needs: ['another_place'],
		notice: 'pickup_changed',
	},
	{
		action: 'postpone_pickup',
		from: ['verification', 'returned', 'processing', 'failed', 'ready'],
		to: 'same',
		needs: ['another_place'],
		notice: 'pickup_postponed',
	},
	{
		action: 'reoffer_pickup',
		from: ['processing', 'ready'],
		to: 'same',
		needs: ['another_place'],
		notice: 'pickup_missed',
	},
	{
		action: 'shelve_pickup',
		from: ['verification', 'returned', 'processing', 'failed', 'ready'],
		to: 'same',
		needs: [],
		notice: 'pickup_shelved',
	},
	{ action: 'expire', from: ['returned', 'ready'], to: 'expired', needs: ['reason'], notice: 'expired' },
	{
		action: 'reject_with_lead',
		from: ['verification', 'returned', 'processing', 'failed'],
		to: 'rejected',
		needs: ['waiting', 'reason'],
		notice: 'ended_with_lead',
	},
	{
		action: 'cancel_with_lead',
		from: ['verification', 'returned', 'processing', 'failed'],
		to: 'cancelled',
		needs: ['waiting', 'reason'],
		notice: 'ended_with_lead',
	},
	// UU 30/2014 art. 75-77: a decision may be objected to in writing; it stands until that is decided.
	{
		action: 'appeal',
		from: ['rejected'],
		to: 'same',
		needs: ['not_appealed', 'in_time', 'reason'],
		notice: 'appeal_received',
	},
	{
		action: 'grant_appeal',
		from: ['rejected'],
		to: 'verification',
		needs: ['appealed', 'reason'],
		notice: 'appeal_granted',
	},
	{
		action: 'uphold_appeal',
		from: ['rejected'],
		to: 'same',
		needs: ['appealed', 'reason'],
		notice: 'appeal_upheld',
	},
	{
		action: 'reopen_with_lead',
		from: ['rejected'],
		to: 'verification',
		needs: ['waiting'],
		notice: 'reopened_with_lead',
	},
] as const satisfies readonly LifecycleRow[];
