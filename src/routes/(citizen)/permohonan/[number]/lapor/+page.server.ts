import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/* From a case to the one page for reports, with its number filled in; whose case it is changes nothing there. */
export const load: PageServerLoad = ({ params }) =>
	redirect(303, `/lapor?nomor=${encodeURIComponent(params.number)}`);
