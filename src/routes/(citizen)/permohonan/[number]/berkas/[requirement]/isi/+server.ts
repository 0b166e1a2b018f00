import { redirect } from '@sveltejs/kit';
import { refuse, type Refusal, type Result } from '#domain/refusal.ts';
import {
	readDocument,
	receiveUpload,
	serveDocument,
	storeDocument,
	type DocumentInfo,
} from '#features/documents/server/public.ts';
import { problemDocument } from '#server/refusals.ts';
import { outcomeQuery } from '../../outcome.ts';
import type { RequestEvent, RequestHandler } from './$types';

const receive = async ({ locals: { ctx }, params, request }: RequestEvent): Promise<Result<DocumentInfo>> =>
	await receiveUpload(request, async (upload) => await storeDocument(ctx, { ...params, ...upload }));

function problem({ locals: { ctx }, url }: RequestEvent, refusal: Refusal): Response {
	const document = problemDocument(refusal, { locale: ctx.locale, instance: url.pathname });
	return Response.json(document, {
		status: document.status,
		headers: { 'content-type': 'application/problem+json' },
	});
}

/** The applicant's own document, shown. */
export const GET: RequestHandler = async (event) => {
	const { number, requirement } = event.params;
	const document = await readDocument(event.locals.ctx, { number, which: { requirement } });
	return document.ok ? await serveDocument(document.value) : problem(event, document.refusal);
};

/** The file itself, as the upload script sends it. The header is one that another site's page cannot send. */
export const PUT: RequestHandler = async (event) => {
	const sameSite = event.request.headers.get('x-requested-with') === 'e-open';
	const stored = sameSite ? await receive(event) : refuse('not_allowed');
	if (!stored.ok) return problem(event, stored.refusal);
	const { id, requirement, mediaType, byteSize } = stored.value;
	return Response.json({ id, requirement, mediaType, byteSize });
};

/** The form, without script. */
export const POST: RequestHandler = async (event) => {
	const stored = await receive(event);
	redirect(
		303,
		`${event.url.pathname.replace(/\/isi$/, '')}?${outcomeQuery(stored.ok ? 'tersimpan' : stored.refusal)}`,
	);
};
