import { guide } from '#domain/catalogue/guide.ts';
import { services } from '#domain/catalogue/services.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { serviceIcon } from '#features/applications/ui/service-icon.ts';
import { guideShown } from './guide-shown.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = async (event) => {
	const { ctx } = event.locals;
	const open = services.filter((service) => service.state === 'open');
	return {
		happened: guideShown(event, guide, '/cari', '').question?.answers ?? [],
		services: [...open, ...services.filter((service) => service.state !== 'open')].map((service) => ({
			slug: service.slug,
			name: service.name,
			summary: service.summary,
			icon: serviceIcon(service),
			soon: service.state === 'soon',
		})),
		days: {
			min: Math.min(...open.map((service) => service.workingDays.min)),
			max: Math.max(...open.map((service) => service.workingDays.max)),
		},
		offices: (await listOffices(ctx.db, null)).length,
	};
};
