import { fail, redirect } from '@sveltejs/kit';
import { discardDraft } from '#features/applications/server/discard-draft.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant: asks once more, then discards the draft with its files. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status } = view.app.row;
	if (status !== 'draft') redirect(303, `/permohonan/${number}`);
	return { number, service: view.service.name, variant: view.variant.name };
};

export const actions: Actions = {
	default: async (event) => {
		await postedForm(event);
		const { ctx } = event.locals;
		const discarded = await discardDraft(ctx, { number: event.params.number });
		// Gone already: discarded twice, or kept too long.
		if (discarded.ok || discarded.refusal.code === 'not_found') redirect(303, '/permohonan?dihapus');
		const { title, detail } = refusalWords(discarded.refusal, ctx.locale);
		return fail(httpStatus(discarded.refusal), { title, problems: [{ message: detail }] });
	},
};
