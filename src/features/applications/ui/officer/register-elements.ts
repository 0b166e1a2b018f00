import { codeLabel, findCode, type CodeTableId } from '#domain/catalogue/code-tables.ts';
import { formatKkNumber } from '#domain/identity/kk-number.ts';
import type { Resident } from '#domain/identity/resident.ts';
import type { Text } from '#domain/text.ts';
import { formatDate, formatDateOnDocument, isCalendarDate } from '#domain/time/office-time.ts';

/** A value of the register, as stored and in words; `official` as government forms print a code. */
export type Recorded = {
	readonly value: string;
	readonly text: Text;
	readonly official?: string | undefined;
};

const word = (value: string): Recorded => ({ value, text: { id: value, en: value } });
const coded = (table: CodeTableId, code: string): Recorded => ({
	value: code,
	text: codeLabel(table, code),
	official: findCode(table, code)?.official,
});
const dated = (date: string): Recorded =>
	isCalendarDate(date)
		? {
				value: date,
				text: { id: formatDate(date, 'id'), en: formatDate(date, 'en') },
				official: formatDateOnDocument(date),
			}
		: word(date);

/** What the register says of a person, by the name the forms give to it; null when it keeps no such thing. */
export function registerElement(element: string, person: Resident): Recorded | null {
	switch (element) {
		case 'nama':
			return word(person.name);
		case 'noKk':
			return {
				value: person.kkNumber,
				text: { id: formatKkNumber(person.kkNumber), en: formatKkNumber(person.kkNumber) },
			};
		case 'jenisKelamin':
			return coded('jenisKelamin', person.sex === 'male' ? '1' : '2');
		case 'tempatLahir':
			return word(person.birthPlace);
		case 'tanggalLahir':
			return dated(person.birthDate);
		case 'agama':
			return coded('agama', person.religion);
		case 'golonganDarah':
			return coded('golonganDarah', person.bloodType);
		case 'pendidikan':
			return coded('pendidikan', person.education);
		case 'pekerjaan':
			return coded('pekerjaan', person.occupation);
		case 'statusPerkawinan':
			return coded('statusPerkawinanKK', person.maritalStatus);
		case 'kewarganegaraan':
			return coded('kewarganegaraan', person.citizenship);
		case 'shdk':
			return coded('shdk', person.relation);
		case 'statusDasar':
			return coded('statusDasarPenduduk', person.basicStatus);
		case 'namaAyah':
			return word(person.fatherName);
		case 'namaIbu':
			return word(person.motherName);
		default:
			return null;
	}
}

const plainly = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleUpperCase('id');

/** Alike, capitals and spaces apart. */
export const samePlainly = (one: string, other: string): boolean => plainly(one) === plainly(other);

/** RT and RW are written with and without their leading zeros. */
const number = (text: string): string | null =>
	/^\d{1,3}$/.test(text.trim()) ? text.trim().padStart(3, '0') : null;

/** Whether what was given, a code or words, is what the register says. */
export function textsAgree(given: string, recorded: Recorded): boolean {
	const said = [recorded.value, recorded.text.id, recorded.text.en, recorded.official ?? recorded.value];
	if (said.some((one) => samePlainly(one, given))) return true;
	return number(given) !== null && number(given) === number(recorded.value);
}
