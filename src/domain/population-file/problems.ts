/** What may be wrong with a line of a population file, in plain words for whoever brings it in. Says nothing of what stands there. */
export const problemWords = {
	unreadable_bytes: 'is not UTF-8: save the file as CSV in UTF-8',
	quote: 'has a quotation mark that is not closed, or one inside a value that is not doubled',
	line_break: 'has a line break inside a value',
	too_few_values: 'has fewer values than the first line has columns',
	too_many_values: 'has more values than the first line has columns',
	line_too_long: 'is longer than any line of a population file can be',
	missing: 'is empty',
	unprintable: 'holds a character that cannot be printed',
	too_long: 'is too long',
	kk_number: 'is no KK number: 16 digits with a real date in them',
	nik: 'is no NIK: 16 digits with a province and a real birth date in them',
	sex: 'must be male or female',
	not_a_date: 'is no day written YYYY-MM-DD',
	in_the_future: 'lies in the future',
	code_unknown: 'is no code of its table',
	name_not_latin: 'is not of Latin letters',
	name_has_digits: 'holds a digit',
	name_punctuation: 'holds a character no name has',
	three_digits: 'must be three digits',
	postal_code: 'must be five digits',
	kelurahan_unknown: 'is no kelurahan of this city',
	nik_twice: 'stands on an earlier line too',
	kk_apart: 'has members on earlier lines that do not stand together with this one',
	kk_too_large: 'has more members than any KK has',
	address_differs: 'is not the same on all lines of this KK',
	second_head: 'is a second head of this family',
	no_head: 'is of a family without a head',
	nik_of_other: 'is in the register already, on another KK or with other data',
	kk_in_register: 'is in the register already, with another address or without this person',
	kk_lacks_somebody: 'has somebody in the register who is missing from the file',
	nik_disagrees: 'does not agree with sex or birth date; taken all the same, since a NIK never changes',
	left_with_its_family: 'was left out with its family, of which another line is wrong',
} as const;

export type ProblemCode = keyof typeof problemWords;

/** `warning`: told, and no reason to leave the line out. `left_out`: nothing is wrong with the line itself. */
export type Weight = 'error' | 'warning' | 'left_out';
const light: Partial<Record<ProblemCode, Weight>> = {
	nik_disagrees: 'warning',
	left_with_its_family: 'left_out',
};

export const weightOf = (code: ProblemCode): Weight => light[code] ?? 'error';

/** One finding of a file. */
export type Problem = {
	/** Counted from 1, the first line of the file being that of the columns. */
	readonly line: number;
	/** The column it is about; null: the whole line. */
	readonly column: string | null;
	readonly code: ProblemCode;
	/** The earlier line it stands against. */
	readonly against?: number;
};

/** "line 12, nik: stands on an earlier line too (line 7)" */
export const sayProblem = ({ line, column, code, against }: Problem): string =>
	`line ${line}${column === null ? '' : `, ${column}`}: ${problemWords[code]}${against === undefined ? '' : ` (line ${against})`}`;
