import { checkIn } from '#features/recording/server/check-in.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellRecording } from '../../../recording-body.ts';

/** A recording officer within the jurisdiction. */
export const POST = endpoint('checkInRecording', async ({ ctx, params, body: { office, anyDay } }) => {
	const number = params['number'] ?? '';
	return await tellRecording(ctx, number, await checkIn(ctx, { number, office: office ?? null, anyDay }));
});
export const fallback = otherMethods('/applications/{number}/recording');
