import { codeTables, type CodeTableId } from '../catalogue/code-tables.ts';
import { parseKkNumber } from '../identity/kk-number.ts';
import { parseNik } from '../identity/nik.ts';
import { checkExistingName } from '../identity/person-name.ts';
import type { Address, Resident } from '../identity/resident.ts';
import { isCalendarDate } from '../time/office-time.ts';
import type { ProblemCode } from './problems.ts';

/** What the checks of a line need to know besides the line. */
export type LineFacts = {
	/** YYYY-MM-DD */
	readonly today: string;
	/** The city's kelurahan. */
	readonly kelurahan: ReadonlySet<string>;
};

/** A value as it will be stored, or what is wrong with it. */
type Read = string | { readonly problem: ProblemCode };
type Reader = (text: string, facts: LineFacts) => Read;

const wrong = (problem: ProblemCode): Read => ({ problem });

const pattern =
	(expected: RegExp, problem: ProblemCode): Reader =>
	(text) =>
		expected.test(text) ? text : wrong(problem);

/** Where SIAK says nothing, the register holds nothing either. */
const orEmpty =
	(read: Reader): Reader =>
	(text, facts) =>
		text === '' ? '' : read(text, facts);

const codeOf = (table: CodeTableId): Reader => {
	const codes = new Set<string>(codeTables[table].items.map(({ code }) => code));
	return (text) => (codes.has(text) ? text : wrong('code_unknown'));
};

// Control characters, line breaks among them, and what a spreadsheet shows for letters it could not read.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFFFD]/u;
const text =
	(longest: number): Reader =>
	(value) => {
		if (value.trim() === '') return wrong('missing');
		if (UNPRINTABLE.test(value)) return wrong('unprintable');
		return value.length > longest ? wrong('too_long') : value;
	};

const nameProblems: Readonly<Record<string, ProblemCode>> = {
	required: 'missing',
	name_too_long: 'too_long',
	name_not_latin: 'name_not_latin',
	name_has_digits: 'name_has_digits',
};
/** Nearly every name is of plain letters and single spaces, and such a one is as it is stored. */
const PLAIN_NAME = /^[A-Z]+(?: [A-Z]+)*$/;
const name: Reader = (value) => {
	if (PLAIN_NAME.test(value) && value.length <= 60) return value;
	const { name: stored, blocks } = checkExistingName(value);
	return blocks[0] ? wrong(nameProblems[blocks[0].code] ?? 'name_punctuation') : stored;
};
/** A parent who is not known is written "-". */
const parentName: Reader = (value, facts) => (value === '' || value === '-' ? value : name(value, facts));

const date: Reader = (value, { today }) => {
	if (!isCalendarDate(value)) return wrong('not_a_date');
	return value > today ? wrong('in_the_future') : value;
};

type Column = {
	readonly read: Reader;
	/** A file without this column is read as well: of what it holds the register says nothing. */
	readonly optional?: true;
};

/** The columns of a population file, in the order in which it is written, and what each may hold. */
export const columns = {
	kkNumber: {
		read: (value) => (/^\d{16}$/.test(value) && parseKkNumber(value) !== null ? value : wrong('kk_number')),
	},
	nik: {
		read: (value) => (/^\d{16}$/.test(value) && parseNik(value) !== null ? value : wrong('nik')),
	},
	name: { read: name },
	sex: { read: pattern(/^(male|female)$/, 'sex') },
	birthPlace: { read: orEmpty(text(100)) },
	birthDate: { read: date },
	religion: { read: orEmpty(codeOf('agama')) },
	bloodType: { read: orEmpty(codeOf('golonganDarah')) },
	education: { read: orEmpty(codeOf('pendidikan')) },
	occupation: { read: orEmpty(codeOf('pekerjaan')) },
	maritalStatus: { read: orEmpty(codeOf('statusPerkawinanKK')) },
	relation: { read: codeOf('shdk') },
	citizenship: { read: codeOf('kewarganegaraan') },
	fatherName: { read: parentName },
	motherName: { read: parentName },
	recordingStatus: { read: codeOf('statusRekamKtp') },
	basicStatus: { read: codeOf('statusDasarPenduduk') },
	/** Empty: the register does not say. "-": none is recorded. */
	birthCertificate: { read: orEmpty(text(60)), optional: true },
	kiaUntil: {
		read: (value) => (value === '' || value === '-' || isCalendarDate(value) ? value : wrong('not_a_date')),
		optional: true,
	},
	street: { read: text(200) },
	rt: { read: pattern(/^\d{3}$/, 'three_digits') },
	rw: { read: pattern(/^\d{3}$/, 'three_digits') },
	kelurahanCode: {
		read: (value, { kelurahan }) => (kelurahan.has(value) ? value : wrong('kelurahan_unknown')),
	},
	postalCode: { read: orEmpty(pattern(/^\d{5}$/, 'postal_code')) },
} as const satisfies Record<keyof Resident | keyof Address, Column>;

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly ColumnName[];

export type HeaderProblems = {
	readonly missing: readonly string[];
	readonly unknown: readonly string[];
	readonly twice: readonly string[];
};

/** Where each column of a file's first line stands, whatever their order; or what keeps it from being read. */
export function readHeader(
	head: readonly string[],
): { readonly places: readonly (ColumnName | null)[] } | { readonly problems: HeaderProblems } {
	const names = head.map((title) => title.trim());
	const problems = {
		missing: columnNames.filter((known) => !('optional' in columns[known]) && !names.includes(known)),
		unknown: names.filter((title) => !Object.hasOwn(columns, title)),
		twice: names.filter((title, i) => names.indexOf(title) !== i),
	};
	const whole = Object.values(problems).every((titles) => titles.length === 0);
	return whole ? { places: names as ColumnName[] } : { problems };
}
