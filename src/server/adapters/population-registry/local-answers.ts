import type { Answer, AnswerRow, Answers } from '#domain/catalogue/form.ts';

/** A plain answer that is given, or null. */
export function given(answers: Answers | AnswerRow, id: string): string | null {
	const answer: Answer | undefined = answers[id];
	return typeof answer === 'string' && answer !== '' ? answer : null;
}

/** The rows of a list answer. */
export function rowsOf(answers: Answers, id: string): readonly AnswerRow[] {
	const answer = answers[id];
	return Array.isArray(answer) ? answer.filter((row): row is AnswerRow => typeof row === 'object') : [];
}

/** The values picked of a list answer. */
export function pickedOf(answers: Answers, id: string): readonly string[] {
	const answer = answers[id];
	return Array.isArray(answer) ? answer.filter((value): value is string => typeof value === 'string') : [];
}
