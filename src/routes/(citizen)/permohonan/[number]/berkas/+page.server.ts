import { stepAfter } from '#features/applications/ui/draft-steps.ts';
import { clashShown } from '../../clash-shown.ts';
import { ownApplication } from '../../own-application.ts';
import { stepBefore, stepsOf, stepsShown } from '../../steps-of.ts';
import { documentsOf } from './documents-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { number, status } = view.app.row;
	const address = `/permohonan/${number}`;
	const draft = status === 'draft';
	const home = status === 'returned' ? `${address}/perbaiki` : address;
	return {
		status,
		address,
		serviceName: view.service.name,
		variantName: view.variant.name,
		clash: clashShown(view.clash, locals.ctx.locale),
		documents: documentsOf(view),
		steps: draft ? stepsShown(view, 'berkas') : null,
		back: draft ? stepBefore(view, 'berkas') : home,
		next: draft ? `${address}/${stepAfter(stepsOf(view), 'berkas').key}` : home,
	};
};
