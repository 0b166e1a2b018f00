import { endpoint, otherMethods } from '#server/api/handle.ts';
import { openapiDocument } from '#server/api/openapi.ts';

/** Made once from the validators: the same for everybody in a city. */
export const GET = endpoint('getOpenapi', ({ ctx }) =>
	Promise.resolve(
		Response.json(openapiDocument(ctx.city.settings.cityName), {
			headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
		}),
	),
);
export const fallback = otherMethods('/openapi.json');
