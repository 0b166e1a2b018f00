import { closingNames, cultures, faithNames, modernNames, type Culture, type CultureName } from './names.ts';
import type { Chance } from './prng.ts';

/** Whose names somebody carries: the father's people and, where there is one, his surname. */
export type Line = { readonly culture: CultureName; readonly surname: string };

/** Permendagri 73/2022 is of April 2022: names given since have no marks and at most 60 letters. */
const firstStrictYear = 2022;
const longest = 60;

/** Words of a name without the surname; [share of one word, of at most two, of at most three]. */
const wordShares = {
	old: [0.33, 0.9, 0.99],
	middle: [0.07, 0.72, 0.98],
	young: [0.02, 0.45, 0.88],
} as const;

/** A family's people, and a surname where that people has them. */
export function drawLine(random: Chance, culture: CultureName): Line {
	const { surnames } = cultures[culture];
	return { culture, surname: surnames.length > 0 ? random.pick(surnames) : '' };
}

function wordCount(random: Chance, generation: keyof typeof wordShares): number {
	const [one, two, three] = wordShares[generation];
	const drawn = random.next();
	return drawn < one ? 1 : drawn < two ? 2 : drawn < three ? 3 : 4;
}

/** A fictional name in upper case, as SIAK stores it; at most 60 letters. */
export function drawName(
	random: Chance,
	line: Line,
	religion: string,
	male: boolean,
	birthYear: number,
): string {
	const culture: Culture = cultures[line.culture];
	const sex = male ? 'male' : 'female';
	const strict = birthYear >= firstStrictYear;
	const generation = birthYear < 1970 ? 'old' : birthYear < 2000 ? 'middle' : 'young';

	if (line.culture === 'chinese' && line.surname !== '' && generation === 'old' && random.happens(0.5)) {
		return `${line.surname} ${random.pick(culture.old[sex])}`;
	}
	const names: string[] = [];
	if (line.culture === 'balinese' && religion === '4') {
		names.push(
			male ? 'I' : 'NI',
			random.pick(['WAYAN', 'PUTU', 'MADE', 'KADEK', 'NYOMAN', 'KOMANG', 'KETUT']),
		);
	}
	const add = (name: string): void => {
		if (!names.includes(name)) names.push(name);
	};
	const own = generation === 'old' ? culture.old[sex] : culture.common[sex];
	const faith =
		religion === '1'
			? faithNames.islam[sex]
			: religion === '2' || religion === '3'
				? faithNames.christian[sex]
				: own;
	const drawn = random.next();
	if (generation === 'young') add(random.pick(drawn < 0.45 ? modernNames[sex] : drawn < 0.8 ? faith : own));
	else add(random.pick(drawn < 0.65 ? own : faith));

	const count = wordCount(random, generation) + (strict && line.surname === '' ? 1 : 0);
	for (let left = Math.min(count, 4) - 1; left > 0; left -= 1) {
		if (religion === '1' && !strict && random.happens(0.04)) add(random.pick(faithNames.islamMarked[sex]));
		else
			add(
				random.pick(
					left === 1 && random.happens(generation === 'old' ? 0.25 : 0.6)
						? closingNames[sex]
						: random.happens(0.5)
							? faith
							: own,
				),
			);
	}
	if (random.happens(generation === 'young' ? 0.008 : 0.001)) {
		while (names.join(' ').length < longest - 14 - line.surname.length) {
			add(
				random.pick(
					random.happens(0.4) ? closingNames[sex] : generation === 'young' ? modernNames[sex] : faith,
				),
			);
		}
	}
	if (religion === '1' && !strict) {
		if (male && names[0] !== 'MUHAMMAD' && random.happens(0.03))
			names.unshift(random.pick(['M.', 'MUH.', 'MOCH.']));
		else if (generation === 'old' && random.happens(0.05)) names.unshift(male ? 'H.' : 'HJ.');
	}
	if (line.surname !== '') names.push(line.surname);
	while (names.join(' ').length > longest) names.splice(-2, 1);
	return names.join(' ');
}
