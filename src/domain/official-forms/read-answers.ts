import { readableAnswer } from '../applications/submitted-answers.ts';
import { findCode } from '../catalogue/code-tables.ts';
import type { AnswerRow, Field } from '../catalogue/form.ts';
import { answerRows, findMember, headOfFamily, plainAnswer } from '../catalogue/form-facts.ts';
import { likelyBirthDate, parseNik } from '../identity/nik.ts';
import type { Resident } from '../identity/resident.ts';
import { isCalendarDate } from '../time/office-time.ts';
import type { FormLine, SheetFacts } from './sheet.ts';

/** As official documents write dates: 24-11-2026. */
export const formDate = (date: string): string =>
	isCalendarDate(date) ? date.split('-').reverse().join('-') : date;

/** A code with the words of its table, as official forms print it: "3 ISTRI". */
export function codeWords(table: Parameters<typeof findCode>[0], code: string): string {
	const item = findCode(table, code);
	return item ? `${item.code} ${item.official}` : code;
}

function wordsOf(field: Field, value: string, sheet: SheetFacts): string {
	if (field.kind === 'code') return codeWords(field.table, value);
	if (field.kind === 'date') return formDate(value);
	if (field.kind === 'nik' || field.kind === 'kkNumber') return value;
	return readableAnswer(field, value, sheet.facts, 'id').text;
}

const fieldsOf = (sheet: SheetFacts): readonly Field[] => sheet.variant.pages.flatMap((page) => page.fields);

/** The answer as it is stored: a code, a NIK, a date; empty when it was not given. */
export const stored = (sheet: SheetFacts, id: string): string => plainAnswer(sheet.facts.answers, id) ?? '';

/** The answer as an official form prints it; empty when it was not asked or not given. */
export function told(sheet: SheetFacts, id: string): string {
	const value = stored(sheet, id);
	const field = fieldsOf(sheet).find((one) => one.id === id);
	return field && value !== '' ? wordsOf(field, value, sheet) : '';
}

/** A row of a list answer, read as {@link told} reads the form. */
export function toldInRow(sheet: SheetFacts, list: string, row: AnswerRow, id: string): string {
	const rows = fieldsOf(sheet).find((one) => one.id === list);
	const field = rows?.kind === 'list' ? rows.fields.find((one) => one.id === id) : undefined;
	const value = plainAnswer(row, id) ?? '';
	return field && value !== '' ? wordsOf(field, value, sheet) : '';
}

export const rowsOf = (sheet: SheetFacts, list: string): readonly AnswerRow[] =>
	answerRows(sheet.facts.answers, list);
export const memberOf = (sheet: SheetFacts, nik: string): Resident | undefined =>
	findMember(sheet.facts, nik || null);
export const headOf = (sheet: SheetFacts): Resident | undefined => headOfFamily(sheet.facts);
export const applicantOf = (sheet: SheetFacts): Resident | undefined =>
	findMember(sheet.facts, sheet.facts.applicantNik);

/** The birth date that a NIK most likely means; empty when it cannot be read. */
export function birthDateOf(sheet: SheetFacts, nik: string): string {
	const parsed = parseNik(nik);
	return (parsed && likelyBirthDate(parsed, sheet.facts.today)) ?? '';
}

/** A number, written a sign to a box. */
export const boxed = (no: string, label: string, value: string, boxes = 16): FormLine => ({
	no,
	label,
	value,
	boxes,
});
export const line = (no: string, label: string, value: string): FormLine => ({ no, label, value });

/** The lines of an address in the city: street, RT, RW, kelurahan to province, postal code. */
export function addressLines(
	sheet: SheetFacts,
	no: string,
	at: { street: string; rt: string; rw: string; kelurahanCode: string; postalCode: string },
): readonly FormLine[] {
	const { kecamatan, city, province } = sheet.places;
	const inCity = Object.hasOwn(kecamatan, at.kelurahanCode.slice(0, 8));
	return [
		line(no, 'Alamat', at.street),
		line('', 'RT', at.rt),
		line('', 'RW', at.rw),
		line('', 'Desa/Kelurahan', sheet.facts.kelurahanNames?.[at.kelurahanCode] ?? at.kelurahanCode),
		line('', 'Kecamatan', kecamatan[at.kelurahanCode.slice(0, 8)] ?? ''),
		line('', 'Kabupaten/Kota', inCity ? city : ''),
		line('', 'Provinsi', inCity ? province : ''),
		boxed('', 'Kode pos', at.postalCode, 5),
	];
}
