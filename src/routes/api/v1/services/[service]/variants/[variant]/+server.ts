import { findService, findVariant } from '#domain/catalogue/services.ts';
import { done, refuse } from '#domain/refusal.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { variantBody } from '../../../../catalogue-body.ts';

export const GET = endpoint('getVariant', ({ params }) => {
	const service = findService(params['service'] ?? '');
	const variant = findVariant(service, params['variant'] ?? '');
	return Promise.resolve(
		service && variant ? done(variantBody(service, variant)) : refuse('unknown_service'),
	);
});
export const fallback = otherMethods('/services/{service}/variants/{variant}');
