import { services } from '#domain/catalogue/services.ts';
import { serviceIcon } from '#features/applications/ui/service-icon.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = () => ({
	services: services.map((service) => ({
		slug: service.slug,
		name: service.name,
		summary: service.summary,
		icon: serviceIcon(service),
		days: service.workingDays,
		open: service.state === 'open',
	})),
});
