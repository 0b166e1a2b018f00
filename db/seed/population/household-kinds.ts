import { childrenOf, drawCouple, drawHeadAge, drawRoots, drawSpouseLine } from './couples.ts';
import {
	drawChildAges,
	drawChildCount,
	drawChildren,
	drawPerson,
	marital,
	relation,
	type Draft,
	type Draw,
} from './households.ts';
import { drawLine } from './person-names.ts';
import { weighted } from './prng.ts';

const family = (draw: Draw): readonly Draft[] => {
	const couple = drawCouple(draw, drawRoots(draw.random), drawHeadAge(draw.random), {
		husband: relation.head,
		wife: relation.wife,
	});
	return [
		couple.husband,
		couple.wife,
		...childrenOf(draw, couple, relation.child, drawChildCount(draw.random)),
	];
};

const wifeHeads = (draw: Draw): readonly Draft[] => {
	const couple = drawCouple(draw, drawRoots(draw.random), drawHeadAge(draw.random), {
		husband: relation.husband,
		wife: relation.head,
	});
	return [
		couple.wife,
		couple.husband,
		...childrenOf(draw, couple, relation.child, drawChildCount(draw.random)),
	];
};

const alone = (draw: Draw): readonly Draft[] => {
	const { random } = draw;
	const young = random.happens(0.6);
	const age = young ? 20 + random.next() * 18 : 55 + random.next() ** 2 * 47;
	const male = random.happens(young ? 0.6 : 0.35);
	const status = young
		? random.happens(0.88)
			? marital.single
			: marital.divorced
		: random.happens(0.8)
			? marital.widowed
			: marital.divorced;
	return [drawPerson(draw, { ...drawRoots(random), relation: relation.head, male, age, marital: status })];
};

/** A head without spouse, and the children: of a marriage whose other half is not on this KK any more. */
function oneParent(
	draw: Draw,
	male: boolean,
	status: string,
	age: number,
	keep: (childAge: number) => boolean,
): readonly Draft[] {
	const { random } = draw;
	const roots = drawRoots(random);
	const other = drawSpouseLine(random, roots);
	const head = drawPerson(draw, { ...roots, relation: relation.head, male, age, marital: status });
	const gone = drawPerson(draw, {
		...roots,
		line: other,
		relation: relation.head,
		male: !male,
		age,
		marital: status,
	});
	const parents = { fatherName: male ? head.name : gone.name, motherName: male ? gone.name : head.name };
	const ages = drawChildAges(random, male ? age - 3 : age, 1 + drawChildCount(random)).filter(keep);
	const of = {
		...parents,
		line: male ? head.line : other,
		religion: roots.religion,
		relation: relation.child,
	};
	return [head, ...drawChildren(draw, of, ages.length > 0 ? ages : [Math.min(age - 21, 16) * random.next()])];
}

const youngWidow = (draw: Draw): readonly Draft[] =>
	oneParent(draw, false, marital.widowed, 28 + draw.random.next() * 15, (childAge) => childAge < 16.9);
const widow = (draw: Draw): readonly Draft[] =>
	oneParent(draw, false, marital.widowed, 45 + draw.random.next() * 35, () => true);
const widower = (draw: Draw): readonly Draft[] =>
	oneParent(draw, true, marital.widowed, 40 + draw.random.next() * 40, () => true);
const divorcedMother = (draw: Draw): readonly Draft[] =>
	oneParent(
		draw,
		false,
		draw.random.happens(0.85) ? marital.divorced : marital.divorcedUnregistered,
		27 + draw.random.next() * 28,
		() => true,
	);

/** A family with the head's own parents, or those of the wife, on the same KK. */
const withParents = (draw: Draw): readonly Draft[] => {
	const { random } = draw;
	const people = family(draw);
	const [head, wife, ...others] = people;
	if (head === undefined || wife === undefined || head.age > 64) return people;
	const own = random.happens(0.55);
	const child = own ? head : wife;
	const as = own ? relation.parent : relation.parentInLaw;
	const age = child.age + 20 + random.next() * 10;
	const both = random.happens(0.2) && age < 80;
	const shared = { relation: as, religion: head.religion, marital: both ? marital.married : marital.widowed };
	const line = drawLine(random, child.line.culture);
	const mother = drawPerson(draw, { ...shared, male: false, age, line, name: child.motherName });
	const father = drawPerson(draw, {
		...shared,
		male: true,
		age: age + 2,
		line: child.line,
		name: child.fatherName,
	});
	return [head, wife, ...others, ...(both ? [father, mother] : random.happens(0.75) ? [mother] : [father])];
};

/** A grown child has married and stayed: son- or daughter-in-law and grandchildren on the KK of the grandparents. */
function withMarriedChild(
	draw: Draw,
	headAge: number,
	children: number,
	grandchildren: number,
): readonly Draft[] {
	const { random } = draw;
	const roots = drawRoots(random);
	const old = drawCouple(draw, roots, headAge, { husband: relation.head, wife: relation.wife });
	const age = Math.min(old.wife.age - 19.5, 24 + random.next() * 10);
	const parents = { fatherName: old.husband.name, motherName: old.wife.name };
	const young = drawCouple(draw, roots, age, { husband: relation.child, wife: relation.childInLaw }, parents);
	return [
		old.husband,
		old.wife,
		young.husband,
		...childrenOf(draw, old, relation.child, children).filter((child) => child.name !== young.husband.name),
		young.wife,
		...childrenOf(draw, young, relation.grandchild, grandchildren),
	];
}

const marriedChild = (draw: Draw): readonly Draft[] =>
	withMarriedChild(draw, 50 + draw.random.next() * 18, drawChildCount(draw.random), 1 + draw.random.below(2));

/** Fourteen on one KK: three generations and relatives. */
const large = (draw: Draw): readonly Draft[] => {
	const core = withMarriedChild(draw, 50 + draw.random.next() * 8, 7, 3).slice(0, 12);
	const [head] = core;
	if (head === undefined) return [];
	const relatives = Array.from({ length: 14 - core.length }, () =>
		drawPerson(draw, {
			relation: relation.relative,
			male: draw.random.happens(0.5),
			age: 3 + draw.random.next() * 40,
			line: head.line,
			religion: head.religion,
			marital: marital.single,
		}),
	);
	return [...core, ...relatives];
};

/** Brothers and sisters who share a KK without their parents. */
const siblings = (draw: Draw): readonly Draft[] => {
	const { random } = draw;
	const age = 22 + random.next() * 12;
	const head = drawPerson(draw, {
		...drawRoots(random),
		relation: relation.head,
		male: random.happens(0.6),
		age,
		marital: marital.single,
	});
	const ages = Array.from({ length: 1 + random.below(2) }, (_, n) =>
		Math.max(8 + random.next() * 3, age - (2 + random.next() * 3) * (n + 1)),
	);
	return [
		head,
		...drawChildren(draw, { ...head, relation: relation.relative }, ages).filter(
			({ name }) => name !== head.name,
		),
	];
};

const drawKind = weighted<(draw: Draw) => readonly Draft[]>([
	[family, 670],
	[alone, 105],
	[withParents, 55],
	[marriedChild, 35],
	[youngWidow, 22],
	[widow, 42],
	[widower, 16],
	[divorcedMother, 32],
	[siblings, 16],
	[wifeHeads, 4],
	[large, 1.5],
]);

/** The people of one KK, head first, all drawn. One family in about two hundred has a helper living in. */
export function drawHousehold(draw: Draw): readonly Draft[] {
	const people = drawKind(draw.random)(draw);
	if (people.length < 3 || !draw.random.happens(0.006)) return people;
	const roots = drawRoots(draw.random);
	const age = 19 + draw.random.next() * 25;
	return [
		...people,
		drawPerson(draw, { ...roots, relation: relation.helper, male: false, age, marital: marital.single }),
	];
}
