import { error } from '@sveltejs/kit';
import { offersLedBy } from '#domain/catalogue/life-events.ts';
import { findVariant } from '#domain/catalogue/services.ts';
import { serviceMessages as m } from '#ui/messages/services.ts';
import { serviceAt, serviceShown } from '../../service-shown.ts';
import type { PageServerLoad } from './$types';

const order = ['wajib', 'kondisional', 'opsional'] as const;

/* Open to anyone. */
export const load: PageServerLoad = async (event) => {
	const service = serviceAt(event, event.params.service);
	const variant = findVariant(service, event.params.variant);
	if (!variant) error(404, m.notFound[event.locals.ctx.locale]);
	return {
		service: await serviceShown(event, service, variant),
		variant: {
			id: variant.id,
			name: variant.name,
			summary: variant.summary,
			bring: variant.bring ?? null,
			documents: variant.requiredDocuments
				.map(({ id, label, help, need, whenText }) => ({ id, label, help, need, whenText }))
				.sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need)),
			questions: variant.pages.map((page) => page.title),
		},
		offers: offersLedBy(service.id, variant.id),
	};
};
