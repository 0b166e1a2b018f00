import { publishedKeys } from '#features/issuance/server/published-keys.ts';
import type { RequestHandler } from './$types';

/** The public keys of the codes on documents, for whoever checks them without asking us; open to every page. */
export const GET: RequestHandler = async ({ locals: { ctx } }) =>
	Response.json(await publishedKeys(ctx), {
		headers: { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' },
	});
