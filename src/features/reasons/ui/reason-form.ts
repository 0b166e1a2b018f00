import { readReason, reasonInWords, type TypedReason } from '#domain/reasons/reason-template.ts';
import type { Text } from '#domain/text.ts';
import { reasonsMessages as m } from '#ui/messages/reasons.ts';

/** What stands in the form of a reason. */
export function readReasonForm(form: FormData): TypedReason {
	const text = (name: string): string => String(form.get(name) ?? '').slice(0, 2000);
	return {
		wordsId: text('wordsId'),
		wordsEn: text('wordsEn'),
		scope: text('scope'),
		place: text('place'),
		needsNote: form.has('needsNote'),
	};
}

/** Names of the controls, for what is said of them. */
export const reasonLabels: Readonly<Record<string, Text>> = {
	wordsId: m.wordsId,
	wordsEn: m.wordsEn,
	scope: m.scope,
	place: m.place,
};

/** How the applicant reads it, in examples; null where it cannot be read yet. */
export function reasonPreview(
	typed: TypedReason,
): readonly { readonly of: Text; readonly words: Text }[] | null {
	const { reason, problems } = readReason(typed);
	if (problems.some(({ field }) => field.startsWith('words'))) return null;
	const kinds = reason.scope === 'both' ? (['document', 'field'] as const) : [reason.scope];
	return kinds.map((kind) => {
		const of = kind === 'document' ? m.exampleDocument : m.exampleField;
		return { of, words: reasonInWords(reason.words, kind, of) };
	});
}
