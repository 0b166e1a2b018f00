import { daysBetween } from '../../time/office-time.ts';
import type { Resident } from '../../identity/resident.ts';
import { answerRows, dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { birthDates, reportWithinDays } from './births.ts';

const rows = (facts: FormFacts) => answerRows(facts.answers, 'anak');
const parentNiks = (facts: FormFacts): readonly string[] =>
	['nikIbu', 'nikAyah'].map((id) => plainAnswer(facts.answers, id)).filter((nik) => nik !== null);

/** Codes of `jenisKelahiran` that say how many were born; 5 (other) does not. */
const bornTogether: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4 };
const kinds = (facts: FormFacts): readonly number[] =>
	rows(facts).flatMap((row) => bornTogether[plainAnswer(row, 'jenisKelahiran') ?? ''] ?? []);

/** Outside these a scale was read wrongly, or grams and kilograms mixed up. */
const likelyGrams = { from: 400, to: 6_500 };
const likelyCm = { from: 20, to: 65 };
const outside = (text: string | null, { from, to }: { from: number; to: number }): boolean =>
	text !== null && (Number(text) < from || Number(text) > to);

const repeated = (values: readonly (string | null)[]): boolean => {
	const given = values.filter((value) => value !== null);
	return new Set(given).size < given.length;
};

/** Codes of `shdk` that make a couple of two people on one KK: the head and their spouse, or a child and a child-in-law. */
const couples: readonly (readonly [string, string])[] = [
	['1', '2'],
	['1', '3'],
	['4', '5'],
];
const areCouple = (one: Resident | undefined, other: Resident | undefined): boolean =>
	one !== undefined &&
	other !== undefined &&
	couples.some((pair) => pair.includes(one.relation) && pair.includes(other.relation)) &&
	one.relation !== other.relation;

const memberAt = (facts: FormFacts, id: string): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, id));

export const birthCertificatePredicates = {
	/** Entered as late, though 60 days have not passed since every birth. */
	late_report_in_time: (facts: FormFacts): boolean =>
		birthDates(facts).some((born) => daysBetween(born, facts.today) <= reportWithinDays),
	child_has_certificate: (facts: FormFacts): boolean =>
		rows(facts).some(
			(row) => typeof findMember(facts, plainAnswer(row, 'nik'))?.birthCertificate === 'string',
		),
	child_listed_twice: (facts: FormFacts): boolean =>
		repeated(rows(facts).map((row) => plainAnswer(row, 'nik'))),
	parent_is_child: (facts: FormFacts): boolean =>
		rows(facts).some((row) => parentNiks(facts).includes(plainAnswer(row, 'nik') ?? '')),
	more_children_than_born: (facts: FormFacts): boolean =>
		kinds(facts).some((born) => rows(facts).length > born),
	/** Of twins, one may be recorded already, or stillborn. */
	fewer_children_than_born: (facts: FormFacts): boolean =>
		kinds(facts).some((born) => rows(facts).length < born),
	birth_order_repeated: (facts: FormFacts): boolean =>
		repeated(rows(facts).map((row) => plainAnswer(row, 'anakKe'))),
	birth_size_unlikely: (facts: FormFacts): boolean =>
		rows(facts).some(
			(row) =>
				outside(plainAnswer(row, 'beratGram'), likelyGrams) ||
				outside(plainAnswer(row, 'panjangCm'), likelyCm),
		),
	married_after_birth(facts: FormFacts): boolean {
		const married = dateAnswer(facts.answers, 'tanggalPerkawinan');
		return married !== null && birthDates(facts).some((born) => married > born);
	},
	/** A parent is said to stand elsewhere, so this KK cannot show them as husband and wife. */
	parent_not_on_kk: (facts: FormFacts): boolean =>
		['ibu', 'ayah'].some((id) => plainAnswer(facts.answers, id) === 'di_luar'),
	/** Both parents stand on this KK, but not as husband and wife. */
	parents_not_couple_on_kk(facts: FormFacts): boolean {
		const [mother, father] = [memberAt(facts, 'nikIbu'), memberAt(facts, 'nikAyah')];
		return mother !== undefined && father !== undefined && !areCouple(mother, father);
	},
	/** statusPerkawinanKK 3: KAWIN BELUM TERCATAT. */
	kk_shows_unrecorded_marriage: (facts: FormFacts): boolean =>
		memberAt(facts, 'nikIbu')?.maritalStatus === '3' && memberAt(facts, 'nikAyah')?.maritalStatus === '3',
	/** The mother stands on the KK as married, recorded or not. */
	mother_has_husband_on_kk: (facts: FormFacts): boolean =>
		['2', '3'].includes(memberAt(facts, 'nikIbu')?.maritalStatus ?? ''),
	found_before_birth(facts: FormFacts): boolean {
		const found = dateAnswer(facts.answers, 'tanggalDitemukan');
		return found !== null && birthDates(facts).some((born) => found < born);
	},
};
