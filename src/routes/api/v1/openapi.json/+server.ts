import { endpoint, otherMethods } from '#server/api/handle.ts';
import { openapiDocument } from '#server/api/openapi.ts';

/** Made once from the validators: the same for everybody. */
export const GET = endpoint('getOpenapi', () =>
	Promise.resolve(
		Response.json(openapiDocument(), {
			headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
		}),
	),
);
export const fallback = otherMethods('/openapi.json');
