import {
	drawChildAges,
	drawChildren,
	drawPerson,
	marital,
	type Draft,
	type Draw,
	type Parents,
} from './households.ts';
import { cultures, type CultureName } from './names.ts';
import { drawLine, type Line } from './person-names.ts';
import { weighted, type Chance } from './prng.ts';

const cultureNames = Object.keys(cultures) as CultureName[];
const drawCulture = weighted(cultureNames.map((name) => [name, cultures[name].share]));
const drawReligionOf = Object.fromEntries(
	cultureNames.map((name) => [name, weighted(Object.entries<number>(cultures[name].religions))]),
) as Record<CultureName, (random: Chance) => string>;
const sameFaith = new Map(
	['1', '2', '3', '4', '5', '6', '7'].map((religion) => {
		const rows = cultureNames.map((name) => {
			const religions: Readonly<Record<string, number>> = cultures[name].religions;
			return [name, cultures[name].share * (religions[religion] ?? 0)] as const;
		});
		return [religion, weighted(rows)] as const;
	}),
);

export type Roots = { readonly line: Line; readonly religion: string };

/** A people, and one religion for the whole family. */
export function drawRoots(random: Chance): Roots {
	const culture = drawCulture(random);
	return { line: drawLine(random, culture), religion: drawReligionOf[culture](random) };
}

/** Somebody to marry: of the same faith, mostly of the same people. */
export function drawSpouseLine(random: Chance, { line, religion }: Roots): Line {
	return drawLine(
		random,
		random.happens(0.7) ? line.culture : (sameFaith.get(religion)?.(random) ?? line.culture),
	);
}

const headAges = weighted([
	[22, 4],
	[27, 9],
	[32, 13],
	[37, 15],
	[42, 15],
	[47, 13],
	[52, 11],
	[57, 8],
	[62, 6],
	[67, 4],
	[72, 2.3],
	[77, 1.2],
	[82, 0.6],
]);
/** The age of the head of a couple. */
export const drawHeadAge = (random: Chance): number => headAges(random) + random.next() * 5;

export type Couple = { readonly husband: Draft; readonly wife: Draft };

/** Husband and wife, with the places they have on the KK. His parents are drawn where they are not on it. */
export function drawCouple(
	draw: Draw,
	roots: Roots,
	husbandAge: number,
	as: { husband: string; wife: string },
	parents?: Parents,
): Couple {
	const { random } = draw;
	const status = random.happens(0.95) ? marital.married : marital.marriedUnregistered;
	const shared = { religion: roots.religion, marital: status };
	return {
		husband: drawPerson(draw, {
			...shared,
			relation: as.husband,
			male: true,
			age: husbandAge,
			line: roots.line,
			...(parents ? { parents } : {}),
		}),
		wife: drawPerson(draw, {
			...shared,
			relation: as.wife,
			male: false,
			age: Math.max(19.1 + random.next() * 2, husbandAge - 6 + random.next() * 8),
			line: drawSpouseLine(random, roots),
		}),
	};
}

/** The children a couple has at home. */
export function childrenOf(
	draw: Draw,
	{ husband, wife }: Couple,
	as: string,
	count: number,
): readonly Draft[] {
	const parents = { fatherName: husband.name, motherName: wife.name };
	const { line, religion } = husband;
	return drawChildren(
		draw,
		{ ...parents, line, religion, relation: as },
		drawChildAges(draw.random, wife.age, count),
	);
}
