import Papa from 'papaparse';

/** What a spreadsheet takes for a formula gets an apostrophe, which {@link readRecords} takes away again. A lone "-" is none. */
const guarded = (value: string): string => (/^'*[=+\-@]./s.test(value) ? `'${value}` : value);

/** Rows as CSV: commas, quotation marks where they are needed, LF after each. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
	rows.length === 0
		? ''
		: `${Papa.unparse(
				rows.map((row) => row.map(guarded)),
				{ newline: '\n' },
			)}\n`;
