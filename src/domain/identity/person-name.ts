import type { FieldProblemCode } from '../refusal.ts';
import type { Text } from '../text.ts';

/** Something to say about a name: why it is refused, or what the verifier should look at. */
export type NameFinding<Code extends string = string> = {
	readonly code: Code;
	/** Article of Permendagri 73/2022; null where the check is the product's own. */
	readonly article: string | null;
	readonly text: Text;
};
export type NameWarningCode = 'one_word' | 'abbreviation';
export type NameCheck = {
	/** The name as it will be stored. */
	readonly name: string;
	readonly blocks: readonly NameFinding<FieldProblemCode>[];
	readonly warnings: readonly NameFinding<NameWarningCode>[];
};

/** Permendagri 73/2022 Pasal 4(2)b: letters including spaces. */
export const newNameMaxLength = 60;
/** The product's own: names recorded before the regulation, with titles, may be longer. */
export const existingNameMaxLength = 100;

/** As SIAK stores it: upper case, single spaces, straight apostrophes and hyphens. */
export function normaliseName(input: string): string {
	return input
		.normalize('NFC')
		.replace(/[‘’ʼ`´]/g, "'")
		.replace(/[‐‑–]/g, '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toUpperCase();
}

const required: NameFinding<FieldProblemCode> = {
	code: 'required',
	article: null,
	text: { id: 'Nama belum diisi.', en: 'The name is missing.' },
};

const blocksOfNewName: readonly (NameFinding<FieldProblemCode> & {
	readonly broken: (name: string) => boolean;
})[] = [
	{
		code: 'name_too_long',
		article: 'Pasal 4 ayat (2) huruf b',
		text: {
			id: 'Nama paling banyak 60 huruf termasuk spasi.',
			en: 'A name has at most 60 letters, spaces included.',
		},
		broken: (name) => [...name].length > newNameMaxLength,
	},
	{
		code: 'name_not_latin',
		article: 'Pasal 5 ayat (1) huruf a',
		text: {
			id: 'Nama ditulis dengan huruf Latin sesuai kaidah bahasa Indonesia, tanpa tanda diakritik.',
			en: 'A name is written in Latin letters in Indonesian spelling, without accents.',
		},
		broken: (name) => /(?![A-Z])[\p{L}\p{M}]/u.test(name),
	},
	{
		code: 'name_has_digits',
		article: 'Pasal 5 ayat (3) huruf b',
		text: { id: 'Nama tidak boleh memuat angka.', en: 'A name has no digits.' },
		broken: (name) => /\p{N}/u.test(name),
	},
	{
		code: 'pattern',
		article: 'Pasal 5 ayat (3) huruf b',
		text: {
			id: 'Nama tidak boleh memuat tanda baca, termasuk tanda petik, titik dan tanda hubung.',
			en: 'A name has no punctuation: no apostrophe, dot or hyphen.',
		},
		broken: (name) => /[^\p{L}\p{M}\p{N} ]/u.test(name),
	},
];

const warningsOfNewName: readonly (NameFinding<NameWarningCode> & {
	readonly broken: (name: string) => boolean;
})[] = [
	{
		// The Director General called the rule not rigid (jpnn.com, 23 May 2022), and Pasal 7 does not refuse a breach of it.
		code: 'one_word',
		article: 'Pasal 4 ayat (2) huruf c',
		text: {
			id: 'Nama dianjurkan paling sedikit dua kata.',
			en: 'A name should have at least two words.',
		},
		broken: (name) => !name.includes(' '),
	},
	{
		code: 'abbreviation',
		article: 'Pasal 5 ayat (3) huruf a',
		text: {
			id: 'Nama tidak disingkat, kecuali tidak diartikan lain.',
			en: 'A name is not abbreviated, unless it can mean nothing else.',
		},
		broken: (name) => name.includes('.') || /(?<!\S)\p{L}(?!\S)/u.test(name),
	},
];

const finding = <Code extends string>({ code, article, text }: NameFinding<Code>): NameFinding<Code> => ({
	code,
	article,
	text,
});

/**
 * A name recorded for the first time (Permendagri 73/2022, Pasal 1: "Pencatatan Nama"). Whether it is easy to read and
 * has no negative or double meaning (Pasal 4 ayat (2) huruf a) is the officer's to say.
 */
export function checkNewName(input: string): NameCheck {
	const name = normaliseName(input);
	if (name === '') return { name, blocks: [required], warnings: [] };
	return {
		name,
		blocks: blocksOfNewName.filter((rule) => rule.broken(name)).map(finding),
		warnings: warningsOfNewName.filter((rule) => rule.broken(name)).map(finding),
	};
}

const blocksOfExistingName: typeof blocksOfNewName = [
	{
		code: 'name_too_long',
		article: null,
		text: { id: 'Nama paling banyak 100 huruf.', en: 'At most 100 letters.' },
		broken: (name) => [...name].length > existingNameMaxLength,
	},
	{
		code: 'name_has_digits',
		article: null,
		text: { id: 'Nama tidak boleh memuat angka.', en: 'A name has no digits.' },
		broken: (name) => /\p{N}/u.test(name),
	},
	{
		code: 'name_not_latin',
		article: null,
		text: { id: 'Nama ditulis dengan huruf Latin.', en: 'A name is written in Latin letters.' },
		broken: (name) => /(?!\p{Script=Latin})\p{L}/u.test(name) || !/\p{L}/u.test(name),
	},
	{
		code: 'pattern',
		article: null,
		text: {
			id: 'Nama hanya memuat huruf, spasi, tanda petik, titik, koma dan tanda hubung.',
			en: 'A name has only letters, spaces, apostrophes, dots, commas and hyphens.',
		},
		broken: (name) => /[^\p{L}\p{M}\p{N} '.,-]/u.test(name),
	},
];

/**
 * A name that is already on a KK or KTP-el, recorded before Permendagri 73/2022: one word, apostrophes, dots and hyphens
 * stay as they are; the comma stands before titles (Pasal 5 ayat (1) huruf c).
 */
export function checkExistingName(input: string): NameCheck {
	const name = normaliseName(input);
	if (name === '') return { name, blocks: [required], warnings: [] };
	return {
		name,
		blocks: blocksOfExistingName.filter((rule) => rule.broken(name)).map(finding),
		warnings: [],
	};
}
