import { endpoint, otherMethods } from '#server/api/handle.ts';
import { quotaDocument } from './quota-document.ts';

/** The same for everybody, so it may be kept by who stands between for as long as it is told again. */
export const GET = endpoint('getQuota', async ({ ctx, request }) => {
	const { json, etag } = await quotaDocument(ctx);
	const headers = {
		etag,
		'cache-control': 'public, max-age=2',
		'access-control-allow-origin': '*',
	};
	const known = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''));
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(json, { headers: { ...headers, 'content-type': 'application/json' } });
});
export const fallback = otherMethods('/quota');
