import type { Answer, AnswerRow, Field } from '#domain/catalogue/form.ts';
import type { Locale } from '#domain/text.ts';
import { joinDate, pickedValue } from '#ui/field.ts';
import { controlOf, fieldOptions, type OptionsAtHand } from './field-options.ts';

/** A form as posted: `FormData`, or what has its two readers. */
type Posted = Pick<FormData, 'get' | 'getAll' | 'has'>;
type Reading = { readonly atHand: OptionsAtHand; readonly locale: Locale };

const text = (form: Posted, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};

/** The answer to one field as it was posted under `name`, as typed where it is no choice; '' or [] where nothing is. */
export function readAnswer(
	form: Posted,
	field: Field,
	reading: Reading,
	name: string = field.id,
): Exclude<Answer, readonly AnswerRow[]> {
	const options = fieldOptions(field, reading.atHand, reading.locale);
	switch (controlOf(field, options)) {
		case 'date':
			return joinDate({ d: text(form, `${name}-d`), m: text(form, `${name}-m`), y: text(form, `${name}-y`) });
		case 'checkboxes':
			return form.getAll(name).filter((value) => typeof value === 'string');
		case 'search': {
			const typed = text(form, name);
			const near = options.find(({ value }) => value === text(form, `${name}-mirip`))?.value;
			return pickedValue(typed, options) ?? near ?? typed;
		}
		default:
			return text(form, name);
	}
}

/** Whether the form asked this field at all: radios and checkboxes left open post nothing, so those count as asked. */
export function wasAsked(form: Posted, field: Field, name: string = field.id): boolean {
	return form.has(name) || form.has(`${name}-d`) || form.getAll('asked').includes(name);
}

/** The answers of a page or a row as posted: every field that is asked, none that is only shown or is a list. */
export function readAnswers(
	form: Posted,
	fields: readonly Field[],
	reading: Reading,
): Record<string, Exclude<Answer, readonly AnswerRow[]>> {
	return Object.fromEntries(
		fields
			.filter((field) => !field.known && field.kind !== 'list' && wasAsked(form, field))
			.map((field) => [field.id, readAnswer(form, field, reading)]),
	);
}
