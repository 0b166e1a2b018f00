import type { Status } from '#domain/applications/application.ts';

/** How a document stands; `not_good`: the verifier marked it, and it has not been replaced since. */
export type DocumentState = 'missing' | 'stored' | 'good' | 'not_good';

/** How a document of an application stands for its applicant. What a verifier says counts once the verification has ended. */
export function documentState(
	document: {
		readonly stored: { readonly uploadedAt: Date } | null;
		readonly verdict: { readonly good: boolean } | null;
	},
	application: { readonly status: Status; readonly returnedAt: Date | null },
): DocumentState {
	const { stored, verdict } = document;
	const { status, returnedAt } = application;
	const told = status !== 'draft' && status !== 'verification' ? verdict : null;
	const replaced = stored !== null && returnedAt !== null && stored.uploadedAt > returnedAt;
	if (told && !told.good && !replaced) return 'not_good';
	if (!stored) return 'missing';
	return told?.good ? 'good' : 'stored';
}
