import { formsInForce } from '../catalogue/official-forms.ts';
import type { OfficialForm, Service, Variant } from '../catalogue/service.ts';
import { f101Sheet } from './f-1-01.ts';
import { f102Sheet } from './f-1-02.ts';
import { f103Sheet } from './f-1-03.ts';
import { f106Sheet } from './f-1-06.ts';
import { f201Sheet } from './f-2-01.ts';
import type { FormSheet, SheetFacts } from './sheet.ts';

/** What fills each official form. The others are statements that people sign and hand in as documents. */
const sheets: Readonly<Record<string, (facts: SheetFacts) => FormSheet>> = {
	'F-1.01': f101Sheet,
	'F-1.02': f102Sheet,
	'F-1.03': f103Sheet,
	'F-1.06': f106Sheet,
	'F-2.01': f201Sheet,
	'F-2.01A': f201Sheet,
};

/** The forms that an application of this day has filled in, in the order of the catalogue. */
export const filledForms = (service: Service, variant: Variant, on: string): readonly OfficialForm[] =>
	formsInForce(service, on, variant).filter(({ code }) => Object.hasOwn(sheets, code));

/** The official form with the application's answers in it. Throws for a form that is not filled from answers. */
export function formSheet(facts: SheetFacts): FormSheet {
	const make = Object.hasOwn(sheets, facts.form.code) ? sheets[facts.form.code] : undefined;
	if (!make) throw new RangeError(`${facts.form.code} is not filled from answers`);
	return make(facts);
}
