import { guide } from '#domain/catalogue/guide.ts';
import { guideShown } from '../../guide-shown.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone. The answers stand in the address: going back and passing it on work. */
export const load: PageServerLoad = (event) => ({
	guide: guideShown(event, guide, '/cari', event.params.answers),
});
