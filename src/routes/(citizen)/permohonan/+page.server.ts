import { finalStatuses, type Status } from '#domain/applications/application.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
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
	const variant = findVariant(service, listed.variantId);
	return {
		...listed,
		service: service?.name ?? null,
		variant: variant?.name ?? null,
		meeting: service && variant ? meetingKind(service, variant) : null,
	};
};

/** Companions right after the application whose form they follow, where it is on the same page. */
function withTheirLead<T extends Pick<ApplicationListed, 'number' | 'leadNumber'>>(all: readonly T[]): T[] {
	const here = new Set(all.map(({ number }) => number));
	const follows = ({ leadNumber }: T): boolean => leadNumber !== null && here.has(leadNumber);
	return all
		.filter((one) => !follows(one))
		.flatMap((one) => [one, ...all.filter(({ leadNumber }) => leadNumber === one.number)]);
}

/* For an applicant: their own applications only, what waits for them first. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const accountId = applicantOf({ locals, url });
	const { items, next } = await listOwnApplications(locals.ctx, accountId, {
		cursor: url.searchParams.get('sesudah') ?? undefined,
	});
	const all = withTheirLead(items.map(shown));
	return {
		waiting: waiting.flatMap((status) => all.filter((one) => one.status === status)),
		running: all.filter(({ status }) => !waiting.includes(status) && !finalStatuses.includes(status)),
		closed: all.filter(({ status }) => finalStatuses.includes(status)),
		next,
		discarded: url.searchParams.has('dihapus'),
	};
};
