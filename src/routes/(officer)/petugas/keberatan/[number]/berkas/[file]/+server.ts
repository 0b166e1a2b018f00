import { error } from '@sveltejs/kit';
import { readAppealFile } from '#features/applications/server/appeal/view-appeal.ts';
import { serveDocument } from '#features/documents/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/* For the supervisor of its area: a file that came with an appeal; every look is written to the audit trail. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const read = await readAppealFile(ctx, { number: params.number, file: params.file });
	if (!read.ok) error(httpStatus(read.refusal), refusalWords(read.refusal, ctx.locale).detail);
	return await serveDocument(read.value);
};
