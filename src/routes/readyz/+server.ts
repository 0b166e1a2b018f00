import { readiness } from '#server/api/readiness.ts';
import type { RequestHandler } from './$types';

/** 200 when this process can serve, 503 otherwise. Says which part, not why: that is in the log. */
export const GET: RequestHandler = async ({ locals: { ctx } }) => {
	const ready = await readiness(ctx);
	return Response.json(ready, {
		status: ready.status === 'ready' ? 200 : 503,
		headers: { 'cache-control': 'no-store' },
	});
};
