import { likelyBirthDate, parseNik } from '../../identity/nik.ts';
import type { Resident } from '../../identity/resident.ts';
import { ageOn, isCalendarDate } from '../../time/office-time.ts';
import { answerRows, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** Somebody a companion is for. `nik` is null until SIAK gives one. */
export type Person = { readonly nik: string | null; readonly name: string };

const named = ({ nik, name }: Resident): Person => ({ nik, name });

/** Husband and wife of a KK, either way round: the codes of `shdk`. */
const couple = ['1', '2', '3'];
/** Permendagri 2/2016: below this age a KIA bears no photo. */
const cardWithPhotoFrom = 5;
/** Relations only a married person has: husband, wife, child-in-law, parents, parents-in-law. */
const marriedRelations = ['2', '3', '5', '7', '8'];

const memberOr = (facts: FormFacts, nik: string | null, name: string | null): readonly Person[] => {
	const member = findMember(facts, nik);
	if (member) return [named(member)];
	return nik === null ? [] : [{ nik, name: name ?? '' }];
};

/** For whom the companions of life events are made, by the answers of the form. */
export const people = {
	/** The member of the KK who marries. */
	founder: (facts: FormFacts) => memberOr(facts, plainAnswer(facts.answers, 'nikPemohon'), null),
	/** The one they marry. */
	spouse: (facts: FormFacts) =>
		memberOr(facts, plainAnswer(facts.answers, 'nikPasangan'), plainAnswer(facts.answers, 'namaPasangan')),
	/** Of those who move in: 17 or more by their NIK, or married by their relation (Perpres 96/2018 Pasal 15). */
	arrivingAdults: (facts: FormFacts) =>
		answerRows(facts.answers, 'anggota').flatMap((row): Person[] => {
			const nik = plainAnswer(row, 'nik');
			const told = nik === null ? null : parseNik(nik);
			const born = told && likelyBirthDate(told, facts.today);
			const adult =
				(born !== null && ageOn(born, facts.today) >= 17) ||
				marriedRelations.includes(plainAnswer(row, 'shdk') ?? '');
			return nik !== null && adult ? [{ nik, name: plainAnswer(row, 'namaLengkap') ?? '' }] : [];
		}),
	/** The children that are registered, below 5 (a card without photo); most have no NIK yet. */
	smallChildren: (facts: FormFacts) =>
		answerRows(facts.answers, 'anak').flatMap((row): Person[] => {
			const member = findMember(facts, plainAnswer(row, 'nik'));
			const born = member?.birthDate ?? plainAnswer(row, 'tanggalLahir');
			if (born === null || !isCalendarDate(born) || ageOn(born, facts.today) >= cardWithPhotoFrom) return [];
			const name = plainAnswer(row, 'namaLengkap');
			return member ? [named(member)] : name === null ? [] : [{ nik: null, name }];
		}),
	/** Husband or wife of the deceased on this KK, alive, with a recorded card, and now widowed. */
	survivingSpouse: (facts: FormFacts) => {
		const deceased = findMember(facts, plainAnswer(facts.answers, 'nik'));
		if (!deceased || !couple.includes(deceased.relation)) return [];
		const living = facts.family.members.filter(
			(member) =>
				member.nik !== deceased.nik && member.basicStatus === '1' && couple.includes(member.relation),
		);
		const stillMarried = deceased.relation !== '1' && living.some((member) => member.relation !== '1');
		return stillMarried
			? []
			: living.filter((member) => !['1', '2'].includes(member.recordingStatus)).map(named);
	},
	/** The member who is recorded. */
	recorded: (facts: FormFacts) => memberOr(facts, plainAnswer(facts.answers, 'nik'), null),
} as const satisfies Record<string, (facts: FormFacts) => readonly Person[]>;
export type People = keyof typeof people;
