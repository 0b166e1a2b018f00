import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { listToBring, listToFetch } from '#features/applications/server/delivery/delivery-queries.ts';
import { listOffices, workingCalendar } from '#features/booking/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import { deliveryShown, serviceName } from './delivery-shown.ts';
import type { PageServerLoad } from './$types';

const outcomes = ['done', 'again', 'toOffice'] as const;

/* For agents: what they carry to doors, in the order of the streets, and what waits for them at their office. Each address shown is audited. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'hand_over_at_door'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const calendar = await workingCalendar(ctx, ctx.db);
	const offices = new Map((await listOffices(ctx.db, null)).map(({ id, name }) => [id, name]));
	const bring = [];
	for (const one of await listToBring(ctx)) bring.push(await deliveryShown(ctx, one, calendar));
	return {
		bring,
		fetch: (await listToFetch(ctx)).map((one) => ({
			number: one.number,
			code: one.code,
			service: serviceName(one, ctx),
			rw: one.rw,
			office: offices.get(one.officeId) ?? one.officeId,
			offered: one.offered,
		})),
		outcome: outcomes.find((one) => one === url.searchParams.get('hasil')) ?? null,
		number: url.searchParams.get('nomor') ?? '',
	};
};
