import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** These pages are for demo mode only. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!locals.ctx.env.demo) error(404);
	return { locale: locals.locale };
};
