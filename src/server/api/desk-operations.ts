import type { Operation } from './operations.ts';

/** What officers read beside an application while they judge it. */
export const deskOperations = {
	listReasons: {
		method: 'get',
		path: '/reasons',
		tag: 'officers',
		auth: 'bearer',
		status: 200,
		answer: 'Reasons',
		summary: 'The reasons for a verdict “not good”, in the order in which they are offered',
		refusals: ['not_allowed'],
	},
} as const satisfies Record<string, Operation>;
