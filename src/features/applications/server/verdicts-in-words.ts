import type { SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { kindOfTarget, reasonInWords, type ReasonTemplate } from '#domain/reasons/reason-template.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { documentsPresent } from '#features/documents/server/public.ts';
import { listReasons } from '#features/reasons/server/public.ts';
import type { Tx } from '#server/db/database.ts';
import { listVerdicts } from './application-store.ts';
import { catalogueOf, openSubmitted, type StoredApplication } from './stored-application.ts';
import { targetsOf } from './verdict-targets.ts';

const longestNote = 500;

/** The labels of the answers by target; of rows those of the answer alone, since their titles are names. */
function labelsOf(answers: readonly SubmittedAnswer[], labels = new Map<string, Text>()): Map<string, Text> {
	for (const { path, label, rows } of answers) {
		labels.set(`field:${path}`, label);
		for (const row of rows ?? []) labelsOf(row.answers, labels);
	}
	return labels;
}

/** What is wrong with one verdict; `kept`: it was given before with the same reason, which may be retired since. */
function problemOf(
	verdict: Verdict,
	template: ReasonTemplate | undefined,
	kept: boolean,
): FieldProblem | null {
	const { target, note } = verdict;
	const kind = kindOfTarget(target);
	const offered =
		template && (kept || (!template.retired && (template.scope === kind || template.scope === 'both')));
	if (!offered || (template.needsNote && !note?.trim())) return { field: target, code: 'reason_missing' };
	return (note?.length ?? 0) > longestNote
		? { field: target, code: 'too_long', values: { max: longestNote } }
		: null;
}

/**
 * The verdicts with what their reasons tell, filled in for each document and answer; a reason given before keeps its words. Refuses
 * unknown targets, a "not good" without a reason that is offered for it, and one that needs a note without it.
 */
export async function withWords(
	tx: Tx,
	app: StoredApplication,
	verdicts: readonly Verdict[],
): Promise<Result<readonly Verdict[]>> {
	const answers = openSubmitted(app) ?? [];
	const targets = targetsOf(answers, await documentsPresent(tx, app.row.id));
	const templates = new Map((await listReasons(tx)).map((one) => [one.key, one]));
	const before = new Map((await listVerdicts(tx, app)).map((one) => [one.target, one]));
	const labels = labelsOf(answers);
	for (const { id, label } of catalogueOf(app.row).variant.requiredDocuments)
		labels.set(`document:${id}`, label);
	const problems: FieldProblem[] = [];
	const told = verdicts.map((verdict): Verdict => {
		const { target, good, reason } = verdict;
		if (!targets.has(target)) problems.push({ field: target, code: 'not_a_choice' });
		if (good) return { ...verdict, words: null };
		const given = before.get(target);
		const words = given && given.reason === reason ? given.words : null;
		const template = templates.get(reason ?? '');
		const problem = problemOf(verdict, template, Boolean(words));
		if (problem && targets.has(target)) problems.push(problem);
		const label = labels.get(target);
		return {
			...verdict,
			words: words ?? (template && label ? reasonInWords(template.words, kindOfTarget(target), label) : null),
		};
	});
	return problems.length > 0 ? refuse('invalid_input', { fields: problems }) : done(told);
}
