import { acceptOffer, passOffer } from '#features/applications/server/waiting/answer-offer.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../../../../application-body.ts';

/** The place is the applicant's once accepted; passed on, the place in line stays. */
export const POST = endpoint('answerOffer', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const answered =
		body.answer === 'accept' ? await acceptOffer(ctx, { number }) : await passOffer(ctx, { number });
	return answered.ok ? await tellApplication(ctx, number) : answered;
});
export const fallback = otherMethods('/applications/{number}/waiting/answer');
