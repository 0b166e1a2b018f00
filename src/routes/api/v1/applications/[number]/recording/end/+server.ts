import { endTurn } from '#features/recording/server/end-turn.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellRecording } from '../../../../recording-body.ts';

/** A recording officer within the jurisdiction; the applicant is told. */
export const POST = endpoint('endRecording', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	return await tellRecording(ctx, number, await endTurn(ctx, { ...body, number }));
});
export const fallback = otherMethods('/applications/{number}/recording/end');
