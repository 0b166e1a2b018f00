import type { Kelurahan, Regions } from '#domain/identity/region.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { daysBetween } from '#domain/time/office-time.ts';
import { drawAddress } from './address.ts';
import { daysAgo, type DayAgo } from './days-ago.ts';
import { drawHousehold } from './household-kinds.ts';
import { marital, relation, type Draft, type Draw } from './households.ts';
import { numbers, type Numbers } from './identifiers.ts';
import { drawBloodType, drawEducation, drawOccupation, drawRecording } from './life.ts';
import { districtsOf, homePlaces } from './places.ts';
import { chance, type Chance } from './prng.ts';
import { papersOf } from './papers.ts';

export type Population = {
	/** The same seed, size, regions and day give the same people. */
	readonly seed: string | number;
	/** At least so many; the last family is kept whole. */
	readonly residents: number;
	readonly regions: Regions;
	/** YYYY-MM-DD: ages and the state of recording are those of this day. */
	readonly today: string;
};

type Share = {
	readonly kelurahan: Kelurahan;
	readonly district: string;
	readonly share: number;
	given: number;
};

/** Shares of the population. No counts per kelurahan are known: those of a kecamatan are taken as equal. */
function sharesOf(regions: Regions): Share[] {
	const people = ({ population }: Regions['kecamatan'][number]): number =>
		population.male + population.female;
	const total = regions.kecamatan.reduce((sum, kecamatan) => sum + people(kecamatan), 0);
	return regions.kecamatan.flatMap((kecamatan) =>
		kecamatan.kelurahan.map((kelurahan) => ({
			kelurahan,
			district: kecamatan.nikPrefix,
			share: people(kecamatan) / total / kecamatan.kelurahan.length,
			given: 0,
		})),
	);
}

/** The kelurahan that lacks most people by its share. */
function neediest(shares: readonly Share[], given: number): Share {
	let [found] = shares;
	let lack = Number.NEGATIVE_INFINITY;
	for (const row of shares) {
		const missing = row.share * (given + 3) - row.given;
		if (missing > lack) [found, lack] = [row, missing];
	}
	if (found === undefined) throw new RangeError('no kelurahan');
	return found;
}

const districts = new Map(Object.entries(districtsOf).map(([place, codes]) => [place, codes.split(' ')]));

/** Born in the city: most children; of the grown, mostly the people who have always lived here. */
function bornHere({ line, age }: Draft): number {
	if (age < 20) return 0.78;
	return line.culture === 'betawi' ? 0.75 : line.culture === 'sundanese' ? 0.35 : 0.16;
}

function drawBirthPlace(random: Chance, person: Draft, here: Here): { place: string; district: string } {
	if (random.happens(bornHere(person))) return here;
	const place =
		person.age < 20 && random.happens(0.6) ? 'JAKARTA' : random.pick(homePlaces[person.line.culture]);
	return { place, district: random.pick(districts.get(place) ?? []) };
}

/** The city's name as a birth place, and the kecamatan's prefix. */
type Here = { readonly place: string; readonly district: string };

/** "Kota Bekasi" → "BEKASI": a birth place is named without its kind. */
const asBirthPlace = (city: string): string => city.replace(/^(Kota|Kabupaten)\s+/i, '').toUpperCase();

type Making = {
	readonly random: Chance;
	readonly ago: (days: number) => DayAgo;
	readonly give: Numbers;
	readonly today: string;
};

function completeResident(
	{ random, ago, give, today }: Making,
	person: Draft,
	kkNumber: string,
	here: Here,
): Resident {
	const { date: birthDate, age, sinceBirthday } = ago(Math.floor(person.age * 365.2425));
	const everMarried = person.marital !== marital.single;
	const { place, district } = drawBirthPlace(random, person, here);
	const occupation =
		person.relation === relation.helper ? '23' : drawOccupation(random, age, person.male, everMarried);
	const nik = give.nik(district, birthDate, person.male);
	return {
		nik,
		kkNumber,
		name: person.name,
		sex: person.male ? 'male' : 'female',
		birthPlace: place,
		birthDate,
		religion: person.religion,
		bloodType: drawBloodType(random),
		education: drawEducation(random, age, Number(birthDate.slice(0, 4)), occupation),
		occupation,
		maritalStatus: person.marital,
		relation: person.relation,
		citizenship: '1',
		fatherName: person.fatherName,
		motherName: person.motherName,
		recordingStatus: drawRecording(random, age, sinceBirthday, everMarried),
		basicStatus: '1',
		...papersOf(nik, birthDate, age, today, here.district),
	};
}

/** Date of issue of a KK: within the last fifteen years, and since the head was eighteen. */
function drawIssueDate({ random, ago }: Making, headAge: number): string {
	const years = Math.min(15, Math.max(0.1, headAge - 18));
	return ago(Math.floor(random.next() * years * 365)).date;
}

/**
 * A fictional population in believable families, spread over all kelurahan by their share. Streams: only the counts of
 * numbers given out are kept, so that a whole city of 2.5 million can be made one family at a time.
 */
export function* generateFamilies({
	seed,
	residents,
	regions,
	today,
}: Population): Generator<Family, void, undefined> {
	const random = chance(seed);
	const year = Number(today.slice(0, 4));
	const draw: Draw = { random, year: year + daysBetween(`${year}-01-01`, today) / 365.2425 };
	const making: Making = { random, ago: daysAgo(today), give: numbers(), today };
	const shares = sharesOf(regions);
	const born = asBirthPlace(regions.city.name);
	for (let given = 0; given < residents;) {
		const place = neediest(shares, given);
		const people = drawHousehold(draw);
		const kkNumber = making.give.kkNumber(place.district, drawIssueDate(making, people[0]?.age ?? 18));
		const here = { place: born, district: place.district };
		yield {
			kkNumber,
			address: drawAddress(random, place.kelurahan),
			members: people.map((person) => completeResident(making, person, kkNumber, here)),
		};
		place.given += people.length;
		given += people.length;
	}
}
