import type { LineFacts } from '#domain/population-file/columns.ts';
import { gatherFamily, type FoundFamily } from '#domain/population-file/family.ts';
import { weightOf, type Problem } from '#domain/population-file/problems.ts';
import { markedLines, numberTable } from './number-table.ts';
import { readGroups, type Group } from './read-families.ts';

/** What the register says of families: those that may not come in, with the reason. */
export type Compare = (
	families: readonly FoundFamily[],
) => Promise<{ readonly problems: readonly Problem[] }>;

export type Checked = {
	/** Lines besides the first. */
	readonly lines: number;
	/** Lines with something wrong. */
	readonly bad: number;
	readonly warnings: number;
	/** Whether the family may come in: whole, or not at all. */
	takes(kkNumber: string): boolean;
	/** Whether something is wrong with the line itself. */
	isBad(line: number): boolean;
};

const FAMILIES_AT_ONCE = 1_000;

/**
 * Reads a whole file, holds its lines against each other and its families against the register, and changes nothing. After each piece of the
 * file it waits for `heard`, so that findings do not pile up.
 */
export async function checkFile(
	chunks: AsyncIterable<Buffer>,
	facts: LineFacts,
	compare: Compare,
	hear: (problem: Problem) => void,
	heard: () => Promise<void>,
): Promise<Checked> {
	const niks = numberTable();
	const kks = numberTable();
	const refused = numberTable();
	const badLines = markedLines();
	let [bad, warnings] = [0, 0];
	const told = (problem: Problem): void => {
		if (weightOf(problem.code) === 'warning') warnings += 1;
		else if (!badLines.has(problem.line)) {
			badLines.mark(problem.line);
			bad += 1;
		}
		hear(problem);
	};

	function check({ kkNumber, lines, spoiled }: Group): FoundFamily | null {
		const first = lines[0]?.line ?? 1;
		const earlier = kks.keep(kkNumber, first);
		const whole = !spoiled && earlier === null;
		let good = whole;
		for (const { line, resident } of lines) {
			if (earlier !== null) told({ line, column: 'kkNumber', code: 'kk_apart', against: earlier });
			const before = niks.keep(resident.nik, line);
			if (before === null) continue;
			told({ line, column: 'nik', code: 'nik_twice', against: before });
			good = false;
		}
		const found = gatherFamily(lines, told, whole);
		if (good && found) return found;
		refused.keep(kkNumber, first);
		return null;
	}

	let waiting: FoundFamily[] = [];
	const ask = async (): Promise<void> => {
		const { problems } = await compare(waiting);
		const kkOf = new Map(
			waiting.flatMap(({ family, lines }) => lines.map(({ line }) => [line, family.kkNumber] as const)),
		);
		for (const problem of problems) {
			told(problem);
			refused.keep(kkOf.get(problem.line)!, problem.line);
		}
		waiting = [];
	};

	const reading = readGroups(chunks, facts, told);
	for (;;) {
		const { value, done } = await reading.next();
		if (done) {
			await ask();
			return {
				lines: value,
				bad,
				warnings,
				takes: (kkNumber) => !refused.has(kkNumber),
				isBad: (line) => badLines.has(line),
			};
		}
		for (const group of value) {
			const found = check(group);
			if (found) waiting.push(found);
		}
		if (waiting.length >= FAMILIES_AT_ONCE) await ask();
		await heard();
	}
}

/**
 * Reads a checked file again and gives the families that may come in, some at a time. A good line of a family that may not is told to
 * `leaveOut`.
 */
export async function* takenFamilies(
	chunks: AsyncIterable<Buffer>,
	facts: LineFacts,
	checked: Pick<Checked, 'takes' | 'isBad'>,
	leaveOut: (problem: Problem) => void,
): AsyncGenerator<FoundFamily[]> {
	let taken: FoundFamily[] = [];
	for await (const groups of readGroups(chunks, facts, () => {})) {
		for (const { kkNumber, lines } of groups) {
			const found = checked.takes(kkNumber) ? gatherFamily(lines, () => {}) : null;
			if (found) taken.push(found);
			else
				for (const { line } of lines)
					if (!checked.isBad(line)) leaveOut({ line, column: null, code: 'left_with_its_family' });
		}
		// None at all is given too: what was left out is to be heard.
		if (taken.length > 0 && taken.length < FAMILIES_AT_ONCE) continue;
		yield taken;
		taken = [];
	}
	if (taken.length > 0) yield taken;
}
