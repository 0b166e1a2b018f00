import { drawLine, drawName, type Line } from './person-names.ts';
import type { Chance } from './prng.ts';

/** A person of a household before numbers and work: ages in years with a fraction, so that parents are older than children. */
export type Draft = {
	/** shdk */
	readonly relation: string;
	readonly male: boolean;
	readonly age: number;
	readonly line: Line;
	readonly religion: string;
	/** statusPerkawinanKK */
	readonly marital: string;
	readonly name: string;
	readonly fatherName: string;
	readonly motherName: string;
};

export type Parents = { readonly fatherName: string; readonly motherName: string };

/** shdk, by name. */
export const relation = {
	head: '1',
	husband: '2',
	wife: '3',
	child: '4',
	childInLaw: '5',
	grandchild: '6',
	parent: '7',
	parentInLaw: '8',
	relative: '9',
	helper: '10',
} as const;
/** statusPerkawinanKK, by name. */
export const marital = {
	single: '1',
	married: '2',
	marriedUnregistered: '3',
	divorced: '4',
	divorcedUnregistered: '5',
	widowed: '6',
} as const;

/** Today as a year with a fraction, and chance: what everything about a household is drawn from. */
export type Draw = { readonly random: Chance; readonly year: number };

type Described = Omit<Draft, 'name' | 'fatherName' | 'motherName'> & {
	readonly name?: string;
	readonly parents?: Parents;
};

/** A person; name and parents are drawn where they are not known already. */
export function drawPerson({ random, year }: Draw, described: Described): Draft {
	const { name, parents, ...rest } = described;
	const born = Math.floor(year - rest.age);
	const named = (male: boolean, line: Line, when: number): string =>
		drawName(random, line, rest.religion, male, when);
	return {
		...rest,
		name: name ?? named(rest.male, rest.line, born),
		fatherName: parents?.fatherName ?? named(true, rest.line, born - random.between(23, 36)),
		motherName:
			parents?.motherName ?? named(false, drawLine(random, rest.line.culture), born - random.between(19, 33)),
	};
}

const childrenWanted = [0.07, 0.3, 0.71, 0.92, 0.985] as const;

/** How many children a couple comes to have. */
export function drawChildCount(random: Chance): number {
	const drawn = random.next();
	const found = childrenWanted.findIndex((upTo) => drawn < upTo);
	return found === -1 ? 5 : found;
}

/** The share of grown children who still live on their parents' KK. */
function stays(age: number): number {
	return age < 22 ? 1 : age < 26 ? 0.8 : age < 30 ? 0.5 : age < 36 ? 0.22 : 0.06;
}

/** The ages of a mother's children who live with her, eldest first. */
export function drawChildAges(random: Chance, motherAge: number, count: number): readonly number[] {
	const ages: number[] = [];
	let motherAtBirth = 19.5 + random.next() * 9;
	for (let n = 0; n < count && motherAtBirth < Math.min(motherAge, 44); n += 1) {
		const age = motherAge - motherAtBirth;
		if (random.happens(stays(age))) ages.push(age);
		motherAtBirth += 1.6 + random.next() * 4;
	}
	return ages;
}

/** Unmarried children of named parents, eldest first. A few of the grown have come back divorced. */
export function drawChildren(
	draw: Draw,
	of: Parents & { readonly line: Line; readonly religion: string; readonly relation: string },
	ages: readonly number[],
): readonly Draft[] {
	const names = new Set<string>();
	return ages.map((age) => {
		const child = (): Draft =>
			drawPerson(draw, {
				relation: of.relation,
				male: draw.random.happens(0.51),
				age,
				line: of.line,
				religion: of.religion,
				marital: age > 26 && draw.random.happens(0.05) ? marital.divorced : marital.single,
				parents: { fatherName: of.fatherName, motherName: of.motherName },
			});
		let drawn = child();
		while (names.has(drawn.name)) drawn = child();
		names.add(drawn.name);
		return drawn;
	});
}
