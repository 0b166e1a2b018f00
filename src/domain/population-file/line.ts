import { nikMatches } from '../identity/nik.ts';
import type { Address, Resident } from '../identity/resident.ts';
import { columnNames, columns, type ColumnName, type LineFacts } from './columns.ts';
import type { Problem } from './problems.ts';

/** A line that was read: somebody and where their KK says they live. */
export type Line = {
	readonly line: number;
	readonly resident: Resident;
	readonly address: Address;
};

type Values = Record<ColumnName, string>;

/** A paper's number or day: absent where the register does not say, null where it knows of none. */
const paper = (column: 'birthCertificate' | 'kiaUntil', value: string): Partial<Resident> =>
	value === '' ? {} : { [column]: value === '-' ? null : value };

function toLine(line: number, values: Values): Line {
	const { street, rt, rw, kelurahanCode, postalCode, birthCertificate, kiaUntil, ...person } = values;
	return {
		line,
		address: { street, rt, rw, kelurahanCode, postalCode },
		resident: {
			...person,
			sex: person.sex as Resident['sex'],
			...paper('birthCertificate', birthCertificate),
			...paper('kiaUntil', kiaUntil),
		},
	};
}

/**
 * Reads the values of a line by the columns of the header. Every fault of it is told to `hear`; gives null when there is one that
 * counts. That a NIK does not agree with sex or birth date is told and does not count: real registers have honest cases.
 */
export function readLine(
	line: number,
	places: readonly (ColumnName | null)[],
	given: readonly string[],
	facts: LineFacts,
	hear: (problem: Problem) => void,
): Line | null {
	const values = { birthCertificate: '', kiaUntil: '' } as Values;
	let good = true;
	for (const [i, column] of places.entries()) {
		if (column === null) continue;
		const read = columns[column].read(given[i]!, facts);
		if ('value' in read) values[column] = read.value;
		else {
			good = false;
			hear({ line, column, code: read.problem });
		}
	}
	if (!good) return null;
	const found = toLine(line, values);
	if (!nikMatches(found.resident.nik, found.resident)) hear({ line, column: 'nik', code: 'nik_disagrees' });
	return found;
}

/** The values of a resident in the order of the columns, as {@link readLine} reads them. */
export function writeLine(resident: Resident, address: Address): string[] {
	const values: Partial<Record<ColumnName, string | null>> = { ...resident, ...address };
	return columnNames.map((column) => {
		const value = values[column];
		return value === undefined ? '' : (value ?? '-');
	});
}
