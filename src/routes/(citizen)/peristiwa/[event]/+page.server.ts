import { error } from '@sveltejs/kit';
import { findLifeEvent, isOffered } from '#domain/catalogue/life-events.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { eventIcon } from '#features/applications/ui/service-icon.ts';
import { lifeEventMessages as m } from '#ui/messages/life-events.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone: what can be done at once, and the forms that begin it. */
export const load: PageServerLoad = ({ params, locals }) => {
	const event = findLifeEvent(params.event);
	if (!event) error(404, m.notFound[locals.ctx.locale]);
	const service = findService(event.lead.service);
	return {
		name: event.name,
		summary: event.summary,
		open: isOffered(event),
		service: service?.name ?? null,
		twoVisits: event.offers.some(({ companions }) => companions.some(({ collected }) => collected)),
		offers: event.offers.map(({ id, name, why }) => ({ id, name, why })),
		leads: event.lead.variants.flatMap((id) => {
			const variant = findVariant(service, id);
			if (!service || !variant) return [];
			return {
				id,
				name: variant.name,
				summary: variant.summary,
				icon: eventIcon(variant.siakEvent),
				start: `/permohonan/baru?${new URLSearchParams({ layanan: service.slug, jenis: id })}`,
				about: `/layanan/${service.slug}/${id}`,
			};
		}),
	};
};
