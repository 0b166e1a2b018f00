import { fillForm } from '#features/applications/server/official-forms/fill-form.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { problemDocument } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** An official form as an officer sees it: within their jurisdiction, and written down that they saw it. */
export const GET: RequestHandler = async ({ locals: { ctx }, params, url }) => {
	const form = await fillForm(ctx, params);
	if (form.ok) return servePdf(form.value);
	const problem = problemDocument(form.refusal, { locale: ctx.locale, instance: url.pathname });
	return Response.json(problem, {
		status: problem.status,
		headers: { 'content-type': 'application/problem+json' },
	});
};
