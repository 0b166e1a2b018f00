import { fillForm } from '#features/applications/server/official-forms/fill-form.ts';
import { servePdf } from '#features/applications/server/official-forms/serve-form.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** For the applicant, and for officers within their jurisdiction: their look is written down. */
export const GET = endpoint('getForm', async ({ ctx, params }) => {
	const form = await fillForm(ctx, { number: params['number'] ?? '', code: params['code'] ?? '' });
	return form.ok ? servePdf(form.value) : form;
});
export const fallback = otherMethods('/applications/{number}/forms/{code}.pdf');
