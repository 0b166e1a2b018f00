import type { Operation } from './operations.ts';

const proxy = { path: '/applications/{number}/proxy', tag: 'applications', auth: 'bearer' } as const;
const own = ['not_found', 'not_allowed'] as const;

/** Of the API: who collects in the applicant's place. */
export const handOverOperations = {
	showProxy: {
		...proxy,
		method: 'get',
		status: 200,
		answer: 'Proxy',
		summary: 'Who may collect in the applicant’s place; not found where nobody is named',
		refusals: own,
	},
	nameProxy: {
		...proxy,
		method: 'put',
		body: 'ProxyNamed',
		key: 'honoured',
		status: 200,
		answer: 'Proxy',
		summary: 'Name who collects in the applicant’s place (surat kuasa F-1.07), instead of an earlier one',
		refusals: [...own, 'proxy_not_possible'],
	},
	withdrawProxy: {
		...proxy,
		method: 'delete',
		status: 204,
		answer: null,
		summary: 'Take the power back; nothing happens where nobody is named',
		refusals: own,
	},
} as const satisfies Record<string, Operation>;
