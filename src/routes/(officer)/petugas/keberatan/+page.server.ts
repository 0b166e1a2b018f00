import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { formatDate, formatInstant } from '#domain/time/office-time.ts';
import { listAppeals } from '#features/applications/server/appeal/appeal-queries.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* For supervisors: the appeals of their area, the one due first on top. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_appeals')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const view = url.searchParams.get('bagian') === 'dijawab' ? 'decided' : 'open';
	const items = await listAppeals(ctx, view);
	return {
		view,
		rows: items.map(({ serviceId, variantId, filedAt, answerBy, decidedAt, ...item }) => {
			const { service, variant } = catalogueOf({ service: serviceId, variant: variantId });
			return {
				...item,
				service: service.name[locale],
				variant: variant.name[locale],
				filed: formatInstant(filedAt, locale),
				due: formatDate(answerBy, locale),
				decided: decidedAt && formatInstant(decidedAt, locale),
			};
		}),
	};
};
