import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address, Resident } from '../identity/resident.ts';
import { columnNames, columns, readHeader, type ColumnName } from './columns.ts';
import { gatherFamily } from './family.ts';
import { readLine, writeLine, type Line } from './line.ts';
import { problemWords, sayProblem, type Problem } from './problems.ts';

const facts = { today: '2026-11-24', kelurahan: new Set(['32.75.01.1001']) };
const siti: Resident = {
	nik: '3275014101900001',
	kkNumber: '3275012203040005',
	name: 'SITI NUR AISYAH',
	sex: 'female',
	birthPlace: 'BEKASI',
	birthDate: '1990-01-01',
	religion: '1',
	bloodType: '13',
	education: '5',
	occupation: '15',
	maritalStatus: '2',
	relation: '1',
	citizenship: '1',
	fatherName: "ABDUL RO'UF, S.PD",
	motherName: '-',
	recordingStatus: '8',
	basicStatus: '1',
};
const address: Address = {
	street: 'JL. "MELATI", NO. 3',
	rt: '001',
	rw: '012',
	kelurahanCode: '32.75.01.1001',
	postalCode: '',
};

const read = (values: readonly string[]): { line: Line | null; problems: Problem[] } => {
	const problems: Problem[] = [];
	return { line: readLine(7, columnNames, values, facts, (problem) => problems.push(problem)), problems };
};
const withValue = (column: ColumnName, value: string): string[] =>
	writeLine(siti, address).map((given, i) => (columnNames[i] === column ? value : given));

describe('a line', () => {
	test.each([
		['nothing more', {}],
		['that no certificate and no card are recorded', { birthCertificate: null, kiaUntil: null }],
		['both', { birthCertificate: '3275-LU-01011990-0001', kiaUntil: '2026-12-31' }],
	])('is read as it was written, when the register says of papers %s', (_, papers) => {
		const { line, problems } = read(writeLine({ ...siti, ...papers }, address));
		expect(line).toEqual({ line: 7, resident: { ...siti, ...papers }, address });
		expect(problems).toEqual([]);
	});

	test.each([
		['kkNumber', '3275 0122 0304 0005', 'kk_number'],
		['kkNumber', '3275019903040005', 'kk_number'],
		['nik', '327501410190000', 'nik'],
		['nik', '9975014101900001', 'nik'],
		['nik', '3275014130900001', 'nik'],
		['name', '', 'missing'],
		['name', 'SITI 2', 'name_has_digits'],
		['name', 'СИТИ', 'name_not_latin'],
		['name', 'SITI @ HOME', 'name_punctuation'],
		['name', 'A'.repeat(101), 'too_long'],
		['sex', 'P', 'sex'],
		['birthPlace', 'BEKASI\u0000', 'unprintable'],
		['birthDate', '1990-02-30', 'not_a_date'],
		['birthDate', '01-01-1990', 'not_a_date'],
		['birthDate', '2026-11-25', 'in_the_future'],
		['religion', '99', 'code_unknown'],
		['relation', '', 'code_unknown'],
		['recordingStatus', 'BELUM', 'code_unknown'],
		['kiaUntil', 'soon', 'not_a_date'],
		['street', '   ', 'missing'],
		['street', 'JL. \uFFFD', 'unprintable'],
		['rt', '1', 'three_digits'],
		['kelurahanCode', '32.75.01.9999', 'kelurahan_unknown'],
		['postalCode', '1711', 'postal_code'],
	] as const)('whose %s is "%s" is bad: %s', (column, value, code) => {
		expect(read(withValue(column, value))).toEqual({ line: null, problems: [{ line: 7, column, code }] });
	});

	test('every fault of it is told', () => {
		const values = writeLine(siti, address).map(() => '?');
		expect(read(values).problems.map(({ column }) => column)).toEqual(
			columnNames.filter((name) => !['birthPlace', 'birthCertificate', 'street'].includes(name)),
		);
	});

	test('a NIK that does not agree with sex or birth date is told and taken: real registers have such', () => {
		const { line, problems } = read(withValue('sex', 'male'));
		expect(line).not.toBeNull();
		expect(problems).toEqual([{ line: 7, column: 'nik', code: 'nik_disagrees' }]);
	});

	test('a name comes in as it is stored', () => {
		expect(read(withValue('name', ' siti  nu’man ')).line?.resident.name).toBe("SITI NU'MAN");
	});

	test('whatever is read is written so that it is read the same', () => {
		const value = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom("D'ARCY", 'I GEDE', 'M. NUR, S.H.', '-'),
		);
		fc.assert(
			fc.property(value, value, value, (name, street, certificate) => {
				const values = withValue('name', name).map((given, i) =>
					columnNames[i] === 'street' ? street : columnNames[i] === 'birthCertificate' ? certificate : given,
				);
				const { line } = read(values);
				if (line) expect(read(writeLine(line.resident, line.address)).line).toEqual(line);
			}),
		);
	});
});

describe('the head', () => {
	test('names columns in any order; papers may be missing', () => {
		expect(readHeader([...columnNames].reverse())).toEqual({ places: [...columnNames].reverse() });
		const without = columnNames.filter((name) => !('optional' in columns[name]));
		expect(without).toHaveLength(columnNames.length - 2);
		expect(readHeader(without)).toEqual({ places: without });
	});

	test('a column missing, unknown or there twice is named', () => {
		const head = [...columnNames.filter((name) => name !== 'nik'), 'NIK', 'name'];
		expect(readHeader(head)).toEqual({ problems: { missing: ['nik'], unknown: ['NIK'], twice: ['name'] } });
	});
});

describe('a family', () => {
	const lineOf = (line: number, change: Partial<Resident> = {}, street = address.street): Line => ({
		line,
		resident: { ...siti, ...change },
		address: { ...address, street },
	});
	const gather = (...lines: Line[]) => {
		const problems: Problem[] = [];
		return { found: gatherFamily(lines, (problem) => problems.push(problem)), problems };
	};

	test('has its head first, the others in their order', () => {
		const { found } = gather(
			lineOf(2, { relation: '4', name: 'A' }),
			lineOf(3, { relation: '1', name: 'B' }),
			lineOf(4, { relation: '4', name: 'C' }),
		);
		expect(found?.family.members.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
	});

	test('without a head is bad, unless the head has died or moved away', () => {
		expect(gather(lineOf(2, { relation: '4' })).problems).toEqual([
			{ line: 2, column: 'relation', code: 'no_head' },
		]);
		expect(gather(lineOf(2, { relation: '4' }), lineOf(3, { basicStatus: '2' })).problems).toEqual([]);
	});

	test('of which a line could not be read is not taken, and nobody says that its head is missing', () => {
		const problems: Problem[] = [];
		expect(gatherFamily([lineOf(2, { relation: '4' })], (one) => problems.push(one), false)).toBeNull();
		expect(problems).toEqual([]);
	});

	test('with two living heads is bad; one who died does not count', () => {
		expect(gather(lineOf(2), lineOf(3)).problems).toEqual([
			{ line: 3, column: 'relation', code: 'second_head', against: 2 },
		]);
		expect(gather(lineOf(2), lineOf(3, { basicStatus: '2' })).found).not.toBeNull();
	});

	test('lives at one address', () => {
		expect(gather(lineOf(2), lineOf(3, { relation: '4' }, 'JL. LAIN NO. 1')).problems).toEqual([
			{ line: 3, column: 'street', code: 'address_differs', against: 2 },
		]);
	});
});

test('every finding has words that name the line and nothing of what stands there', () => {
	expect(sayProblem({ line: 12, column: 'nik', code: 'nik_twice', against: 7 })).toBe(
		'line 12, nik: stands on an earlier line too (line 7)',
	);
	for (const code of Object.keys(problemWords) as (keyof typeof problemWords)[])
		expect(sayProblem({ line: 3, column: null, code })).toMatch(/^line 3: [a-z]/);
});
