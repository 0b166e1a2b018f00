import { ageByNik } from '../../identity/nik.ts';
import type { Resident } from '../../identity/resident.ts';
import { ageOn, isCalendarDate } from '../../time/office-time.ts';
import { answerRows, findMember, headOfFamily, plainAnswer, type FormFacts } from '../form-facts.ts';
import { movers } from '../moves.ts';

// Heads of families, who leaves and who stays. `anggota` are the rows of those who leave (KURANG) or split off (PISAH),
// `anggotaPindah` those who move.

/** 17 years or older, or married or ever married: Perpres 96/2018 Pasal 15, Permendagri 108/2019 Pasal 10 ayat (4). */
export function isAdult(resident: Resident, today: string): boolean {
	const married = resident.maritalStatus !== '1';
	return married || (isCalendarDate(resident.birthDate) && ageOn(resident.birthDate, today) >= 17);
}

/** NIK of the members in the rows of `anggota`, and of those who move. */
const rowNiks = (facts: FormFacts): readonly (string | null)[] => [
	...answerRows(facts.answers, 'anggota').map((row) => plainAnswer(row, 'nik')),
	...movers(facts).map(({ nik }) => nik),
];

/** The members who neither leave nor move. */
export const remaining = (facts: FormFacts): readonly Resident[] => {
	const leaving = new Set(rowNiks(facts));
	return facts.family.members.filter((member) => !leaving.has(member.nik));
};

const allButHead = (facts: FormFacts): readonly Resident[] =>
	facts.family.members.filter((member) => member.relation !== '1');

/** Who stays under a new head: neither the old head nor those who leave. */
const underNewHead = (facts: FormFacts): readonly Resident[] =>
	remaining(facts).filter((member) => member.relation !== '1');

export const nobodyAdult = (members: readonly Resident[], today: string): boolean =>
	members.length > 0 && members.every((member) => !isAdult(member, today));

const newHead = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nikKepalaBaru'));

const leavingIncludesHead = (facts: FormFacts): boolean => {
	const head = headOfFamily(facts);
	return head !== undefined && rowNiks(facts).includes(head.nik);
};

export const familyPredicates = {
	/** SE: the head of the family, or a member of 17 or more or married. */
	applicant_may_not_apply_for_kk(facts: FormFacts): boolean {
		const applicant = findMember(facts, facts.applicantNik);
		return !applicant || (applicant.relation !== '1' && !isAdult(applicant, facts.today));
	},
	/** Below 17 and never married, though somebody old enough stays beside the head. */
	applicant_under_17_with_adults(facts: FormFacts): boolean {
		const applicant = findMember(facts, facts.applicantNik);
		return (
			(!applicant || !isAdult(applicant, facts.today)) &&
			allButHead(facts).some((member) => isAdult(member, facts.today))
		);
	},
	applicant_is_head: (facts: FormFacts): boolean => headOfFamily(facts)?.nik === facts.applicantNik,

	leaving_includes_head: leavingIncludesHead,
	/** The head leaves, or has died before and nobody was named; and somebody old enough to be head stays. */
	new_head_needed: (facts: FormFacts): boolean =>
		(leavingIncludesHead(facts) || headOfFamily(facts) === undefined) &&
		remaining(facts).some((member) => isAdult(member, facts.today)),
	head_has_died: (facts: FormFacts): boolean =>
		answerRows(facts.answers, 'anggota').some(
			(row) =>
				plainAnswer(row, 'nik') === headOfFamily(facts)?.nik && plainAnswer(row, 'alasan') === 'meninggal',
		),
	everyone_leaves: (facts: FormFacts): boolean => rowNiks(facts).length > 0 && remaining(facts).length === 0,
	member_listed_twice(facts: FormFacts): boolean {
		const niks = rowNiks(facts).filter((nik) => nik !== null);
		return new Set(niks).size < niks.length;
	},
	/** Those who stay after the rows of `anggota` have left are all below 17 and never married. */
	all_remaining_under_17: (facts: FormFacts): boolean =>
		rowNiks(facts).length > 0 && nobodyAdult(remaining(facts), facts.today),
	/** Those who stay after the head's death are all below 17 and never married. */
	all_but_head_under_17: (facts: FormFacts): boolean => nobodyAdult(allButHead(facts), facts.today),
	nobody_left_behind: (facts: FormFacts): boolean => allButHead(facts).length === 0,

	new_head_too_young(facts: FormFacts): boolean {
		const head = newHead(facts);
		return head !== undefined && !isAdult(head, facts.today);
	},
	new_head_is_leaving: (facts: FormFacts): boolean => {
		const head = newHead(facts);
		return head !== undefined && rowNiks(facts).includes(head.nik);
	},
	new_head_is_old_head: (facts: FormFacts): boolean => {
		const head = newHead(facts);
		return head !== undefined && head.relation === '1';
	},
	/** With husband or wife as the new head the children stay children; otherwise relations change. */
	relations_change(facts: FormFacts): boolean {
		const head = newHead(facts);
		return head !== undefined && !['1', '2', '3'].includes(head.relation) && underNewHead(facts).length > 1;
	},
	/** A member who stays under the new head has no row in `hubungan`, or has two. */
	relations_incomplete(facts: FormFacts): boolean {
		const listed = answerRows(facts.answers, 'hubungan').map((row) => plainAnswer(row, 'nik'));
		const expected = underNewHead(facts).filter((member) => member.nik !== newHead(facts)?.nik);
		return (
			listed.length > 0 &&
			(listed.length !== expected.length || expected.some((member) => !listed.includes(member.nik)))
		);
	},

	/** Nobody on this KK can be the guardian: the head leaves or has died, those who move go, those who stay are children. */
	guardian_on_own_kk: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikWali')) !== undefined,
	guardian_too_young(facts: FormFacts): boolean {
		const age = ageByNik(plainAnswer(facts.answers, 'nikWali'), facts.today);
		return age !== null && age < 17;
	},

	not_exactly_one_head(facts: FormFacts): boolean {
		const rows = answerRows(facts.answers, 'anggota');
		return rows.length > 0 && rows.filter((row) => plainAnswer(row, 'shdk') === '1').length !== 1;
	},
	/** The head of the KK that splits off, the row with SHDK 1, is below 17 and never married. */
	split_head_too_young(facts: FormFacts): boolean {
		const row = answerRows(facts.answers, 'anggota').find((r) => plainAnswer(r, 'shdk') === '1');
		const head = row && findMember(facts, plainAnswer(row, 'nik'));
		return head !== undefined && !isAdult(head, facts.today);
	},
	/** The head of the KK that splits off has no card yet: SUDAH REKAM and later states count as having one. */
	split_head_without_ktp_el(facts: FormFacts): boolean {
		const row = answerRows(facts.answers, 'anggota').find((r) => plainAnswer(r, 'shdk') === '1');
		const head = row && findMember(facts, plainAnswer(row, 'nik'));
		return head !== undefined && ['1', '2'].includes(head.recordingStatus);
	},
};
