import { dateAnswer, type FormFacts } from '../form-facts.ts';

const laterThanToday = (facts: FormFacts, id: string): boolean => {
	const date = dateAnswer(facts.answers, id);
	return date !== null && date > facts.today;
};

export const paperPredicates = {
	/** OURS: a letter about a loss is written after it. */
	police_date_in_future: (facts: FormFacts): boolean => laterThanToday(facts, 'tanggalLaporan'),
};
