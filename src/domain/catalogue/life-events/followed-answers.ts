import { codeLabel } from '../code-tables.ts';
import type { Answer } from '../form.ts';
import { findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import type { Person } from './people.ts';

/** The row of F-1.06 for a marital status that follows from a certificate. */
function newMaritalStatus(facts: FormFacts, person: Person, code: string): Answer {
	const member = findMember(facts, person.nik);
	const before = member?.maritalStatus && member.maritalStatus !== code ? member.maritalStatus : '1';
	return [
		{
			elemen: 'statusPerkawinan',
			semula: codeLabel('statusPerkawinanKK', before).id,
			menjadi: codeLabel('statusPerkawinanKK', code).id,
			dasarPerubahan: plainAnswer(facts.answers, 'dasarKeluarga')?.endsWith('belum_tercatat')
				? 'surat_lain'
				: 'akta',
		},
	];
}

const marriedNow: Readonly<Record<string, string>> = {
	kawin_tercatat: '2',
	kawin_belum_tercatat: '3',
	cerai_tercatat: '4',
	cerai_belum_tercatat: '5',
};

/** Answers of companions that the vocabulary of {@link Follows} cannot say. `people`: all the companion is made for. */
export const followedAnswers = {
	/** What marriage or divorce changes on the card. */
	marriageOnCard: (facts: FormFacts, person: Person | null) =>
		person === null
			? undefined
			: newMaritalStatus(facts, person, marriedNow[plainAnswer(facts.answers, 'dasarKeluarga') ?? ''] ?? '2'),
	/** Whose card of a child: the reporter is a parent, or answers for the child. */
	parentOrGuardian: (facts: FormFacts) =>
		['ayah', 'ibu'].includes(plainAnswer(facts.answers, 'hubunganPelapor') ?? '') ? 'orang_tua' : 'wali',
	/** What the death of husband or wife changes on the card. */
	widowedOnCard: (facts: FormFacts, person: Person | null) =>
		person === null ? undefined : newMaritalStatus(facts, person, '6'),
} as const satisfies Record<string, (facts: FormFacts, person: Person | null) => Answer | undefined>;
export type FollowedAnswer = keyof typeof followedAnswers;
