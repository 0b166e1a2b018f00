import type { Resident } from '../../identity/resident.ts';
import { likelyBirthDate, parseNik } from '../../identity/nik.ts';
import { daysBetween, isCalendarDate } from '../../time/office-time.ts';
import { dateAnswer, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { isAdult } from './family.ts';

/** UU 23/2006 Pasal 44: a death is reported within 30 days. */
const reportWithinDays = 30;
const head = '1';
const spouses = ['2', '3'];

/** The deceased, when they stand on the applicant's KK. */
const deceased = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nik'));

/** When the deceased was born: by the register, as typed, or as the NIK tells. */
function bornOn(facts: FormFacts): string | null {
	const member = deceased(facts);
	if (member) return isCalendarDate(member.birthDate) ? member.birthDate : null;
	const typed = dateAnswer(facts.answers, 'tanggalLahirJenazah');
	if (typed !== null) return typed;
	const parsed = parseNik(plainAnswer(facts.answers, 'nikJenazah') ?? '');
	// The earlier century: a NIK tells two digits of the year.
	return parsed && (parsed.birthDates.at(-1) ?? likelyBirthDate(parsed, facts.today));
}

/** Those who stay on the KK after the death of its head; none when the head lives. */
function survivorsOfHead(facts: FormFacts): readonly Resident[] {
	const died = deceased(facts);
	return died?.relation === head ? facts.family.members.filter((member) => member.nik !== died.nik) : [];
}

const someAdult = (members: readonly Resident[], today: string): boolean =>
	members.some((member) => isAdult(member, today));

export const deathPredicates = {
	deceased_is_applicant: (facts: FormFacts): boolean =>
		plainAnswer(facts.answers, 'nik') === facts.applicantNik,
	/** They are on the applicant's KK, and were typed as somebody of another. */
	deceased_is_own_member: (facts: FormFacts): boolean =>
		findMember(facts, plainAnswer(facts.answers, 'nikJenazah')) !== undefined,
	deceased_not_living: (facts: FormFacts): boolean => (deceased(facts)?.basicStatus ?? '1') !== '1',
	death_before_birth(facts: FormFacts): boolean {
		const died = dateAnswer(facts.answers, 'tanggalKematian');
		const born = bornOn(facts);
		return died !== null && born !== null && died < born;
	},
	/** 30 days are in time, the 31st is late; for the missing they run from the court's order or the carrier's statement. */
	death_reported_late(facts: FormFacts): boolean {
		const from =
			dateAnswer(facts.answers, 'tanggalPenetapan') ?? dateAnswer(facts.answers, 'tanggalKematian');
		return from !== null && daysBetween(from, facts.today) > reportWithinDays;
	},
	order_before_death(facts: FormFacts): boolean {
		const ordered = dateAnswer(facts.answers, 'tanggalPenetapan');
		const died = dateAnswer(facts.answers, 'tanggalKematian');
		return ordered !== null && died !== null && ordered < died;
	},
	/** The head has died and somebody old enough to lead the family stays. */
	family_needs_new_head: (facts: FormFacts): boolean => someAdult(survivorsOfHead(facts), facts.today),
	/** The head has died and only children stay. */
	family_needs_guardian(facts: FormFacts): boolean {
		const survivors = survivorsOfHead(facts);
		return survivors.length > 0 && !someAdult(survivors, facts.today);
	},
	/** Head or spouse has died and leaves the other: cerai mati, which their card must show. */
	spouse_is_widowed(facts: FormFacts): boolean {
		const died = deceased(facts);
		if (!died) return false;
		const others = facts.family.members.filter((member) => member.nik !== died.nik);
		if (died.relation === head) return others.some(({ relation }) => spouses.includes(relation));
		return spouses.includes(died.relation) && others.some(({ relation }) => relation === head);
	},
};
