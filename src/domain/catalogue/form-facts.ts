import type { Family, Resident } from '../identity/resident.ts';
import { isCalendarDate } from '../time/office-time.ts';
import type { Answer, AnswerRow, Answers, RegisterFact } from './form.ts';

/** Everything the form is judged by. Time and register come in as values. */
export type FormFacts = {
	/** The date in WIB. */
	readonly today: string;
	readonly applicantNik: string;
	/** The applicant's own family as the register has it. */
	readonly family: Family;
	readonly answers: Answers;
	/** Of the applicant's account. */
	readonly applicantPhone?: string | undefined;
	/** Kelurahan of the city: code to name. When absent, any well-formed code passes and is shown as it is. */
	readonly kelurahanNames?: Readonly<Record<string, string>> | undefined;
	/** Of the region codes in the answers, those that there are: code to name. When absent, any well-formed code passes. */
	readonly regionNames?: Readonly<Record<string, string>> | undefined;
	/** Days an SKPWNI holds in this city; when absent 100, the longer of what sources say (MEM). */
	readonly skpwniValidDays?: number | undefined;
};

/** A plain answer, or null when it is not given. */
export function plainAnswer(answers: Answers | AnswerRow, id: string): string | null {
	const answer: Answer | undefined = answers[id];
	return typeof answer === 'string' ? answer : null;
}

/** The answer when it is a real date, else null. */
export function dateAnswer(answers: Answers | AnswerRow, id: string): string | null {
	const answer = plainAnswer(answers, id);
	return answer !== null && isCalendarDate(answer) ? answer : null;
}

/** The rows of a list answer; none when it is not given. */
export function answerRows(answers: Answers, id: string): readonly AnswerRow[] {
	const answer = answers[id];
	return Array.isArray(answer) ? answer.filter((row) => typeof row === 'object') : [];
}

/** The values picked of a list, of members by NIK; none when it is not given. */
export function pickedAnswers(answers: Answers, id: string): readonly string[] {
	const answer = answers[id];
	return Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
}

/** The member of the applicant's family with this NIK. */
export function findMember(facts: FormFacts, nik: string | null): Resident | undefined {
	return nik === null ? undefined : facts.family.members.find((member) => member.nik === nik);
}

/** The head of the applicant's family as the register has it. */
export function headOfFamily(facts: FormFacts): Resident | undefined {
	return facts.family.members.find((member) => member.relation === '1');
}

/** What the register or the account says, or undefined when it says nothing. */
export function registerFact(fact: RegisterFact, facts: FormFacts): string | undefined {
	const { address } = facts.family;
	switch (fact) {
		case 'kkNumber':
			return facts.family.kkNumber;
		case 'headName':
			return headOfFamily(facts)?.name;
		case 'headNik':
			return headOfFamily(facts)?.nik;
		case 'address':
			return address.street;
		case 'rt':
			return address.rt;
		case 'rw':
			return address.rw;
		case 'kelurahan':
			return address.kelurahanCode;
		case 'postalCode':
			return address.postalCode;
		case 'applicantNik':
			return facts.applicantNik;
		case 'applicantName':
			return findMember(facts, facts.applicantNik)?.name;
		case 'applicantPhone':
			return facts.applicantPhone;
	}
}
