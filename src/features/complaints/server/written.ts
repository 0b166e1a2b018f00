import { refuse, done, type FieldProblem, type Result } from '#domain/refusal.ts';

/** What was typed, without what no reader sees. */
export const tidied = (typed: string): string => typed.toWellFormed().replaceAll('\r\n', '\n').trim();

/** What is wrong with the length of what was typed; null: nothing. */
export function lengthProblem(
	words: string,
	field: string,
	{ min, max }: { readonly min: number; readonly max: number },
): FieldProblem | null {
	if (words === '' && min > 0) return { field, code: 'required' };
	if (words.length < min) return { field, code: 'too_short', values: { min } };
	return words.length > max ? { field, code: 'too_long', values: { max } } : null;
}

/** A message, tidied; refused where it is too short or too long. */
export function messageWords(
	typed: string,
	limits: { readonly min: number; readonly max: number },
): Result<string> {
	const words = tidied(typed);
	const wrong = lengthProblem(words, 'message', limits);
	return wrong ? refuse('invalid_input', { fields: [wrong] }) : done(words);
}
