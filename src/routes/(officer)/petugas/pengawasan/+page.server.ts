import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { readOversight } from '#features/applications/server/oversight-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* For supervisors: the work of their area by office, kelurahan and officer; each line leads to the list where it is reassigned. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	if (!holdsRole(ctx.actor, 'oversee_work'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	return { ...(await readOversight(ctx)), today: dateInWib(ctx.now()) };
};
