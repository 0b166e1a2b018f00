import type { Resident } from '../../identity/resident.ts';
import { normaliseName } from '../../identity/person-name.ts';
import { formatDate, formatDateOnDocument, isCalendarDate } from '../../time/office-time.ts';
import { findCode, type CodeTableId } from '../code-tables.ts';
import type { AnswerRow } from '../form.ts';
import { answerRows, findMember, plainAnswer, type FormFacts } from '../form-facts.ts';

/** The elements that only a certificate or a court order changes. */
const identityElements = ['nama', 'tempatLahir', 'tanggalLahir'];

const rows = (facts: FormFacts) => answerRows(facts.answers, 'elemenDataBerubah');
const plainWords = (text: string): string =>
	normaliseName(text)
		.replace(/[^\p{L}\p{N}+-]+/gu, ' ')
		.trim();

/** How the register may write an element of a resident; null when it does not keep it. */
function registerWords(member: Resident, element: string): readonly string[] | null {
	const code = (table: CodeTableId, value: string): readonly string[] => {
		const item = findCode(table, value);
		return item ? [item.official, item.label.id] : [];
	};
	switch (element) {
		case 'nama':
			return [member.name];
		case 'tempatLahir':
			return [member.birthPlace];
		case 'tanggalLahir':
			return isCalendarDate(member.birthDate)
				? [member.birthDate, formatDateOnDocument(member.birthDate), formatDate(member.birthDate, 'id')]
				: null;
		case 'agama':
			return code('agama', member.religion);
		case 'golonganDarah':
			return code('golonganDarah', member.bloodType);
		case 'pendidikan':
			return code('pendidikan', member.education);
		case 'pekerjaan':
			return code('pekerjaan', member.occupation);
		case 'statusPerkawinan': {
			const [official = ''] = code('statusPerkawinanKK', member.maritalStatus);
			// The card prints KAWIN and CERAI HIDUP for both the recorded and the unrecorded.
			return [official, official.replace(/ (BELUM )?TERCATAT$/, '')];
		}
		case 'kewarganegaraan':
			return code('kewarganegaraan', member.citizenship);
		case 'namaAyah':
			return [member.fatherName];
		case 'namaIbu':
			return [member.motherName];
		default:
			return null;
	}
}

/** The new value of a row differs from what the register has; unknown when the register does not keep the element. */
function notYetInRegister(row: AnswerRow, member: Resident | undefined): boolean {
	const element = plainAnswer(row, 'elemen');
	const wanted = plainAnswer(row, 'menjadi');
	const words = member && element !== null ? registerWords(member, element) : null;
	return wanted !== null && words !== null && !words.some((word) => plainWords(word) === plainWords(wanted));
}

export const changePredicates = {
	/** MEM: the KTP-el follows the KK, so the KK must show the new value first. */
	element_not_yet_in_kk: (facts: FormFacts): boolean => {
		const holder = findMember(facts, plainAnswer(facts.answers, 'nik'));
		return rows(facts).some((row) => notYetInRegister(row, holder));
	},
	/** The KK shows the new value already. */
	element_already_in_kk: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const member = findMember(facts, plainAnswer(row, 'nik'));
			const element = plainAnswer(row, 'elemen');
			const known = member !== undefined && element !== null && registerWords(member, element) !== null;
			return known && plainAnswer(row, 'menjadi') !== null && !notYetInRegister(row, member);
		}),
	/** MEM: name, place and date of birth change by a certificate or a court order only. */
	identity_change_without_certificate: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const element = plainAnswer(row, 'elemen');
			const ground = plainAnswer(row, 'dasarPerubahan');
			return (
				element !== null &&
				ground !== null &&
				identityElements.includes(element) &&
				!['akta', 'penetapan'].includes(ground)
			);
		}),
	nothing_changes: (facts: FormFacts): boolean =>
		rows(facts).some((row) => {
			const before = plainAnswer(row, 'semula');
			const after = plainAnswer(row, 'menjadi');
			return before !== null && after !== null && plainWords(before) === plainWords(after);
		}),
};
