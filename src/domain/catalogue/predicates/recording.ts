import type { Resident } from '../../identity/resident.ts';
import { addDays, ageOn, birthdayOn, isCalendarDate } from '../../time/office-time.ts';
import { findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** statusRekamKtp 1 and 2: BELUM WAJIB and BELUM REKAM. */
export const neverRecorded: readonly string[] = ['1', '2'];
/** Days ahead of the 17th birthday from which a day after it can be booked: the seventh working day lies within (OURS). */
const bookableDaysAhead = 9;

const recordedPerson = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nik'));

const personIs =
	(holds: (person: Resident, age: number, today: string) => boolean) =>
	(facts: FormFacts): boolean => {
		const person = recordedPerson(facts);
		return (
			person !== undefined &&
			isCalendarDate(person.birthDate) &&
			holds(person, ageOn(person.birthDate, facts.today), facts.today)
		);
	};

export const recordingPredicates = {
	/** MEM: only who was never recorded is recorded. */
	already_recorded: personIs(({ recordingStatus }) => !neverRecorded.includes(recordingStatus)),
	/** Perpres 96/2018 Pasal 15: 17 on the day of recording, which can be booked a little ahead. */
	recording_not_17_in_time: personIs(
		({ birthDate }, _, today) => birthdayOn(birthDate, 17) > addDays(today, bookableDaysAhead),
	),
	recording_17_or_more: personIs((_, age) => age >= 17),
	recording_under_16: personIs((_, age) => age < 16),
	/** Neither 16 nor married: no recording yet, at home neither. */
	recording_under_16_unmarried: personIs(({ maritalStatus }, age) => age < 16 && maritalStatus === '1'),
	recording_never_married: personIs(({ maritalStatus }) => maritalStatus === '1'),
};

/** The first day the person of the form may be recorded: the 17th birthday, for a variant that says so; null when any day will do. */
export function recordingNotBefore(
	variant: { readonly notBefore?: 'holder_is_17' },
	facts: FormFacts,
): string | null {
	const person = recordedPerson(facts);
	if (variant.notBefore !== 'holder_is_17' || !person || !isCalendarDate(person.birthDate)) return null;
	const birthday = birthdayOn(person.birthDate, 17);
	return birthday > facts.today ? birthday : null;
}
