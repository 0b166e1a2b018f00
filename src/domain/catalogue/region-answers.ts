import { isRegionCode } from '../identity/region.ts';
import type { Answers, Field } from './form.ts';
import { answerRows, plainAnswer } from './form-facts.ts';
import type { Variant } from './service.ts';

/** The codes answered at fields of the kind `region`, also within rows; what is no code is left out. */
export function regionCodesIn(variant: Variant, answers: Answers): readonly string[] {
	const codeAt = (field: Field, given: Answers): string[] => {
		const code = field.kind === 'region' ? plainAnswer(given, field.id) : null;
		return code !== null && isRegionCode(code) ? [code] : [];
	};
	const codes = variant.pages
		.flatMap((page) => page.fields)
		.flatMap((field) =>
			field.kind === 'list'
				? answerRows(answers, field.id).flatMap((row) => field.fields.flatMap((inner) => codeAt(inner, row)))
				: codeAt(field, answers),
		);
	return [...new Set(codes)];
}
