import { redirect } from '@sveltejs/kit';
import { nextStep } from '#features/applications/ui/draft-steps.ts';
import { ownApplication } from '../../own-application.ts';
import { stepsOf } from '../../steps-of.ts';
import type { PageServerLoad } from './$types';

/* For its applicant: leads to the first page of the form, or with `?lanjut` to the first step that is not done. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status } = view.app.row;
	if (status !== 'draft') redirect(303, `/permohonan/${number}`);
	const steps = stepsOf(view);
	redirect(
		303,
		`/permohonan/${number}/${(url.searchParams.has('lanjut') ? nextStep(steps) : steps[0]!).key}`,
	);
};
