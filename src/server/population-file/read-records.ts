import { isUtf8 } from 'node:buffer';
import Papa from 'papaparse';
import type { ProblemCode } from '#domain/population-file/problems.ts';

/** A record of a CSV file with the number of its first line, counted from 1. `values` may be there although `code` says what is wrong. */
export type Record = {
	readonly line: number;
	readonly values: readonly string[];
	readonly code: ProblemCode | null;
};

/** The first bytes tell that the file is no CSV; the message says what it is and what to do. */
export class NotCsv extends Error {}

const LONGEST_LINE = 64 * 1024;
/** A record that runs over more lines than this has a quotation mark too many. */
const MOST_LINES = 50;
const NEWLINE = 10;

const refuseOther = (start: Buffer): void => {
	if (start.subarray(0, 2).toString('latin1') === 'PK' || start.subarray(0, 4).toString('hex') === 'd0cf11e0')
		throw new NotCsv('is a spreadsheet or an archive, not CSV: open it and save it as CSV in UTF-8');
	if (['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex')) || start.subarray(0, 4_096).includes(0))
		throw new NotCsv('is not CSV in UTF-8: save it as that');
};

/** What a spreadsheet would take for a formula is written behind an apostrophe (see write-records.ts). */
const unguarded = (value: string): string =>
	value.startsWith("'") && /^'+[=+\-@]./s.test(value) ? value.slice(1) : value;

type Split = { readonly values: readonly string[]; readonly whole: boolean };

// The packages split a record well, and none says rightly on which line it stands: csv-parse 7.0.3 counts CRLF within quotes twice and
// drops the rest of the file at a stray quotation mark, papaparse 5.7.1 and @fast-csv/parse 5.0.8 count rows alone, udsv 0.7.3 reads past
// faults silently. So lines are counted here and papaparse, which names every fault of quotation, gets one record at a time.
function split(text: string, delimiter: string): Split {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
	return { values: (data[0] ?? []).map(unguarded), whole: data.length === 1 && errors.length === 0 };
}

function quotesOf(text: string): number {
	let count = 0;
	for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
	return count;
}

/** Gives records for lines: one line each, but for those in which quotation marks hold a line break. */
class Assembler {
	#delimiter: string | null = null;
	#width = 0;
	#open: { line: number; texts: string[]; length: number } | null = null;
	records: Record[] = [];

	add(line: number, text: string): void {
		if (this.#open) {
			this.#open.texts.push(text);
			this.#open.length += text.length;
			if (quotesOf(text) % 2 === 1) this.#close(false);
			else if (this.#open.texts.length > MOST_LINES || this.#open.length > LONGEST_LINE) this.#close(true);
		} else if (text.includes('"') && quotesOf(text) % 2 === 1)
			this.#open = { line, texts: [text], length: text.length };
		else if (text !== '') this.#put(line, text);
	}

	/** Nothing comes any more. */
	end(): void {
		while (this.#open) this.#close(true);
	}

	bad(line: number, code: ProblemCode): void {
		this.records.push({ line, values: [], code });
	}

	#put(line: number, text: string): void {
		const first = this.#delimiter === null;
		this.#delimiter ??= text.split(';').length > text.split(',').length ? ';' : ',';
		const { values, whole } = split(text, this.#delimiter);
		if (first) this.#width = values.length;
		const code = !whole
			? 'quote'
			: values.length < this.#width
				? 'too_few_values'
				: values.length > this.#width
					? 'too_many_values'
					: null;
		this.records.push({ line, values, code });
	}

	/** Ends what runs over several lines. When it is no record, only its first line is lost, and the others are read again. */
	#close(given: boolean): void {
		const { line, texts } = this.#open!;
		this.#open = null;
		const { values, whole } = split(texts.join('\n'), this.#delimiter ?? ',');
		if (!given && whole && values.length === this.#width) {
			this.records.push({ line, values, code: 'line_break' });
			return;
		}
		this.records.push({ line, values: split(texts[0]!, this.#delimiter ?? ',').values, code: 'quote' });
		for (const [i, text] of texts.slice(1).entries()) this.add(line + 1 + i, text);
	}
}

const textOf = (bytes: Buffer): string =>
	bytes.toString('utf8', 0, bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length);

/**
 * Reads a CSV file of UTF-8 bytes, with commas or semicolons, a byte order mark or none, lines ending in LF or CRLF; some records at a time,
 * the first being the head. Blank lines are passed over. Never holds more than a chunk and a line. Throws {@link NotCsv}.
 */
export async function* readRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<Record[]> {
	const assembler = new Assembler();
	let rest: Buffer = Buffer.alloc(0);
	let line = 0;
	let tooLong = false;
	let begun = false;

	function take(bytes: Buffer, sound: boolean): void {
		line += 1;
		if (tooLong || bytes.length > LONGEST_LINE) assembler.bad(line, 'line_too_long');
		else if (!sound && !isUtf8(bytes)) assembler.bad(line, 'unreadable_bytes');
		else assembler.add(line, textOf(bytes));
		tooLong = false;
	}

	for await (const chunk of chunks) {
		let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
		if (!begun) {
			refuseOther(bytes);
			if (bytes.subarray(0, 3).toString('hex') === 'efbbbf') bytes = bytes.subarray(3);
			begun = true;
		}
		const sound = isUtf8(bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1));
		let from = 0;
		for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
			take(bytes.subarray(from, at), sound);
			from = at + 1;
		}
		rest = bytes.subarray(from);
		if (rest.length > LONGEST_LINE) {
			tooLong = true;
			rest = Buffer.alloc(0);
		}
		if (assembler.records.length > 0) {
			yield assembler.records;
			assembler.records = [];
		}
	}
	if (rest.length > 0 || tooLong) take(rest, false);
	assembler.end();
	if (assembler.records.length > 0) yield assembler.records;
}
