import { readDocument, serveDocument } from '#features/documents/server/public.ts';
import { problemDocument } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** A document as an officer sees it: within their jurisdiction, and written down that they saw it. */
export const GET: RequestHandler = async ({ locals: { ctx }, params, url }) => {
	const document = await readDocument(ctx, { number: params.number, which: { id: params.document } });
	if (document.ok) return await serveDocument(document.value);
	const problem = problemDocument(document.refusal, { locale: ctx.locale, instance: url.pathname });
	return Response.json(problem, {
		status: problem.status,
		headers: { 'content-type': 'application/problem+json' },
	});
};
