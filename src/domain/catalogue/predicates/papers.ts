import { dateAnswer, plainAnswer, type FormFacts } from '../form-facts.ts';

const laterThanToday = (facts: FormFacts, id: string): boolean => {
	const date = dateAnswer(facts.answers, id);
	return date !== null && date > facts.today;
};

export const paperPredicates = {
	/** OURS: a letter about a loss is written after it. */
	police_date_in_future: (facts: FormFacts): boolean => laterThanToday(facts, 'tanggalLaporan'),
	/** With F-1.05 the KK says KAWIN BELUM TERCATAT or CERAI HIDUP BELUM TERCATAT. */
	marriage_not_recorded: (facts: FormFacts): boolean =>
		plainAnswer(facts.answers, 'dasarKeluarga')?.endsWith('belum_tercatat') === true,
	/** SE: the card is normally issued together with the new KK. */
	new_kk_not_issued: (facts: FormFacts): boolean => plainAnswer(facts.answers, 'kkBaruTerbit') === 'no',
};
