import { error } from '@sveltejs/kit';
import { screenOf } from '#features/counter/server/queue-seen.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone: the screen of a waiting room. Nothing personal is in it: numbers, counters, and how long it takes. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, setHeaders }) => {
	const screen = await screenOf(ctx, params.office);
	if (!screen) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	setHeaders({ 'cache-control': 'no-store' });
	return { officeId: params.office, ...screen };
};
