import { discardDraft } from '#features/applications/server/discard-draft.ts';
import { saveAnswers } from '#features/applications/server/save-answers.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../application-body.ts';

/** For its applicant, and for officers within their jurisdiction; an officer's look is written to the audit trail. */
export const GET = endpoint(
	'getApplication',
	async ({ ctx, params }) => await tellApplication(ctx, params['number'] ?? ''),
);

export const PATCH = endpoint('changeApplication', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const saved = await saveAnswers(ctx, { ...body, number, answers: body.answers ?? {} });
	return saved.ok ? await tellApplication(ctx, number) : saved;
});

export const DELETE = endpoint(
	'discardApplication',
	async ({ ctx, params }) => await discardDraft(ctx, { number: params['number'] ?? '' }),
);
export const fallback = otherMethods('/applications/{number}');
