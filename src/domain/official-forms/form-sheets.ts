import { requiredNow } from '../applications/completeness.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import { formsInForce } from '../catalogue/official-forms.ts';
import type { OfficialForm, Service, Variant } from '../catalogue/service.ts';
import { f101Sheet } from './f-1-01.ts';
import { f102Sheet } from './f-1-02.ts';
import { f103Sheet } from './f-1-03.ts';
import { f103aSheet, f103bSheet, f103cSheet } from './f-1-03-statements.ts';
import { f105Sheet } from './f-1-05.ts';
import { f106Sheet } from './f-1-06.ts';
import { f201Sheet } from './f-2-01.ts';
import { f203Sheet, f204Sheet } from './f-2-statements.ts';
import type { FormSheet, SheetFacts } from './sheet.ts';

type Fill = (facts: SheetFacts) => FormSheet;

/** What fills each official form that is nothing but the answers. */
const sheets: Readonly<Record<string, Fill>> = {
	'F-1.01': f101Sheet,
	'F-1.02': f102Sheet,
	'F-1.03': f103Sheet,
	'F-1.06': f106Sheet,
	'F-2.01': f201Sheet,
	'F-2.01A': f201Sheet,
};
/** What fills each statement, which becomes a document once it is signed. */
const statements: Readonly<Record<string, Fill>> = {
	'F-1.03A': f103aSheet,
	'F-1.03B': f103bSheet,
	'F-1.03C': f103cSheet,
	'F-1.05': f105Sheet,
	'F-2.03': f203Sheet,
	'F-2.04': f204Sheet,
};

/** The forms that an application of this day has filled in, in the order of the catalogue; without the statements. */
export const filledForms = (service: Service, variant: Variant, on: string): readonly OfficialForm[] =>
	formsInForce(service, on, variant).filter(({ code }) => Object.hasOwn(sheets, code));

/** A statement to be signed, and the required document that it then is. */
export type StatementAsked = { readonly form: OfficialForm; readonly documentId: string };

/** The statements that these answers ask for, in force on the day of the facts. */
export function statementsAsked(
	service: Service,
	variant: Variant,
	facts: FormFacts,
): readonly StatementAsked[] {
	const inForce = formsInForce(service, facts.today, variant);
	return requiredNow(variant, facts).flatMap(({ document, need }) => {
		const form = inForce.find(({ code }) => code === document.statement);
		return form && need !== 'not_now' && Object.hasOwn(statements, form.code)
			? [{ form, documentId: document.id }]
			: [];
	});
}

/** The official form with the application's answers in it. Throws for a form that is not filled from answers. */
export function formSheet(facts: SheetFacts): FormSheet {
	const all: Readonly<Record<string, Fill>> = { ...sheets, ...statements };
	const make = Object.hasOwn(all, facts.form.code) ? all[facts.form.code] : undefined;
	if (!make) throw new RangeError(`${facts.form.code} is not filled from answers`);
	return make(facts);
}
