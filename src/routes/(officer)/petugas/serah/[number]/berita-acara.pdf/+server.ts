import { error } from '@sveltejs/kit';
import { handOverRecord } from '#features/applications/server/hand-over/hand-over-papers.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** The record of a hand-over, for officers who may see the application; kept by no cache. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const record = await handOverRecord(ctx, params.number);
	if (!record.ok) error(httpStatus(record.refusal), refusalWords(record.refusal, ctx.locale).detail);
	return servePdf(record.value);
};
