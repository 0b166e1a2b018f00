import type { Resident } from '../../identity/resident.ts';
import { cityCodeOf, provinceCodeOf } from '../../identity/region.ts';
import { ageOn, daysBetween, isCalendarDate } from '../../time/office-time.ts';
import { answerRows, dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { destination, headMoves, homeCodes, movers, stayers } from '../moves.ts';
import { isAdult, nobodyAdult } from './family.ts';
import { validDays } from './moves.ts';

// Moving away, and moving inside the city (SKPWNI).

/** The member chosen to lead those who move while the head stays. */
const moverHead = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nikKepalaPindah'));

const several = (facts: FormFacts): boolean => movers(facts).length > 1 && !headMoves(facts);

/** Both parents of a child of the head move or stay as head and spouse; of others they are known by name. */
export const isParent = (person: Resident, child: Resident): boolean =>
	(child.relation === '4' && ['1', '2', '3'].includes(person.relation)) ||
	person.name === child.fatherName ||
	person.name === child.motherName;

/** Those below 17 and never married who move, and neither parent moves along. */
export function childrenAlone(facts: FormFacts): readonly Resident[] {
	const moving = movers(facts);
	return moving.filter(
		(child) =>
			!isAdult(child, facts.today) && !moving.some((person) => person !== child && isParent(person, child)),
	);
}

const plainly = (text: string | null): string => (text ?? '').toUpperCase().replace(/[^A-Z0-9]+/g, '');
const number = (text: string | null): number => Number(text ?? Number.NaN);

export const departurePredicates = {
	/** SE: the head of the family, or a member of 17 or more. */
	applicant_under_17_not_head(facts: FormFacts): boolean {
		const applicant = findMember(facts, facts.applicantNik);
		if (!applicant) return true;
		const grown = isCalendarDate(applicant.birthDate) && ageOn(applicant.birthDate, facts.today) >= 17;
		return applicant.relation !== '1' && !grown;
	},

	/** F-1.03 item 6, codes 1 to 3: no SKPWNI is issued. */
	destination_in_own_city(facts: FormFacts): boolean {
		const to = destination(facts);
		return to !== null && cityCodeOf(to) === homeCodes(facts).city;
	},
	/** Code 4: another city or regency of the same province. */
	destination_in_own_province(facts: FormFacts): boolean {
		const to = destination(facts);
		const { city, province } = homeCodes(facts);
		return to !== null && cityCodeOf(to) !== city && provinceCodeOf(to) === province;
	},
	/** Code 5. */
	destination_in_other_province(facts: FormFacts): boolean {
		const to = destination(facts);
		return to !== null && provinceCodeOf(to) !== homeCodes(facts).province;
	},
	/** Moving inside the city to where one lives already. */
	address_unchanged(facts: FormFacts): boolean {
		const { street, rt, rw, kelurahanCode } = facts.family.address;
		const asked = (id: string) => plainAnswer(facts.answers, id);
		return (
			destination(facts) === kelurahanCode &&
			plainly(asked('alamatTujuan')) === plainly(street) &&
			number(asked('rtTujuan')) === number(rt) &&
			number(asked('rwTujuan')) === number(rw)
		);
	},
	/** Later than a letter of today holds. */
	move_after_letter_ends(facts: FormFacts): boolean {
		const planned = dateAnswer(facts.answers, 'rencanaTanggalPindah');
		return planned !== null && daysBetween(facts.today, planned) > validDays(facts);
	},

	/** SE: those who stay get a new KK number. */
	head_leaves_others: (facts: FormFacts): boolean => headMoves(facts) && stayers(facts).length > 0,
	/** Everyone who stays after the head is below 17 and never married. */
	only_children_stay: (facts: FormFacts): boolean =>
		headMoves(facts) && nobodyAdult(stayers(facts), facts.today),
	child_moves_without_parents: (facts: FormFacts): boolean => childrenAlone(facts).length > 0,
	/** Nobody who moves may be the head of a family. */
	only_children_move: (facts: FormFacts): boolean => nobodyAdult(movers(facts), facts.today),
	only_children_form_kk: (facts: FormFacts): boolean =>
		nobodyAdult(movers(facts), facts.today) && plainAnswer(facts.answers, 'statusKkPindah') === '2',

	/** Several move without the head: one of them leads the new KK. */
	mover_head_needed: (facts: FormFacts): boolean =>
		several(facts) && !nobodyAdult(movers(facts), facts.today),
	mover_head_stays(facts: FormFacts): boolean {
		const head = moverHead(facts);
		return head !== undefined && several(facts) && !movers(facts).includes(head);
	},
	mover_head_too_young(facts: FormFacts): boolean {
		const head = moverHead(facts);
		return head !== undefined && !isAdult(head, facts.today);
	},
	/** A member who moves under the new head has no row in `hubunganPindah`, or has two. */
	mover_relations_incomplete(facts: FormFacts): boolean {
		const listed = answerRows(facts.answers, 'hubunganPindah').map((row) => plainAnswer(row, 'nik'));
		const expected = movers(facts).filter((member) => member !== moverHead(facts));
		return (
			listed.length > 0 &&
			(listed.length !== expected.length || expected.some(({ nik }) => !listed.includes(nik)))
		);
	},
};
