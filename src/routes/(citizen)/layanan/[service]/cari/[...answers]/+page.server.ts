import { guideWithin } from '#domain/catalogue/guide.ts';
import { guideShown } from '../../../../guide-shown.ts';
import { serviceAt } from '../../../service-shown.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. */
export const load: PageServerLoad = (event) => {
	const { id, slug, name } = serviceAt(event, event.params.service);
	return {
		service: { slug, name },
		guide: guideShown(event, guideWithin(id), `/layanan/${slug}/cari`, event.params.answers),
	};
};
