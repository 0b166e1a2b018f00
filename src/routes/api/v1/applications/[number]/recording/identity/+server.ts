import { confirmIdentity } from '#features/recording/server/confirm-identity.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellRecording } from '../../../../recording-body.ts';

/** A recording officer within the jurisdiction. */
export const PUT = endpoint('confirmIdentity', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	return await tellRecording(ctx, number, await confirmIdentity(ctx, { ...body, number }));
});
export const fallback = otherMethods('/applications/{number}/recording/identity');
