import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { shelfViews } from '#domain/applications/shelf-view.ts';
import { formatDay, formatInstant, formatTime } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { countShelf, listShelf } from '#features/applications/server/shelf-queries.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import { shelfMessages as m } from '#ui/messages/shelf.ts';
import { numberIn } from '../number-in.ts';
import type { PageServerLoad } from './$types';

/* Counter officers and supervisors: what lies at their office, within their jurisdiction; each look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	const { actor, locale } = ctx;
	if (!holdsRole(actor, 'view_shelf')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const offices = (await listOffices(ctx.db, null)).map(({ id, name }) => ({ id, name }));
	const asked = url.searchParams.get('kantor') ?? session?.officeId ?? '';
	const office = offices.find(({ id }) => id === asked) ?? null;
	const view = shelfViews.find((one) => one === url.searchParams.get('bagian')) ?? 'today';
	const typed = url.searchParams.get('nomor')?.trim() ?? '';
	const number = typed === '' ? null : numberIn(typed);
	const { items, next } = await listShelf(ctx, {
		officeId: office?.id ?? null,
		view,
		...(number === null ? {} : { number }),
		after: url.searchParams.get('setelah') ?? undefined,
	});
	return {
		find: { typed: number === null ? typed : '', wrong: typed !== '' && number === null },
		number,
		view,
		office: office?.id ?? '',
		officeName: office?.name ?? m.allOffices[locale],
		offices,
		counts: await countShelf(ctx, office?.id ?? null),
		at: formatInstant(ctx.now(), locale),
		next,
		mayHandOver: holdsRole(actor, 'hand_over'),
		rows: items.map(({ serviceId, variantId, pickupOn, session: time, shelvedOn, keptUntil, ...item }) => {
			const { service, variant } = catalogueOf({ service: serviceId, variant: variantId });
			return {
				...item,
				service: service.name[locale],
				variant: variant.name[locale],
				day: pickupOn && formatDay(pickupOn, locale),
				time: time && formatTime(time, locale),
				shelvedOn: shelvedOn && formatDay(shelvedOn, locale),
				keptUntil: formatDay(keptUntil, locale),
			};
		}),
	};
};
