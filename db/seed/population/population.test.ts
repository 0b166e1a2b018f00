import { describe, expect, test } from 'vitest';
import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { nikMatches, parseNik } from '#domain/identity/nik.ts';
import { checkExistingName, checkNewName } from '#domain/identity/person-name.ts';
import { findKelurahan, kecamatanOf, type Regions } from '#domain/identity/region.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { ageOn } from '#domain/time/office-time.ts';
import regionsFile from '../../../data/kota-bekasi/regions.json' with { type: 'json' };
import { generateFamilies } from './generate-families.ts';
import { marital, relation } from './households.ts';
import { numbers } from './identifiers.ts';
import { chance, weighted } from './prng.ts';

const regions: Regions = regionsFile;
const today = '2026-11-24';
const generate = (residents: number, seed: string | number = 'bekasi'): Family[] => [
	...generateFamilies({ seed, residents, regions, today }),
];
const age = (person: Resident): number => ageOn(person.birthDate, today);
const everybody = (families: readonly Family[]): Resident[] => families.flatMap(({ members }) => members);

const families = generate(20_000);
const people = everybody(families);

describe('chance', () => {
	test('is the same row for the same seed', () => {
		const row = (seed: string): number[] => Array.from({ length: 5 }, chance(seed).next);
		expect(row('a')).toEqual(row('a'));
		expect(row('a')).not.toEqual(row('b'));
	});

	test('keeps its bounds and its weights', () => {
		const random = chance(1);
		const draw = weighted([
			['often', 3],
			['seldom', 1],
			['never', 0],
		] as const);
		const drawn = Array.from({ length: 10_000 }, () => draw(random));
		expect(drawn.filter((value) => value === 'often').length).toBeGreaterThan(7300);
		expect(drawn.filter((value) => value === 'often').length).toBeLessThan(7700);
		expect(drawn).not.toContain('never');
		const dice = new Set(Array.from({ length: 1000 }, () => random.between(1, 6)));
		expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
		expect(() => random.pick([])).toThrow(RangeError);
		expect(() => weighted([])).toThrow(RangeError);
	});
});

test('the same seed gives the same people, another seed others', () => {
	expect(generate(500)).toEqual(generate(500));
	expect(generate(500, 'depok')).not.toEqual(generate(500));
});

test('a family is there before the rest of the city is made', () => {
	const city = generateFamilies({ seed: 'bekasi', residents: 2_500_000, regions, today });
	for (const family of families.slice(0, 100)) expect(city.next().value).toEqual(family);
});

test('as many residents as asked for, the last family whole', () => {
	const count = everybody(generate(3000)).length;
	expect(count).toBeGreaterThanOrEqual(3000);
	expect(count).toBeLessThan(3015);
	expect(generate(0)).toEqual([]);
});

describe('numbers', () => {
	test('are given once each', () => {
		expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length);
		expect(new Set(families.map(({ kkNumber }) => kkNumber)).size).toBe(families.length);
		const nikOrKk = new Set([...people.map(({ nik }) => nik), ...families.map(({ kkNumber }) => kkNumber)]);
		expect(nikOrKk.size).toBe(people.length + families.length);
	});

	test('follow the rules and the person', () => {
		for (const person of people) {
			expect(nikMatches(person.nik, person), person.nik).toBe(true);
			expect(person.birthDate <= today).toBe(true);
		}
		for (const { kkNumber, members, address } of families) {
			const kk = parseKkNumber(kkNumber);
			expect(kk?.district).toBe(kecamatanOf(address.kelurahanCode).replaceAll('.', ''));
			expect(kk && kk.issueDates.some((date) => date <= today)).toBe(true);
			expect(members.every((member) => member.kkNumber === kkNumber)).toBe(true);
			for (const { nik, birthPlace } of members) {
				expect(parseNik(nik)?.district === kk?.district).toBe(birthPlace === 'BEKASI');
			}
		}
	});

	test('are no number of a real person: their serials lie where SIAK does not count', () => {
		expect(people.every(({ nik }) => Number(nik.slice(12)) >= 9001)).toBe(true);
		expect(families.every(({ kkNumber }) => Number(kkNumber.slice(12)) >= 8001)).toBe(true);
	});

	test('of one day do not repeat, and end with a plain error', () => {
		const give = numbers();
		const given = Array.from({ length: 255 }, () => give.nik('327501', '2000-02-29', false));
		expect(new Set(given).size).toBe(255);
		expect(given.every((nik) => nikMatches(nik, { birthDate: '2000-02-29', sex: 'female' }))).toBe(true);
		expect(() => give.nik('327501', '2000-02-29', false)).toThrow(RangeError);
		expect(give.nik('327501', '2000-02-29', true)).toMatch(/^327501290200\d{4}$/);
	});
});

describe('families', () => {
	test('have one head, first, of age or married', () => {
		for (const { members } of families) {
			expect(members.filter((member) => member.relation === relation.head)).toHaveLength(1);
			expect(members[0]?.relation).toBe(relation.head);
			expect(members[0] && age(members[0])).toBeGreaterThanOrEqual(17);
			expect(
				new Set(members.map(({ religion, relation: as }) => as === relation.helper || religion)).size,
			).toBeLessThan(3);
		}
	});

	test('children carry their parents’ names and are younger than their mother', () => {
		for (const { members } of families) {
			const [head] = members;
			const wife = members.find((member) => member.relation === relation.wife);
			for (const child of members.filter((member) => member.relation === relation.child)) {
				if (head?.sex === 'male') expect(child.fatherName).toBe(head.name);
				else expect(child.motherName).toBe(head?.name);
				if (wife) {
					expect(child.motherName).toBe(wife.name);
					expect(age(wife) - age(child)).toBeGreaterThanOrEqual(18);
					expect(age(wife) - age(child)).toBeLessThanOrEqual(45);
				}
			}
			for (const parent of members.filter((member) => member.relation === relation.parent)) {
				expect([head?.fatherName, head?.motherName]).toContain(parent.name);
				expect(head && age(parent) - age(head)).toBeGreaterThanOrEqual(19);
			}
			const parentNames = members.map(({ name }) => name);
			for (const grandchild of members.filter((member) => member.relation === relation.grandchild)) {
				expect(parentNames).toContain(grandchild.fatherName);
				expect(parentNames).toContain(grandchild.motherName);
			}
		}
	});

	test('husband and wife are both married; a couple has no widow', () => {
		for (const { members } of families) {
			const couple = members.filter(({ relation: as }) => as === relation.wife || as === relation.husband);
			expect(couple.length).toBeLessThan(2);
			if (couple[0]) {
				expect(members[0]?.maritalStatus).toBe(couple[0].maritalStatus);
				expect([marital.married, marital.marriedUnregistered]).toContain(couple[0].maritalStatus);
				expect(members[0]?.sex).not.toBe(couple[0].sex);
			}
		}
	});

	test('nobody under 17 is married, works or must have a card; everybody older must', () => {
		for (const person of people) {
			if (age(person) < 17) {
				expect(person.maritalStatus).toBe(marital.single);
				expect(person.recordingStatus).toBe('1');
				expect(['1', '3']).toContain(person.occupation);
			} else expect(person.recordingStatus).toMatch(/^[2-8]$/);
		}
	});

	test('most children have a birth certificate, about half a child card; of adults nothing is said', () => {
		const children = people.filter((person) => age(person) < 17);
		const part = (fits: (one: Resident) => boolean) => children.filter(fits).length / children.length;
		expect(part(({ birthCertificate }) => birthCertificate === null)).toBeGreaterThan(0.03);
		expect(part(({ birthCertificate }) => birthCertificate === null)).toBeLessThan(0.1);
		expect(part(({ kiaUntil }) => typeof kiaUntil === 'string')).toBeGreaterThan(0.4);
		expect(part(({ kiaUntil }) => typeof kiaUntil === 'string')).toBeLessThan(0.6);
		for (const { birthCertificate, kiaUntil } of children) {
			if (birthCertificate === null) expect(kiaUntil).toBeNull();
			else expect(birthCertificate).toMatch(/^3275-LU-\d{8}-\d{4}$/);
		}
		const adults = people.filter((person) => age(person) >= 17);
		expect(adults.filter((one) => 'birthCertificate' in one || 'kiaUntil' in one)).toEqual([]);
	});

	test('codes are those of the tables', () => {
		const within = (code: string, last: number): boolean => /^[1-9]\d*$/.test(code) && Number(code) <= last;
		for (const person of people) {
			expect(
				within(person.religion, 7) &&
					within(person.bloodType, 13) &&
					within(person.education, 10) &&
					within(person.occupation, 89) &&
					within(person.maritalStatus, 6) &&
					within(person.relation, 11),
			).toBe(true);
			expect([person.citizenship, person.basicStatus]).toEqual(['1', '1']);
		}
	});
});

describe('names', () => {
	test('pass the check for existing names; those given since Permendagri 73/2022 the one for new names', () => {
		for (const person of people) {
			for (const name of [person.name, person.fatherName, person.motherName]) {
				expect(checkExistingName(name), name).toEqual({ name, blocks: [], warnings: [] });
				expect(name.length).toBeLessThanOrEqual(60);
			}
			if (person.birthDate >= '2022-04-21') expect(checkNewName(person.name).blocks, person.name).toEqual([]);
		}
	});

	test('are of every kind', () => {
		const has = (pattern: RegExp): boolean => people.some(({ name }) => pattern.test(name));
		for (const pattern of [/^\S+$/, /'/, /\./, /^.{54,60}$/, /-/, /^I /, / SIMANJUNTAK$/])
			expect(has(pattern)).toBe(true);
		expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(people.length * 0.7);
	});
});

describe('the city', () => {
	test('has people in all 56 kelurahan with 3,000 residents, at addresses that exist', () => {
		const small = generate(3000);
		expect(new Set(small.map(({ address }) => address.kelurahanCode)).size).toBe(56);
		for (const { address } of small) {
			expect(findKelurahan(regions, address.kelurahanCode)?.postalCode).toBe(address.postalCode);
			expect(address.rt).toMatch(/^00[1-9]$/);
			expect(address.rw).toMatch(/^0[0-2]\d$/);
			expect(address.street).toMatch(/^(JL\.|GG\.|PERUM|KP\.) .+ NO\. \d+$/);
		}
	});

	test.each([3000, 20_000])('is spread over the kecamatan as in the table, with %i residents', (count) => {
		const made = count === 20_000 ? families : generate(count);
		const whole = everybody(made).length;
		const total = regions.kecamatan.reduce((sum, { population: p }) => sum + p.male + p.female, 0);
		for (const { code, population } of regions.kecamatan) {
			const expected = ((population.male + population.female) / total) * whole;
			const here = everybody(
				made.filter(({ address }) => kecamatanOf(address.kelurahanCode) === code),
			).length;
			// A family comes whole: nearer than its size no kecamatan can be.
			expect(Math.abs(here - expected)).toBeLessThan(14);
		}
	});

	test('has a believable pyramid', () => {
		const share = (is: (person: Resident) => boolean): number => people.filter(is).length / people.length;
		const within = (value: number, from: number, to: number): void => {
			expect(value).toBeGreaterThan(from);
			expect(value).toBeLessThan(to);
		};
		within(
			share((person) => age(person) < 15),
			0.18,
			0.28,
		);
		within(
			share((person) => age(person) >= 65),
			0.04,
			0.1,
		);
		within(
			share(({ sex }) => sex === 'male'),
			0.47,
			0.53,
		);
		within(people.length / families.length, 3, 3.5);
		within(
			share(({ recordingStatus }) => recordingStatus === '8'),
			0.6,
			0.8,
		);
	});

	test('has people born on 29 February, by NIK and by date, and people whose NIK is of another region', () => {
		const leap = people.filter(({ birthDate }) => birthDate.endsWith('-02-29'));
		expect(new Set(leap.map(({ sex }) => sex)).size).toBe(2);
		for (const { nik, sex } of leap) expect(nik.slice(6, 10)).toBe(sex === 'male' ? '2902' : '6902');
		const regencies = new Set(people.map(({ nik }) => nik.slice(0, 4)));
		expect(regencies.size).toBeGreaterThan(30);
		expect(new Set([...regencies].map((regency) => regency.slice(0, 2))).size).toBeGreaterThan(10);
	});

	test('has the people every service needs', () => {
		const has = (is: (family: Family) => boolean): void => expect(families.some(is)).toBe(true);
		const status = (years: number, recorded: string): void =>
			expect(people.some((person) => age(person) === years && person.recordingStatus === recorded)).toBe(
				true,
			);
		status(17, '2');
		status(17, '5');
		status(17, '8');
		has(({ members }) => members.length === 14);
		has(({ members }) => members.length === 1);
		has(
			({ members: [head, ...others] }) =>
				head?.sex === 'female' &&
				head.maritalStatus === marital.widowed &&
				others.length > 1 &&
				others.every((m) => age(m) < 17),
		);
		has(({ members }) =>
			members.some((m) => m.relation === relation.child && age(m) > 30 && m.maritalStatus === marital.single),
		);
		for (const as of Object.values(relation))
			has(({ members }) => members.some((member) => member.relation === as));
		for (const as of Object.values(marital))
			has(({ members }) => members.some((member) => member.maritalStatus === as));
	});
});
