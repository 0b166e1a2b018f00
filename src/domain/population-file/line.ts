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

// Written out: a file has millions of lines, and spreading costs more than all checks of one.
const toLine = (line: number, values: Values): Line => ({
	line,
	address: {
		street: values.street,
		rt: values.rt,
		rw: values.rw,
		kelurahanCode: values.kelurahanCode,
		postalCode: values.postalCode,
	},
	resident: {
		nik: values.nik,
		kkNumber: values.kkNumber,
		name: values.name,
		sex: values.sex as Resident['sex'],
		birthPlace: values.birthPlace,
		birthDate: values.birthDate,
		religion: values.religion,
		bloodType: values.bloodType,
		education: values.education,
		occupation: values.occupation,
		maritalStatus: values.maritalStatus,
		relation: values.relation,
		citizenship: values.citizenship,
		fatherName: values.fatherName,
		motherName: values.motherName,
		recordingStatus: values.recordingStatus,
		basicStatus: values.basicStatus,
		...paper('birthCertificate', values.birthCertificate),
		...paper('kiaUntil', values.kiaUntil),
	},
});

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
		if (typeof read === 'string') values[column] = read;
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
