import type { Resident } from '../../identity/resident.ts';
import { ageOn, isCalendarDate } from '../../time/office-time.ts';
import { findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { isAdult } from './family.ts';

/** The member whose child card it is. */
const child = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nik'));

const childIs = (facts: FormFacts, holds: (child: Resident) => boolean): boolean => {
	const person = child(facts);
	return person !== undefined && holds(person);
};

/** Years of age today; null when the register's date is none. */
const ageOf = (person: Resident, today: string): number | null =>
	isCalendarDate(person.birthDate) ? ageOn(person.birthDate, today) : null;

const isAged =
	(fits: (age: number) => boolean) =>
	(facts: FormFacts): boolean =>
		childIs(facts, (person) => {
			const age = ageOf(person, facts.today);
			return age !== null && fits(age);
		});

export const childPredicates = {
	/** Permendagri 2/2016: below five the card has no photo; the fifth birthday belongs to the card with photo. */
	child_5_or_more: isAged((age) => age >= 5),
	child_under_5: isAged((age) => age < 5),
	/** Permendagri 2/2016: until one day before seventeen. */
	child_17_or_more: isAged((age) => age >= 17),
	/** Permendagri 2/2016: and not married. */
	child_ever_married: (facts: FormFacts): boolean => childIs(facts, (person) => person.maritalStatus !== '1'),
	/** The register knows that no birth certificate is recorded. */
	child_without_certificate: (facts: FormFacts): boolean =>
		childIs(facts, (person) => person.birthCertificate === null),
	/** The register does not say whether there is one, so its number is asked. */
	child_certificate_unknown: (facts: FormFacts): boolean =>
		childIs(facts, (person) => person.birthCertificate === undefined),
	child_has_card: (facts: FormFacts): boolean =>
		childIs(facts, (person) => typeof person.kiaUntil === 'string' && person.kiaUntil >= facts.today),
	child_never_had_card: (facts: FormFacts): boolean => childIs(facts, (person) => person.kiaUntil === null),
	/** A parent or guardian applies: an adult of the KK, and not the child. */
	applicant_not_guardian(facts: FormFacts): boolean {
		const applicant = findMember(facts, facts.applicantNik);
		const person = child(facts);
		return person !== undefined && (!applicant || applicant === person || !isAdult(applicant, facts.today));
	},
};
