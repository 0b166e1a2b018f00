import type { Answer, AnswerRow, Answers, Field } from '#domain/catalogue/form.ts';
import type { Locale } from '#domain/text.ts';
import { controlOf, fieldOptions, type OptionsAtHand } from '#features/applications/ui/field-options.ts';
import { dateParts } from '#ui/field.ts';

/** What a browser posts for these answers, as the controls of `FormField.svelte` name them. */
export function formPosted(
	fields: readonly Field[],
	answers: Answers | AnswerRow,
	atHand: OptionsAtHand,
	locale: Locale,
): FormData {
	const form = new FormData();
	for (const field of fields.filter((one) => !one.known && one.kind !== 'list')) {
		const answer: Answer = answers[field.id] ?? '';
		const options = fieldOptions(field, atHand, locale);
		form.append('asked', field.id);
		if (typeof answer !== 'string') for (const one of answer) form.append(field.id, String(one));
		else if (controlOf(field, options) === 'date') {
			const parts = dateParts(answer);
			form.set(`${field.id}-d`, parts.d);
			form.set(`${field.id}-m`, parts.m);
			form.set(`${field.id}-y`, parts.y);
		} else if (controlOf(field, options) === 'search')
			form.set(field.id, options.find(({ value }) => value === answer)?.label ?? answer);
		else form.set(field.id, answer);
	}
	return form;
}
