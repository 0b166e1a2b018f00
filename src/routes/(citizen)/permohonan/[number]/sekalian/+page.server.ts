import { fail, redirect } from '@sveltejs/kit';
import { offersLedBy } from '#domain/catalogue/life-events.ts';
import { chooseOffers } from '#features/applications/server/choose-offers.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant: what is done along with a draft, each to be ticked or left out. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status, offers: ticked } = view.app.row;
	const offers = offersLedBy(view.service.id, view.variant.id);
	if (status !== 'draft' || offers.length === 0) redirect(303, `/permohonan/${number}`);
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		offers,
		ticked: ticked ?? [],
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { locals, params } = event;
		const along = form.getAll('companions').map(String);
		const chosen = await chooseOffers(locals.ctx, { number: params.number, along });
		if (chosen.ok) redirect(303, `/permohonan/${params.number}`);
		const { title, detail } = refusalWords(chosen.refusal, locals.ctx.locale);
		return fail(httpStatus(chosen.refusal), { title, problems: [{ message: detail }], along });
	},
};
