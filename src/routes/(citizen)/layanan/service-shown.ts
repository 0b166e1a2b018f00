import { error, type RequestEvent } from '@sveltejs/kit';
import type { Service } from '#domain/catalogue/service.ts';
import { findService } from '#domain/catalogue/services.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { serviceMessages as m } from '#ui/messages/services.ts';

/** The service of an address, or "there is no such service". */
export function serviceAt({ locals }: Pick<RequestEvent, 'locals'>, slug: string): Service {
	const service = findService(slug);
	if (!service || service.slug !== slug) error(404, m.notFound[locals.ctx.locale]);
	return service;
}

/** What is told of a service wherever it is told. */
export async function serviceShown({ locals }: Pick<RequestEvent, 'locals'>, service: Service) {
	const {
		id,
		slug,
		name,
		summary,
		forms,
		outputText,
		legalBasis,
		whoMayApply,
		workingDays,
		state,
		quotaGroup,
	} = service;
	return {
		id,
		slug,
		name,
		summary,
		forms,
		outputText,
		legalBasis,
		whoMayApply,
		workingDays,
		open: state === 'open',
		offices: (await listOffices(locals.ctx.db, quotaGroup)).length,
	};
}
export type ServiceShown = Awaited<ReturnType<typeof serviceShown>>;
