import { eventIcon } from '#features/applications/ui/service-icon.ts';
import { serviceAt, serviceShown } from '../service-shown.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = async (event) => {
	const service = serviceAt(event, event.params.service);
	return {
		service: await serviceShown(event, service),
		variants: service.variants
			.filter(({ offered }) => offered !== false)
			.map(({ id, name, summary, siakEvent }) => ({ id, name, summary, icon: eventIcon(siakEvent) })),
	};
};
