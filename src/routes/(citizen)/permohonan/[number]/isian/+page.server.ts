import { redirect } from '@sveltejs/kit';
import { ownApplication } from '../../own-application.ts';
import { answerSections } from '../answer-sections.ts';
import type { PageServerLoad } from './$types';

/* For its applicant: the questions as asked and the answers as given. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status } = view.app.row;
	if (status === 'draft') redirect(303, `/permohonan/${number}/periksa`);
	return {
		number,
		service: view.service.name,
		variant: view.variant.name,
		sections: answerSections(view, locals.ctx.locale),
	};
};
