import { ageByNik, parseNik } from '../../identity/nik.ts';
import { ageOn, daysBetween, isCalendarDate } from '../../time/office-time.ts';
import { answerRows, dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** Sources disagree on the validity of an SKPWNI, 30 or 100 days; a setting of the city, else the longer one (MEM). */
export const validDays = ({ skpwniValidDays = 100 }: FormFacts): number => skpwniValidDays;

const rows = (facts: FormFacts) => answerRows(facts.answers, 'anggota');

export const movePredicates = {
	skpwni_too_old(facts: FormFacts): boolean {
		const issued = dateAnswer(facts.answers, 'tanggalSkpwni');
		return issued !== null && daysBetween(issued, facts.today) > validDays(facts);
	},
	joining_already_member: (facts: FormFacts): boolean =>
		rows(facts).some((row) => findMember(facts, plainAnswer(row, 'nik')) !== undefined),
	joining_from_own_kk: (facts: FormFacts): boolean =>
		rows(facts).some((row) => plainAnswer(row, 'noKkAsal') === facts.family.kkNumber),
	/** Said to be a child without parents, but 17 or more by the NIK. */
	child_not_under_17: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const age = ageByNik(plainAnswer(row, 'nik'), facts.today);
			return plainAnswer(row, 'anakTanpaOrangTua') === 'yes' && age !== null && age >= 17;
		}),
	/** Below 17 by the NIK, said to come with parents, but nobody of 17 or more comes along. */
	child_comes_alone(facts: FormFacts): boolean {
		const ages = rows(facts).map((row) => ageByNik(plainAnswer(row, 'nik'), facts.today));
		const alone = ages.some((age) => age !== null) && ages.every((age) => age === null || age < 17);
		return (
			alone &&
			rows(facts).some((row, i) => ages[i] !== null && plainAnswer(row, 'anakTanpaOrangTua') === 'no')
		);
	},
	/** The head of the arriving family is below 17 by the NIK; whether married is on the SKPWNI. */
	arriving_head_too_young: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const age = ageByNik(plainAnswer(row, 'nik'), facts.today);
			return plainAnswer(row, 'shdk') === '1' && age !== null && age < 17;
		}),

	spouse_is_self(facts: FormFacts): boolean {
		const spouse = plainAnswer(facts.answers, 'nikPasangan');
		return spouse !== null && spouse === plainAnswer(facts.answers, 'nikPemohon');
	},
	spouse_in_same_kk: (facts: FormFacts): boolean => {
		const spouse = plainAnswer(facts.answers, 'nikPasangan');
		return findMember(facts, spouse) !== undefined && spouse !== plainAnswer(facts.answers, 'nikPemohon');
	},
	/** The NIK of the spouse tells the sex that the register says of the chosen member. */
	couple_of_one_sex(facts: FormFacts): boolean {
		const chosen = findMember(facts, plainAnswer(facts.answers, 'nikPemohon'));
		const spouse = parseNik(plainAnswer(facts.answers, 'nikPasangan') ?? '');
		return chosen !== undefined && spouse !== null && chosen.sex === spouse.sex;
	},
	/** UU 16/2019: 19 years for both. Of the spouse by the NIK, of the chosen member by the register. */
	partner_below_19(facts: FormFacts): boolean {
		const chosen = findMember(facts, plainAnswer(facts.answers, 'nikPemohon'));
		const ages = [
			ageByNik(plainAnswer(facts.answers, 'nikPasangan'), facts.today),
			chosen && isCalendarDate(chosen.birthDate) ? ageOn(chosen.birthDate, facts.today) : null,
		];
		return ages.some((age) => age !== null && age < 19);
	},
	/** A further member of the new family is one of the couple. */
	couple_listed_as_members: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const nik = plainAnswer(row, 'nik');
			return (
				nik !== null &&
				(nik === plainAnswer(facts.answers, 'nikPemohon') ||
					nik === plainAnswer(facts.answers, 'nikPasangan'))
			);
		}),
};
