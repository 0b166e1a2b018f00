import type { Operation } from './operations.ts';

/** What is asked of signed documents, as rows of the one table. */
export const issuanceOperations = {
	checkIssued: {
		method: 'get',
		path: '/issued/{code}',
		tag: 'tracking',
		auth: 'none',
		status: 200,
		answer: 'CheckedDocument',
		summary: 'Whether a signed document holds, by the code on it; nothing of anybody',
		description:
			'The QR can be checked without asking too: its token is signed with a key of `/.well-known/e-open-document-keys.json`.',
		refusals: ['not_found', 'too_many_attempts'],
	},
} as const satisfies Record<string, Operation>;
