import type { OfficialForm, Service, Variant } from './service.ts';

/** True when the form is the one to fill on this day (YYYY-MM-DD). */
export const isInForce = (form: OfficialForm, on: string): boolean =>
	form.from <= on && (form.until === undefined || on <= form.until);

/** The forms an application of this day fills: of one variant, or of any of the service. In the order of the catalogue. */
export function formsInForce(
	service: Pick<Service, 'forms'>,
	on: string,
	variant?: Pick<Variant, 'id'>,
): readonly OfficialForm[] {
	return service.forms.filter(
		(form) =>
			isInForce(form, on) &&
			(variant === undefined || form.variants === undefined || form.variants.includes(variant.id)),
	);
}
