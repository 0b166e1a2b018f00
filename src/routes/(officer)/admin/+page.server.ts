import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { refusalWords } from '#server/refusals.ts';
import { adminPages } from '#ui/messages/admin.ts';
import type { PageServerLoad } from './$types';

/* For officers who run something: the pages they may open. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	const pages = adminPages.filter(({ permission }) => holdsRole(ctx.actor, permission));
	if (pages.length === 0) error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	return { pages: pages.map(({ href, title, text }) => ({ href, title, text })) };
};
