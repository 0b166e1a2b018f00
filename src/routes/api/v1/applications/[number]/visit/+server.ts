import { agreeVisit } from '#features/applications/server/agree-visit.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../application-body.ts';

/** An officer within the jurisdiction; the applicant is told. */
export const PUT = endpoint('agreeVisit', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const agreed = await agreeVisit(ctx, { ...body, number });
	return agreed.ok ? await tellApplication(ctx, number) : agreed;
});
export const fallback = otherMethods('/applications/{number}/visit');
