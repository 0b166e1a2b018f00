import { checkNewName } from '../../identity/person-name.ts';
import { addDays, ageOn, daysBetween, isCalendarDate } from '../../time/office-time.ts';
import { answerRows, dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** UU 24/2013 Pasal 27: a birth is reported within 60 days. */
const reportWithinDays = 60;
/** The product's own: below this age of the mother a verifier looks twice. */
const youngestMother = 12;

const babies = (facts: FormFacts) => answerRows(facts.answers, 'anggota');

const someNameWarns = (facts: FormFacts, code: 'one_word' | 'abbreviation'): boolean =>
	babies(facts).some((row) => {
		const name = plainAnswer(row, 'namaLengkap');
		return name !== null && checkNewName(name).warnings.some((warning) => warning.code === code);
	});

export const birthPredicates = {
	born_too_long_ago: (facts: FormFacts): boolean =>
		babies(facts).some((row) => {
			const born = dateAnswer(row, 'tanggalLahir');
			return born !== null && daysBetween(born, facts.today) > reportWithinDays;
		}),
	new_name_single_word: (facts: FormFacts): boolean => someNameWarns(facts, 'one_word'),
	new_name_abbreviated: (facts: FormFacts): boolean => someNameWarns(facts, 'abbreviation'),
	/** A baby of the same name and birth date stands in the KK already, or is listed twice. */
	baby_already_in_kk(facts: FormFacts): boolean {
		const known = new Set(facts.family.members.map((member) => `${member.name} ${member.birthDate}`));
		return babies(facts).some((row) => {
			const name = plainAnswer(row, 'namaLengkap');
			const baby = `${name} ${plainAnswer(row, 'tanggalLahir')}`;
			const twice = known.has(baby);
			if (name !== null) known.add(baby);
			return twice;
		});
	},
	parent_not_older(facts: FormFacts): boolean {
		const parents = ['nikIbu', 'nikAyah'].map((id) => findMember(facts, plainAnswer(facts.answers, id)));
		return babies(facts).some((row) => {
			const born = dateAnswer(row, 'tanggalLahir');
			return (
				born !== null &&
				parents.some(
					(parent) =>
						parent !== undefined &&
						isCalendarDate(parent.birthDate) &&
						ageOn(parent.birthDate, born) < youngestMother,
				)
			);
		});
	},
	mother_not_female: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikIbu'))?.sex === 'male',
	father_not_male: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikAyah'))?.sex === 'female',
	/** Twins are born within a day or two of each other; other children belong in an application of their own. */
	babies_born_apart(facts: FormFacts): boolean {
		const dates = babies(facts)
			.map((row) => dateAnswer(row, 'tanggalLahir'))
			.filter((date) => date !== null)
			.sort();
		const first = dates[0];
		const last = dates.at(-1);
		return first !== undefined && last !== undefined && last > addDays(first, 2);
	},
};
