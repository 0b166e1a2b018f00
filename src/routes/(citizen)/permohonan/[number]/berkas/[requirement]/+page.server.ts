import { error, redirect } from '@sveltejs/kit';
import { viewApplication } from '#features/applications/server/view-application.ts';
import { documentLimits, removeDocument } from '#features/documents/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { documentsOf } from '../documents-of.ts';
import { outcomeQuery, readOutcome } from '../outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const view = await viewApplication(ctx, params.number);
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, ctx.locale).title);
	const { app, service, variant } = view.value;
	const documents = documentsOf(view.value);
	const at = documents.findIndex((one) => one.asked.id === params.requirement);
	const document = documents[at];
	if (!document) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	const waiting = [...documents.slice(at + 1), ...documents.slice(0, at)].find(
		(one) => one.editable && one.required && (one.state === 'missing' || one.state === 'not_good'),
	);
	const outcome = readOutcome(url.searchParams);
	return {
		number: app.row.number,
		serviceName: service.name,
		variantName: variant.name,
		document,
		next: waiting ? { id: waiting.asked.id, label: waiting.asked.label } : null,
		limits: { bytes: documentLimits.bytes, mb: documentLimits.bytes / (1024 * 1024) },
		done: typeof outcome === 'string' ? outcome : null,
		problem: outcome !== null && typeof outcome !== 'string' ? refusalWords(outcome, ctx.locale) : null,
	};
};

export const actions: Actions = {
	hapus: async ({ locals: { ctx }, params, url }) => {
		const removed = await removeDocument(ctx, params);
		redirect(303, `${url.pathname}?${outcomeQuery(removed.ok ? 'dihapus' : removed.refusal)}`);
	},
};
