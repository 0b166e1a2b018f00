import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';

/** Everything a verdict may be about: each stored document, each answer that was asked (rows and their answers included). */
export function targetsOf(
	answers: readonly SubmittedAnswer[],
	documents: ReadonlySet<string>,
): ReadonlySet<string> {
	const targets = new Set([...documents].map((id) => `document:${id}`));
	const add = (list: readonly SubmittedAnswer[]): void => {
		for (const answer of list) {
			if (!answer.known) targets.add(`field:${answer.path}`);
			for (const row of answer.rows ?? []) add(row.answers);
		}
	};
	add(answers);
	return targets;
}
