import { error } from '@sveltejs/kit';
import { askedDocuments } from '#features/documents/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const found = await askedDocuments(ctx, params.number);
	if (!found.ok) error(httpStatus(found.refusal), refusalWords(found.refusal, ctx.locale).title);
	const { application, service, variant, documents } = found.value;
	return {
		number: application.row.number,
		status: application.facts.status,
		serviceName: service.name,
		variantName: variant.name,
		documents,
	};
};
