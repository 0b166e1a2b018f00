import { error } from '@sveltejs/kit';
import { readComplaintFile } from '#features/complaints/server/view-complaint.ts';
import { serveDocument } from '#features/documents/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/* For the supervisor who handles the report: a file that came with it; every look is written to the audit trail. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const read = await readComplaintFile(ctx, { code: params.code, file: params.file });
	if (!read.ok) error(httpStatus(read.refusal), refusalWords(read.refusal, ctx.locale).detail);
	return await serveDocument(read.value);
};
