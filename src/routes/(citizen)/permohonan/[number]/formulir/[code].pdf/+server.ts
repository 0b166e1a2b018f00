import { error } from '@sveltejs/kit';
import { fillForm } from '#features/applications/server/official-forms/fill-form.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { ownApplication } from '../../../own-application.ts';
import type { RequestHandler } from './$types';

/** An official form, filled in, for its applicant; kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app } = await ownApplication({ locals, url }, params.number);
	const { ctx } = locals;
	const form = await fillForm(ctx, { number: app.row.number, code: params.code });
	if (!form.ok) error(httpStatus(form.refusal), refusalWords(form.refusal, ctx.locale).detail);
	return servePdf(form.value);
};
