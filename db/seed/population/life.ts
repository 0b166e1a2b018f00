import { weighted, type Chance } from './prng.ts';

// What people of an age do and have. Codes are those of `codes.json`; the shares only have to look right.

const menWork = weighted<string>([
	['15', 43],
	['88', 17],
	['19', 10],
	['84', 5],
	['5', 4],
	['81', 4],
	['1', 4],
	['16', 3],
	['18', 2],
	['65', 1.6],
	['12', 1.2],
	['14', 1.2],
	['13', 1],
	['35', 1],
	['6', 0.8],
	['7', 0.8],
	['26', 0.6],
	['27', 0.3],
	['29', 0.3],
	['24', 0.3],
	['45', 0.4],
	['71', 0.3],
	['64', 0.3],
	['72', 0.3],
	['79', 0.3],
	['44', 0.2],
	['67', 0.2],
	['69', 0.2],
	['17', 0.2],
	['42', 0.1],
	['46', 0.3],
	['9', 0.3],
	['89', 0.3],
]);
const womenWork = weighted<string>([
	['2', 54],
	['15', 22],
	['88', 5],
	['65', 4],
	['5', 3.5],
	['84', 3],
	['1', 2],
	['18', 1.5],
	['19', 1],
	['74', 1],
	['73', 0.7],
	['16', 0.7],
	['23', 0.5],
	['30', 0.5],
	['70', 0.3],
	['72', 0.4],
	['64', 0.3],
	['75', 0.2],
	['32', 0.2],
	['76', 0.1],
	['71', 0.2],
	['68', 0.1],
	['89', 0.2],
]);
const oldMenWork = weighted<string>([
	['4', 32],
	['88', 26],
	['1', 20],
	['84', 8],
	['15', 8],
	['19', 6],
]);
const oldWomenWork = weighted<string>([
	['2', 74],
	['4', 9],
	['1', 9],
	['84', 5],
	['88', 3],
]);
const startWork = weighted<string>([
	['15', 62],
	['1', 16],
	['19', 10],
	['88', 6],
	['18', 6],
]);

/** pekerjaan */
export function drawOccupation(random: Chance, age: number, male: boolean, married: boolean): string {
	if (age < 5) return '1';
	if (age < 18) return '3';
	if (!married && age < 24) return random.happens(age < 22 ? 0.6 : 0.35) ? '3' : startWork(random);
	if (age >= 60) return male ? oldMenWork(random) : oldWomenWork(random);
	const drawn = male ? menWork(random) : womenWork(random);
	return drawn === '2' && !married && age < 30 ? '15' : drawn;
}

/** The least schooling (pendidikan) of an occupation that asks for one. */
const leastSchooling: Readonly<Record<string, number>> = {
	5: 5,
	6: 5,
	7: 5,
	42: 8,
	44: 8,
	64: 9,
	65: 8,
	67: 8,
	68: 9,
	69: 8,
	70: 8,
	71: 8,
	72: 8,
	73: 7,
	74: 7,
	75: 8,
	76: 8,
};
const schoolingBefore1960 = weighted([
	[1, 9],
	[2, 14],
	[3, 36],
	[4, 16],
	[5, 19],
	[7, 2],
	[8, 4],
]);
const schoolingBefore1985 = weighted([
	[2, 2],
	[3, 18],
	[4, 18],
	[5, 42],
	[6, 2],
	[7, 6],
	[8, 11],
	[9, 1.4],
	[10, 0.1],
]);
const schoolingSince = weighted([
	[3, 5],
	[4, 13],
	[5, 56],
	[6, 1],
	[7, 6],
	[8, 18],
	[9, 1.5],
]);

/** pendidikan: the highest finished, not below what the occupation asks for. */
export function drawEducation(random: Chance, age: number, birthYear: number, occupation: string): string {
	if (age < 7) return '1';
	if (age < 12) return '2';
	if (age < 15) return '3';
	if (age < 18) return '4';
	if (age < 22) return random.happens(0.9) ? '5' : '4';
	const drawn = (
		birthYear < 1960 ? schoolingBefore1960 : birthYear < 1985 ? schoolingBefore1985 : schoolingSince
	)(random);
	return String(Math.max(drawn, leastSchooling[occupation] ?? 0));
}

const adultRecording = weighted<string>([
	['8', 955],
	['5', 15],
	['2', 12],
	['3', 5],
	['4', 4],
	['7', 4],
	['6', 2],
]);
const justSeventeen = weighted<string>([
	['2', 80],
	['3', 8],
	['5', 12],
]);
const seventeen = weighted<string>([
	['2', 34],
	['3', 6],
	['5', 18],
	['7', 3],
	['4', 4],
	['8', 35],
]);

/** statusRekamKtp: who is 17, or married, must have a KTP-el (UU 24/2013 Pasal 63); the young often have not been yet. */
export function drawRecording(
	random: Chance,
	age: number,
	daysSinceBirthday: number,
	everMarried: boolean,
): string {
	if (age < 17 && !everMarried) return '1';
	if (age > 17) return adultRecording(random);
	return daysSinceBirthday < 60 ? justSeventeen(random) : seventeen(random);
}

const bloodTypes = weighted<string>([
	['13', 58],
	['4', 16],
	['1', 11],
	['2', 11],
	['3', 2.5],
	['11', 0.6],
	['5', 0.4],
	['7', 0.4],
	['9', 0.1],
]);

/** golonganDarah; most people's is not known. */
export const drawBloodType = (random: Chance): string => bloodTypes(random);
