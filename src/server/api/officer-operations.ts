import type { RefusalCode } from '#domain/refusal.ts';
import type { Operation } from './operations.ts';
import { worklistQuery } from './schemas-officers.ts';

const carrying = [
	'not_allowed',
	'outside_jurisdiction',
	'office_unknown',
	'paper_gone',
	'paper_in_bag',
] as const;
const refusals = [
	...carrying,
	'not_the_holder',
	'already_offered',
	'bag_not_sealed',
	'not_a_receiver',
] as const;

/** What officers do beside the actions on an application, as rows of the one table: their work, visits, and printed documents on their way. */
export const officerOperations = {
	listWorklist: {
		method: 'get',
		path: '/worklist',
		tag: 'officers',
		auth: 'bearer',
		query: worklistQuery,
		status: 200,
		answer: 'Worklist',
		summary: 'The officer’s work within the jurisdiction, nearest target first',
		refusals: ['not_allowed'],
	},
	agreeVisit: {
		method: 'put',
		path: '/applications/{number}/visit',
		tag: 'officers',
		auth: 'bearer',
		body: 'VisitDay',
		key: 'honoured',
		status: 200,
		answer: 'Application',
		summary: 'The day agreed for a visit at home, or another one with its reason; the applicant is told',
		refusals: [
			'not_found',
			'not_allowed',
			'outside_jurisdiction',
			'action_not_possible',
			'stale',
			'route_full',
		],
	},
	givePaper: {
		method: 'post',
		path: '/papers/{code}/give',
		tag: 'officers',
		auth: 'bearer',
		body: 'PaperGiven',
		key: 'honoured',
		status: 200,
		answer: 'HandedOn',
		summary: 'Offer a printed document, or a bag of them, to the next holder, who confirms',
		refusals: refusals satisfies readonly RefusalCode[],
	},
	receivePaper: {
		method: 'post',
		path: '/papers/{code}/receive',
		tag: 'officers',
		auth: 'bearer',
		body: 'PaperReceived',
		key: 'honoured',
		status: 200,
		answer: 'HandedOn',
		summary: 'Confirm that it was received; at its place of collection it is ready from then on',
		refusals: [...carrying, 'not_offered_to_you', 'own_hand_over'],
	},
} as const satisfies Record<string, Operation>;
