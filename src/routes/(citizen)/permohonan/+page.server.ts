import { finalStatuses, type Status } from '#domain/applications/application.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import {
	listOwnApplications,
	type ApplicationListed,
} from '#features/applications/server/application-queries.ts';
import { applicantOf } from './own-application.ts';
import type { PageServerLoad } from './$types';

const waiting: readonly Status[] = ['returned', 'ready', 'draft'];

const shown = (listed: ApplicationListed) => {
	const service = findService(listed.serviceId);
	return {
		...listed,
		service: service?.name ?? null,
		variant: findVariant(service, listed.variantId)?.name ?? null,
	};
};

/* For an applicant: their own applications only, what waits for them first. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const accountId = applicantOf({ locals, url });
	const { items, next } = await listOwnApplications(locals.ctx, accountId, {
		cursor: url.searchParams.get('sesudah') ?? undefined,
	});
	const all = items.map(shown);
	return {
		waiting: waiting.flatMap((status) => all.filter((one) => one.status === status)),
		running: all.filter(({ status }) => !waiting.includes(status) && !finalStatuses.includes(status)),
		closed: all.filter(({ status }) => finalStatuses.includes(status)),
		next,
		discarded: url.searchParams.has('dihapus'),
	};
};
