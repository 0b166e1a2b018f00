import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { fill } from '#domain/text.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { listHelped, type Helped } from '#features/applications/server/consent/helped-queries.ts';
import type { Ctx } from '#server/ctx.ts';
import { refusalWords } from '#server/refusals.ts';
import { agentMessages as m } from '#ui/messages/agents.ts';
import type { PageServerLoad } from './$types';

/** What comes next, in words. */
function nextOf({ status, correctBy, pickupOn, toDoor }: Helped, { locale }: Ctx): string {
	if (status === 'draft') return m.nextDraft[locale];
	if (status === 'returned' && correctBy)
		return fill(m.nextReturned[locale], { date: formatDate(correctBy, locale) });
	if (pickupOn === null) return '–';
	return fill(m[toDoor ? 'nextHome' : 'nextPickup'][locale], { date: formatDate(pickupOn, locale) });
}

/* For agents: what they entered for residents of their area, what is missing, and when. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'start_as_agent'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	return {
		helped: (await listHelped(ctx)).map((one) => {
			const { service, variant } = catalogueOf({ service: one.service, variant: one.variant });
			return {
				number: one.number,
				name: one.name,
				service: `${service.name[locale]}: ${variant.name[locale]}`,
				status: one.status,
				next: nextOf(one, ctx),
				urgent: one.status === 'returned',
			};
		}),
	};
};
