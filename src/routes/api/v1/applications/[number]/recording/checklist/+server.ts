import { keepChecklist, recordPerson } from '#features/recording/server/record-person.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellRecording } from '../../../../recording-body.ts';

/** A recording officer within the jurisdiction. */
export const PUT = endpoint('recordPerson', async ({ ctx, params, body: { keep, ...body } }) => {
	const number = params['number'] ?? '';
	const deed = keep ? keepChecklist : recordPerson;
	return await tellRecording(ctx, number, await deed(ctx, { ...body, number }));
});
export const fallback = otherMethods('/applications/{number}/recording/checklist');
