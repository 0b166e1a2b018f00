import type { Address, Family, Resident } from '../identity/resident.ts';
import type { Line } from './line.ts';
import type { Problem } from './problems.ts';

/** A family of a file with the lines it stands on. */
export type FoundFamily = { readonly family: Family; readonly lines: readonly Line[] };

/** shdk 1 and statusDasarPenduduk 1. */
const isHead = ({ relation }: Resident): boolean => relation === '1';
const isAlive = ({ basicStatus }: Resident): boolean => basicStatus === '1';

const sameAddress = (one: Address, other: Address): boolean =>
	(Object.keys(one) as (keyof Address)[]).every((part) => one[part] === other[part]);

/** The members as a KK has them, the head first; the others keep their order. */
export const headFirst = (members: readonly Resident[]): readonly Resident[] => {
	const head = members.findIndex((member) => isHead(member) && isAlive(member));
	return head <= 0 ? members : [members[head]!, ...members.filter((_, place) => place !== head)];
};

/**
 * The family of lines with one KK number. One address, and one living head; who has died or moved may have been the head, since a family
 * lives on without one until it names another. What is wrong is told to `hear`; null when anything is.
 * Not `whole`: some of its lines could not be read, and the head may be among them.
 */
export function gatherFamily(
	lines: readonly Line[],
	hear: (problem: Problem) => void,
	whole = true,
): FoundFamily | null {
	const [first] = lines;
	if (!first) return null;
	const problems: Problem[] = [];
	let head: Line | null = null;
	for (const one of lines) {
		if (!sameAddress(first.address, one.address))
			problems.push({ line: one.line, column: 'street', code: 'address_differs', against: first.line });
		if (!isHead(one.resident) || !isAlive(one.resident)) continue;
		if (head) problems.push({ line: one.line, column: 'relation', code: 'second_head', against: head.line });
		head ??= one;
	}
	const living = lines.find(({ resident }) => isAlive(resident));
	if (whole && living && !lines.some(({ resident }) => isHead(resident)))
		problems.push({ line: living.line, column: 'relation', code: 'no_head' });
	for (const problem of problems) hear(problem);
	if (problems.length > 0 || !whole) return null;
	const members = headFirst(lines.map(({ resident }) => resident));
	return { family: { kkNumber: first.resident.kkNumber, address: first.address, members }, lines };
}
