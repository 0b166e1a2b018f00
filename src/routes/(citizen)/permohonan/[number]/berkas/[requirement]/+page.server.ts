import { error, redirect } from '@sveltejs/kit';
import { documentLimits, removeDocument } from '#features/documents/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import { ownApplication } from '../../../own-application.ts';
import { documentsOf } from '../documents-of.ts';
import { outcomeQuery, readOutcome } from '../outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, url } = event;
	const { locale } = event.locals.ctx;
	const view = await ownApplication(event, params.number);
	const { app, service, variant } = view;
	const documents = documentsOf(view);
	const at = documents.findIndex((one) => one.asked.id === params.requirement);
	const document = documents[at];
	if (!document) error(404, refusalWords({ code: 'not_found' }, locale).detail);
	const waiting = [...documents.slice(at + 1), ...documents.slice(0, at)].find(
		(one) => one.editable && one.required && (one.state === 'missing' || one.state === 'not_good'),
	);
	const outcome = readOutcome(url.searchParams);
	return {
		number: app.row.number,
		serviceName: service.name,
		variantName: variant.name,
		document,
		back: app.row.status === 'returned' ? ('perbaiki' as const) : ('berkas' as const),
		next: waiting ? { id: waiting.asked.id, label: waiting.asked.label } : null,
		limits: { bytes: documentLimits.bytes, mb: documentLimits.bytes / (1024 * 1024) },
		done: typeof outcome === 'string' ? outcome : null,
		problem: outcome !== null && typeof outcome !== 'string' ? refusalWords(outcome, locale) : null,
	};
};

export const actions: Actions = {
	hapus: async ({ locals: { ctx }, params, url }) => {
		const removed = await removeDocument(ctx, params);
		redirect(303, `${url.pathname}?${outcomeQuery(removed.ok ? 'dihapus' : removed.refusal)}`);
	},
};
