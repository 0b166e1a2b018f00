import type { Resident } from '../../identity/resident.ts';
import { findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { isAdult } from './family.ts';

/** statusRekamKtp 5, PRINT READY RECORD: the only state that can be printed for the first time. */
const printReady = '5';
/** Printed at least once: CARD PRINTED, CARD SHIPPED, SENT FOR CARD PRINTING, CARD ISSUED. */
const printedBefore = ['4', '6', '7', '8'];

/** The member whose card it is. */
const holder = (facts: FormFacts): Resident | undefined =>
	findMember(facts, plainAnswer(facts.answers, 'nik'));

export const holderPredicates = {
	/** Perpres 96/2018 Pasal 15: 17 years, or married, or ever married. */
	holder_under_17_unmarried: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && !isAdult(person, facts.today);
	},
	holder_not_living: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && person.basicStatus !== '1';
	},
	/** MEM: before the record is print ready nothing can be printed. */
	card_not_ready_to_print: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && person.recordingStatus !== printReady;
	},
	card_printed_before: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && printedBefore.includes(person.recordingStatus);
	},
	/** Nothing recorded yet, so there is no card to lose, damage or change. */
	holder_not_recorded: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && ['1', '2'].includes(person.recordingStatus);
	},
	applicant_is_not_holder: (facts: FormFacts): boolean => {
		const person = holder(facts);
		return person !== undefined && person.nik !== facts.applicantNik;
	},
};
