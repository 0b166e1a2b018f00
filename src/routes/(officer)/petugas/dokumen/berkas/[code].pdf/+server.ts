import { readIssued } from '#features/issuance/server/read-issued.ts';
import { problemDocument } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** A document as officers see it: signed, or a preview of what waits; each look is written down. */
export const GET: RequestHandler = async ({ locals: { ctx }, params, url }) => {
	const read = await readIssued(ctx, params.code);
	if (!read.ok) {
		const problem = problemDocument(read.refusal, { locale: ctx.locale, instance: url.pathname });
		const headers = { 'content-type': 'application/problem+json' };
		return Response.json(problem, { status: problem.status, headers });
	}
	return new Response(new Uint8Array(read.value.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${read.value.fileName}"`,
			'cache-control': 'private, no-store',
		},
	});
};
