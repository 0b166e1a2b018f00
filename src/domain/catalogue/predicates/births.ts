import { checkNewName } from '../../identity/person-name.ts';
import { addDays, ageOn, daysBetween, isCalendarDate } from '../../time/office-time.ts';
import type { AnswerRow } from '../form.ts';
import { answerRows, dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** UU 24/2013 Pasal 27: a birth is reported within 60 days. */
export const reportWithinDays = 60;
/** The product's own: below this age of a parent a verifier looks twice. */
export const youngestParent = 12;

/** The children of a form: newborns for the KK (`anggota`), and those whose birth is recorded (`anak`). */
export const childRows = (facts: FormFacts): readonly AnswerRow[] => [
	...answerRows(facts.answers, 'anggota'),
	...answerRows(facts.answers, 'anak'),
];

/** When a child was born: as typed, or as the KK says of a member who is picked. */
function bornOn(row: AnswerRow, facts: FormFacts): string | null {
	const member = findMember(facts, plainAnswer(row, 'nik'));
	if (!member) return dateAnswer(row, 'tanggalLahir');
	return isCalendarDate(member.birthDate) ? member.birthDate : null;
}

/** The birth dates of the children, those that are known. */
export const birthDates = (facts: FormFacts): readonly string[] =>
	childRows(facts)
		.map((row) => bornOn(row, facts))
		.filter((date) => date !== null);

const someNameWarns = (facts: FormFacts, code: 'one_word' | 'abbreviation'): boolean =>
	childRows(facts).some((row) => {
		const name = plainAnswer(row, 'namaLengkap');
		return name !== null && checkNewName(name).warnings.some((warning) => warning.code === code);
	});

/** When the parents were born: of members by the KK, of others as typed. */
const parentsBornOn = (facts: FormFacts): readonly string[] => [
	...['nikIbu', 'nikAyah']
		.map((id) => findMember(facts, plainAnswer(facts.answers, id))?.birthDate)
		.filter((date): date is string => date !== undefined && isCalendarDate(date)),
	...['tanggalLahirIbu', 'tanggalLahirAyah']
		.map((id) => dateAnswer(facts.answers, id))
		.filter((date) => date !== null),
];

export const birthPredicates = {
	/** 60 days after the birth are in time, the 61st is late. */
	born_too_long_ago: (facts: FormFacts): boolean =>
		birthDates(facts).some((born) => daysBetween(born, facts.today) > reportWithinDays),
	new_name_single_word: (facts: FormFacts): boolean => someNameWarns(facts, 'one_word'),
	new_name_abbreviated: (facts: FormFacts): boolean => someNameWarns(facts, 'abbreviation'),
	/** A baby of the same name and birth date stands in the KK already, or is listed twice. */
	baby_already_in_kk(facts: FormFacts): boolean {
		const known = new Set(facts.family.members.map((member) => `${member.name} ${member.birthDate}`));
		return childRows(facts).some((row) => {
			const name = plainAnswer(row, 'namaLengkap');
			const baby = `${name} ${plainAnswer(row, 'tanggalLahir')}`;
			const twice = known.has(baby);
			if (name !== null) known.add(baby);
			return twice;
		});
	},
	parent_not_older: (facts: FormFacts): boolean =>
		birthDates(facts).some((born) =>
			parentsBornOn(facts).some((parent) => ageOn(parent, born) < youngestParent),
		),
	mother_not_female: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikIbu'))?.sex === 'male',
	father_not_male: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikAyah'))?.sex === 'female',
	/** Twins are born within a day or two of each other; other children belong in an application of their own. */
	babies_born_apart(facts: FormFacts): boolean {
		const dates = [...birthDates(facts)].sort();
		const first = dates[0];
		const last = dates.at(-1);
		return first !== undefined && last !== undefined && last > addDays(first, 2);
	},
};
