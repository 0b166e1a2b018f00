import {
	columnNames,
	readHeader,
	type ColumnName,
	type HeaderProblems,
	type LineFacts,
} from '#domain/population-file/columns.ts';
import { readLine, type Line } from '#domain/population-file/line.ts';
import type { Problem } from '#domain/population-file/problems.ts';
import { NotCsv, readRecords, type Record } from './read-records.ts';

/** The lines of one KK that stand together. */
export type Group = {
	readonly kkNumber: string;
	readonly lines: Line[];
	/** A line of it could not be read, or one beside it that may be of it. */
	spoiled: boolean;
};

const inWords = ({ missing, unknown, twice }: HeaderProblems): string => {
	// A file without a head begins with somebody's data: that is not said.
	if (missing.length > columnNames.length / 2)
		return `its first line does not name the columns, which are ${columnNames.join(', ')}`;
	const said = [
		...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
		...(unknown.length > 0
			? [`has ${unknown.map((title) => `"${title}"`).join(', ')}, which is no column of it`]
			: []),
		...(twice.length > 0 ? [`has ${twice.map((title) => `"${title}"`).join(', ')} twice`] : []),
	];
	return `its first line ${said.join('; it ')}`;
};

/** More members than a real KK has, by far: what goes beyond is not kept. */
const MOST_MEMBERS = 100;

type Hear = (problem: Problem) => void;

class Gathering {
	readonly #facts: LineFacts;
	readonly #hear: Hear;
	#places: readonly (ColumnName | null)[] | null = null;
	#kkPlace = 0;
	#current: Group | null = null;
	#spoilsNext = false;
	groups: Group[] = [];
	lines = 0;

	constructor(facts: LineFacts, hear: Hear) {
		this.#facts = facts;
		this.#hear = hear;
	}

	add(record: Record): void {
		if (!this.#places) {
			const header = readHeader(record.values);
			if ('problems' in header) throw new NotCsv(`is no population file: ${inWords(header.problems)}`);
			this.#places = header.places;
			this.#kkPlace = header.places.indexOf('kkNumber');
			return;
		}
		this.lines += 1;
		const { line, values, code } = record;
		if (code !== null) this.#hear({ line, column: null, code });
		const read = code === null ? readLine(line, this.#places, values, this.#facts, this.#hear) : null;
		const kkNumber = values[this.#kkPlace] ?? '';
		if (!/^\d{16}$/.test(kkNumber)) {
			// It may be of the family before it or of the one behind it.
			if (this.#current) this.#current.spoiled = true;
			this.#spoilsNext = true;
			return;
		}
		if (this.#current?.kkNumber !== kkNumber) {
			this.end();
			this.#current = { kkNumber, lines: [], spoiled: this.#spoilsNext };
		}
		this.#spoilsNext = false;
		this.#put(this.#current, read, line);
	}

	#put(group: Group, read: Line | null, line: number): void {
		if (!read) group.spoiled = true;
		else if (group.lines.length < MOST_MEMBERS) group.lines.push(read);
		else {
			group.spoiled = true;
			this.#hear({ line, column: 'kkNumber', code: 'kk_too_large' });
		}
	}

	end(): void {
		if (this.#current) this.groups.push(this.#current);
		this.#current = null;
	}

	get headed(): boolean {
		return this.#places !== null;
	}
}

/**
 * Reads a population file family by family, those of a piece of the file at a time, which may be none; what is wrong with a line is told to `hear`. Gives how many lines it had
 * besides the first. Throws {@link NotCsv} for a file that is none.
 */
export async function* readGroups(
	chunks: AsyncIterable<Buffer>,
	facts: LineFacts,
	hear: Hear,
): AsyncGenerator<Group[], number> {
	const gathering = new Gathering(facts, hear);
	for await (const records of readRecords(chunks)) {
		for (const record of records) gathering.add(record);
		yield gathering.groups;
		gathering.groups = [];
	}
	if (!gathering.headed) throw new NotCsv('is empty');
	gathering.end();
	if (gathering.groups.length > 0) yield gathering.groups;
	return gathering.lines;
}
