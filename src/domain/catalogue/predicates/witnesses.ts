import { likelyBirthDate, parseNik } from '../../identity/nik.ts';
import { ageOn } from '../../time/office-time.ts';
import { plainAnswer, type FormFacts } from '../form-facts.ts';
import { childRows } from './births.ts';

const witnesses = (facts: FormFacts): readonly string[] =>
	['nikSaksi1', 'nikSaksi2'].map((id) => plainAnswer(facts.answers, id)).filter((nik) => nik !== null);

/** Who reports, and whom it is about: the child and the parents, or the deceased. */
const involved = (facts: FormFacts): readonly (string | null)[] => [
	facts.applicantNik,
	...['nikIbu', 'nikAyah', 'nikIbuLuar', 'nikAyahLuar', 'nik', 'nikJenazah'].map((id) =>
		plainAnswer(facts.answers, id),
	),
	...childRows(facts).map((row) => plainAnswer(row, 'nik')),
];

export const witnessPredicates = {
	witnesses_are_one_person(facts: FormFacts): boolean {
		const [one, other] = witnesses(facts);
		return one !== undefined && one === other;
	},
	witness_is_involved: (facts: FormFacts): boolean =>
		witnesses(facts).some((nik) => involved(facts).includes(nik)),
	witness_not_adult: (facts: FormFacts): boolean =>
		witnesses(facts).some((nik) => {
			const parsed = parseNik(nik);
			const born = parsed && likelyBirthDate(parsed, facts.today);
			return born ? ageOn(born, facts.today) < 17 : false;
		}),
};
