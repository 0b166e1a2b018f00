import { error } from '@sveltejs/kit';
import { fillProxyForm } from '#features/applications/server/hand-over/hand-over-papers.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { ownApplication } from '../../../own-application.ts';
import type { RequestHandler } from './$types';

/** The surat kuasa F-1.07 for the proxy that is named, for its applicant; kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app } = await ownApplication({ locals, url }, params.number);
	const form = await fillProxyForm(locals.ctx, app.row.number);
	if (!form.ok) error(httpStatus(form.refusal), refusalWords(form.refusal, locals.ctx.locale).detail);
	return servePdf(form.value);
};
