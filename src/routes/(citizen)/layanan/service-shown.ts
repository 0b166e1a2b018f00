import { error, type RequestEvent } from '@sveltejs/kit';
import { formsInForce } from '#domain/catalogue/official-forms.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { findService } from '#domain/catalogue/services.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { serviceMessages as m } from '#ui/messages/services.ts';

/** The service of an address, or "there is no such service". */
export function serviceAt({ locals }: Pick<RequestEvent, 'locals'>, slug: string): Service {
	const service = findService(slug);
	if (!service || service.slug !== slug) error(404, m.notFound[locals.ctx.locale]);
	return service;
}

/** What is told of a service wherever it is told; with `variant` only the forms that one fills. */
export async function serviceShown(
	{ locals }: Pick<RequestEvent, 'locals'>,
	service: Service,
	variant?: Variant,
) {
	const { id, slug, name, summary, outputText, legalBasis, whoMayApply, workingDays, state, quotaGroup } =
		service;
	return {
		id,
		slug,
		name,
		summary,
		forms: formsInForce(service, dateInWib(locals.ctx.now()), variant),
		outputText,
		legalBasis,
		whoMayApply,
		workingDays,
		open: state === 'open',
		offices: (await listOffices(locals.ctx.db, quotaGroup)).length,
	};
}
export type ServiceShown = Awaited<ReturnType<typeof serviceShown>>;
