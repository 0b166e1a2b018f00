import { documentsOf } from './documents-of.ts';
import { seeApplication } from './see-application.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await seeApplication(event, event.params.number);
	const { app, service, variant } = view;
	return {
		number: app.row.number,
		status: app.row.status,
		serviceName: service.name,
		variantName: variant.name,
		documents: documentsOf(view),
	};
};
