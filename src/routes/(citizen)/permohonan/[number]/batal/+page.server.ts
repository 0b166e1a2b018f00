import { fail, redirect } from '@sveltejs/kit';
import { cancelApplication } from '#features/applications/server/finish-application.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { linkedShown } from '../../linked-shown.ts';
import { ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant: asks once more, then cancels; a draft is discarded instead. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status } = view.app.row;
	if (status === 'draft') redirect(303, `/permohonan/${number}/hapus`);
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		takes: linkedShown(view).filter(({ waitsFor }) => waitsFor === number),
		mayCancel: view.actions.includes('cancel'),
	};
};

export const actions: Actions = {
	default: async (event) => {
		await postedForm(event);
		const { locals, url, params } = event;
		const { number, status } = (await ownApplication({ locals, url }, params.number)).app.row;
		const cancelled = await cancelApplication(locals.ctx, { number });
		if (cancelled.ok || status === 'cancelled') redirect(303, `/permohonan/${number}`);
		const { title, detail } = refusalWords(cancelled.refusal, locals.ctx.locale);
		return fail(httpStatus(cancelled.refusal), { title, problems: [{ message: detail }] });
	},
};
