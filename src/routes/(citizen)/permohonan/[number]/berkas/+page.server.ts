import { error } from '@sveltejs/kit';
import { viewApplication } from '#features/applications/server/view-application.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { documentsOf } from './documents-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const view = await viewApplication(ctx, params.number);
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, ctx.locale).title);
	const { app, service, variant } = view.value;
	return {
		number: app.row.number,
		status: app.row.status,
		serviceName: service.name,
		variantName: variant.name,
		documents: documentsOf(view.value),
	};
};
