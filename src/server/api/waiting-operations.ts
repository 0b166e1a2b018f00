import type { Operation } from './operations.ts';

const seen = ['not_found', 'not_allowed', 'outside_jurisdiction', 'own_entry'] as const;
const waiting = { path: '/applications/{number}/waiting', tag: 'booking', auth: 'bearer' } as const;

/** Of the API: the waiting list for days that are full. */
export const waitingOperations = {
	showWaiting: {
		...waiting,
		method: 'get',
		status: 200,
		answer: 'Waiting',
		summary: 'Where an application stands on the waiting list',
		refusals: [...seen, 'not_waiting'],
	},
	joinWaiting: {
		...waiting,
		method: 'post',
		body: 'WaitingWish',
		key: 'honoured',
		status: 200,
		answer: 'Waiting',
		summary: 'Join the waiting list, or change what is waited for; the place in line stays',
		description:
			'A draft waits for days of the span, what was sent for days before its own. A place that becomes free is offered in the order of the list.',
		refusals: [
			...seen,
			'room_left',
			'nothing_to_wait_for',
			'not_waiting',
			'stale',
			'action_not_possible',
			'register_mismatch',
			'register_unavailable',
		],
	},
	leaveWaiting: {
		...waiting,
		method: 'delete',
		status: 204,
		answer: null,
		summary: 'Leave the waiting list; what is offered goes on to the next in line',
		refusals: [...seen, 'not_waiting'],
	},
	answerOffer: {
		...waiting,
		method: 'post',
		path: '/applications/{number}/waiting/answer',
		body: 'OfferAnswer',
		key: 'honoured',
		status: 200,
		answer: 'Application',
		summary: 'Accept the place that is offered, or pass it on',
		refusals: [
			...seen,
			'not_waiting',
			'offer_over',
			'day_full',
			'day_queued',
			'day_not_open',
			'office_unknown',
			'office_fixed',
			'blanks_short',
			'action_not_possible',
			'register_unavailable',
		],
	},
} as const satisfies Record<string, Operation>;
