import { error } from '@sveltejs/kit';
import { handOverRecord } from '#features/applications/server/hand-over/hand-over-papers.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { ownApplication } from '../../own-application.ts';
import type { RequestHandler } from './$types';

/** The record of the hand-over, for its applicant; kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app } = await ownApplication({ locals, url }, params.number);
	const record = await handOverRecord(locals.ctx, app.row.number);
	if (!record.ok) error(httpStatus(record.refusal), refusalWords(record.refusal, locals.ctx.locale).detail);
	return servePdf(record.value);
};
