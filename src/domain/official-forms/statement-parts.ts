import type { Address, Resident } from '../identity/resident.ts';
import { addressLines, boxed, codeWords, formDate, headOf, line, memberOf, stored } from './read-answers.ts';
import type { FormBlock, FormLine, FormSheet, SheetFacts, Signature } from './sheet.ts';

// What statements have in common. They are printed, completed by hand where e-Open was not told, and signed.

/** Somebody a statement names; empty where nobody told, to be written by hand. */
export type Person = {
	readonly name: string;
	readonly nik: string;
	/** Place and date. */
	readonly born: string;
	readonly occupation: string;
	readonly address: string;
};
export const nobody: Person = { name: '', nik: '', born: '', occupation: '', address: '' };

/** BEKASI, 02-03-1980; what is not known is left out. */
export const bornAt = (place: string, date: string): string => [place, date].filter(Boolean).join(', ');

/** Street to postal code on one line. */
export function oneLine(sheet: SheetFacts, at: Address): string {
	if (at.street === '') return '';
	const [, , , kelurahan, kecamatan, city] = addressLines(sheet, '', at).map(({ value }) => value);
	const parts = [`${at.street} RT ${at.rt} RW ${at.rw}`, `Kel. ${kelurahan ?? ''}`];
	return [...parts, ...(kecamatan ? [`Kec. ${kecamatan}`] : []), ...(city ? [city] : [])].join(', ');
}

/** A member of the applicant's family, as the register has them; they live where the family does. */
export const personOf = (sheet: SheetFacts, member: Resident | undefined): Person =>
	member
		? {
				name: member.name,
				nik: member.nik,
				born: bornAt(member.birthPlace, formDate(member.birthDate)),
				occupation: codeWords('pekerjaan', member.occupation),
				address: oneLine(sheet, sheet.facts.family.address),
			}
		: nobody;

/** The applicant, also where the register does not list them. */
export const applicant = (sheet: SheetFacts): Person => ({
	...personOf(sheet, memberOf(sheet, sheet.facts.applicantNik)),
	name: sheet.applicantName,
	nik: sheet.facts.applicantNik,
});

export const personBlock = (title: string, one: Person, more: readonly FormLine[] = []): FormBlock => ({
	kind: 'lines',
	title,
	across: 1,
	lines: [
		line('1', 'Nama lengkap', one.name),
		boxed('2', 'NIK', one.nik),
		line('3', 'Tempat dan tanggal lahir', one.born),
		line('4', 'Pekerjaan', one.occupation),
		line('5', 'Alamat', one.address),
		...more,
	],
});

/** The head of the applicant's family, who takes others in. */
export const hostBlock = (sheet: SheetFacts, title: string): FormBlock =>
	personBlock(title, personOf(sheet, headOf(sheet)), [
		boxed('6', 'Nomor Kartu Keluarga', sheet.facts.family.kkNumber),
	]);

/** Two witnesses by name and NIK (SE: no copy of their KTP-el); empty boxes where the form does not ask for them. */
export const witnesses = (sheet: SheetFacts): FormBlock => ({
	kind: 'lines',
	title: 'Saksi',
	across: 2,
	lines: ([1, 2] as const).flatMap((n) => [
		line(String(n), 'Nama saksi', stored(sheet, `namaSaksi${n}`)),
		boxed('', 'NIK', stored(sheet, `nikSaksi${n}`)),
	]),
});
export const witnessSignatures = (sheet: SheetFacts): readonly Signature[] =>
	([1, 2] as const).map((n) => ({ who: `Saksi ${n}`, name: stored(sheet, `namaSaksi${n}`) }));

export const says = (text: string): FormBlock => ({ kind: 'text', text });

/** OURS, after what statements of this kind say: that it is true, and that who signs answers for it. */
const closing =
	'Pernyataan ini dibuat dengan sebenarnya. Apabila ternyata tidak benar, yang menandatangani bersedia dikenai sanksi sesuai dengan ketentuan peraturan perundang-undangan, dan dokumen yang terbit karenanya menjadi tidak sah.';

/** A statement of the form of these facts: what it says, and below it who signs. */
export const statement = (
	{ form }: SheetFacts,
	title: string,
	blocks: readonly FormBlock[],
	signatures: readonly Signature[],
): FormSheet => ({
	code: form.code,
	decree: form.decree,
	title,
	blocks: [...blocks, says(closing)],
	signatures,
	byHand: true,
});
