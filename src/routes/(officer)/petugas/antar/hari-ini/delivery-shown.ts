import { mostTries } from '#domain/custody/delivery.ts';
import { isLate } from '#domain/custody/lateness.ts';
import { formatPhone } from '#domain/identity/phone-number.ts';
import { fill } from '#domain/text.ts';
import { formatDate } from '#domain/time/office-time.ts';
import type { WorkingCalendar } from '#domain/time/working-days.ts';
import type { ToBring } from '#features/applications/server/delivery/delivery-queries.ts';
import { listKelurahanNames } from '#features/applications/server/place-queries.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { deliveryMessages as m } from '#ui/messages/agents.ts';

/** The name of a service and variant. */
export function serviceName(
	of: { readonly service: string; readonly variant: string },
	{ locale }: Ctx,
): string {
	const { service, variant } = catalogueOf(of);
	return `${service.name[locale]}: ${variant.name[locale]}`;
}

/** A delivery with its address, as the agent who carries it reads it. */
export async function deliveryShown(ctx: Ctx, one: ToBring, calendar: WorkingCalendar) {
	const { locale } = ctx;
	const { address, delivery } = one;
	const names = await listKelurahanNames(ctx.db);
	return {
		number: one.number,
		code: one.code,
		service: serviceName(one, ctx),
		name: one.name,
		address: address && [
			address.street,
			fill(m.rtRw[locale], { rt: address.rt, rw: address.rw }),
			names[address.kelurahanCode] ?? '',
		],
		note: delivery.details.note,
		phone: formatPhone(delivery.details.phone),
		tel: delivery.details.phone,
		promised: one.promisedOn && fill(m.promised[locale], { date: formatDate(one.promisedOn, locale) }),
		late: isLate(one.heldSince, ctx.now(), calendar),
		tried: delivery.tries > 0,
		lastTry: delivery.tries + 1 >= mostTries,
		household: one.household,
		givenBack: one.givenBack,
	};
}
