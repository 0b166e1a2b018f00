import type { Resident } from '../identity/resident.ts';
import { familyOf } from './fixtures.ts';
import type { AnswerRow, Answers } from './form.ts';
import type { FormFacts } from './form-facts.ts';

// How good facts come to break a rule, for the tests of the rules.

export type Break = (facts: FormFacts) => FormFacts;

export const withAnswers =
	(more: Answers): Break =>
	(facts) => ({ ...facts, answers: { ...facts.answers, ...more } });
export const withFamily =
	(...members: readonly Resident[]): Break =>
	(facts) => ({ ...facts, family: familyOf(...members) });
export const withRows = (list: string, ...rows: readonly AnswerRow[]): Break => withAnswers({ [list]: rows });
export const inRows =
	(list: string, more: AnswerRow): Break =>
	(facts) =>
		withAnswers({
			[list]: ((facts.answers[list] ?? []) as readonly AnswerRow[]).map((row) => ({ ...row, ...more })),
		})(facts);
export const holder =
	(more: Partial<Resident>): Break =>
	(facts) => ({
		...facts,
		family: familyOf(
			...facts.family.members.map((member) =>
				member.nik === facts.answers['nik'] ? { ...member, ...more } : member,
			),
		),
	});
export const inChildren =
	(more: AnswerRow): Break =>
	(facts) =>
		both(...['anggota', 'anak'].filter((list) => list in facts.answers).map((list) => inRows(list, more)))(
			facts,
		);
export const children =
	(...rows: readonly AnswerRow[]): Break =>
	(facts) => {
		const list = 'anak' in facts.answers ? 'anak' : 'anggota';
		const [first] = (facts.answers[list] ?? []) as readonly AnswerRow[];
		return withRows(list, ...rows.map((row) => ({ ...first, ...row })))(facts);
	};
export const pickedChild = (nik: string): Break => both(withAnswers({ anakDiKk: 'yes' }), children({ nik }));
export const asApplicant =
	(nik: string): Break =>
	(facts) => ({ ...facts, applicantNik: nik });
export const both =
	(...breaks: readonly Break[]): Break =>
	(facts) =>
		breaks.reduce((f, b) => b(f), facts);
