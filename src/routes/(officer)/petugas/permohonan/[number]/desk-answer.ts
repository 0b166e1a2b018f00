import { fail, redirect } from '@sveltejs/kit';
import type { Verdict } from '#domain/applications/verdict.ts';
import type { FieldProblem, Refusal } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import type { DeskProblem } from '#features/applications/ui/officer/desk.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { reviewMessages as r } from '#ui/messages/desk-review.ts';
import { deskMessages as m } from '#ui/messages/officer-desk.ts';
import { siakMessages } from '#ui/messages/siak.ts';

/** Of the boxes for colleagues: empty, or too long. */
const boxWords: Readonly<Record<string, { readonly empty: Text; readonly long: Text }>> = {
	internalNote: { empty: r.noteMissing, long: r.noteLong },
	question: { empty: r.questionMissing, long: r.wordsLong },
	opinionWords: { empty: r.opinionWordsMissing, long: r.wordsLong },
	opinionView: { empty: r.opinionViewMissing, long: r.opinionViewMissing },
	colleague: { empty: r.colleagueMissing, long: r.colleagueMissing },
};

const isTarget = (field: string): boolean => field.startsWith('document:') || field.startsWith('field:');

/** What is wrong at a control of the desk, in the desk's own words where the general ones say too little. */
function deskWords(problem: FieldProblem): Text | null {
	if (problem.field === 'reason') return m.rejectReasonMissing;
	if (problem.field === 'siakRefusal') return siakMessages.byHandRefusalMissing;
	if (problem.field.startsWith('siak_') || problem.field.startsWith('newNik'))
		return problem.code === 'required' ? siakMessages.numberMissing : siakMessages.numberWrong;
	const box = boxWords[problem.field];
	if (box) return problem.code === 'too_long' ? box.long : box.empty;
	if (!isTarget(problem.field)) return null;
	switch (problem.code) {
		case 'reason_missing':
			return m.reasonMissing;
		case 'required':
			return m.verdictMissing;
		case 'too_long':
			return m.noteTooLong;
		case 'not_a_choice':
			return m.unknownTarget;
		default:
			return null;
	}
}

/** A refusal in words at its fields, with everything that was typed, so that nothing is lost. */
function deskProblem(
	locale: Locale,
	action: string,
	refusal: Refusal,
	kept: { readonly typed?: Readonly<Record<string, string>>; readonly verdicts?: readonly Verdict[] } = {},
): DeskProblem {
	return {
		action,
		...refusalWords(refusal, locale),
		stale: refusal.code === 'stale',
		fields: (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: deskWords(problem)?.[locale] ?? fieldProblemWords(problem, locale),
		})),
		typed: kept.typed ?? {},
		verdicts: kept.verdicts ?? [],
	};
}

/** The same as the answer of a form action. */
export const refused = (
	locale: Locale,
	action: string,
	refusal: Refusal,
	kept: Parameters<typeof deskProblem>[3] = {},
) => fail(httpStatus(refusal), { problem: deskProblem(locale, action, refusal, kept), review: false });

/** Back to the page, which says what was done. */
export const back = (number: string, done: string): never =>
	redirect(303, `/petugas/permohonan/${number}?selesai=${done}`);
