import { cityCodeOf } from '../../identity/region.ts';
import type { Family, Resident } from '../../identity/resident.ts';
import { addDays } from '../../time/office-time.ts';
import type { Answers } from '../form.ts';
import { isAdult } from '../predicates/family.ts';

// Who and what the examples speak of: members of the family, and fictional people from elsewhere.

export const isHead = (member: Resident): boolean => member.relation === '1';
export const isSpouse = (member: Resident): boolean => member.relation === '2' || member.relation === '3';
export const headOf = (family: Family): Resident | undefined => family.members.find(isHead);
export const alive = (family: Family): readonly Resident[] =>
	family.members.filter((member) => member.basicStatus === '1');

/** A number that differs from family to family and stays the same for one. */
export function seedOf(family: Family): number {
	let seed = 7;
	for (const digit of family.kkNumber) seed = (seed * 31 + Number(digit)) % 1_000_003;
	return seed;
}

export const firstNames = ['DIMAS', 'RAFI', 'BAGAS', 'FARHAN', 'ARYA', 'NAUFAL'];
export const girlNames = ['AYU', 'KIRANA', 'SALSA', 'NADIA', 'LARAS', 'INTAN'];
export const lastNames = ['PRATAMA', 'LESTARI', 'NUGRAHA', 'MAULANA', 'PERMATA', 'WIJAYA'];
export const pick = (from: readonly string[], seed: number): string => from[seed % from.length] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');
export const serialOf = (family: Family): string => {
	const serial = family.kkNumber.slice(12);
	return serial === '0000' ? '0001' : serial;
};

/** "3275": the city of the family, as numbers of certificates begin. */
export const cityDigits = (family: Family): string =>
	cityCodeOf(family.address.kelurahanCode).replace('.', '');

/** Somebody of a neighbouring city, whom the register of this one does not know: an adult born in 1970 to 1999. */
export function stranger(
	family: Family,
	sex: 'male' | 'female',
	city = '3276',
): { nik: string; noKk: string; name: string } {
	const seed = seedOf(family);
	const day = (seed % 28) + 1 + (sex === 'female' ? 40 : 0);
	const date = `${two((seed % 12) + 1)}${two(70 + (seed % 30))}`;
	const kecamatan = family.kkNumber.slice(4, 6);
	return {
		nik: `${city}${kecamatan}${two(day)}${date}${serialOf(family)}`,
		noKk: `${city}${kecamatan}${two((seed % 28) + 1)}0418${serialOf(family)}`,
		name: `${pick(sex === 'male' ? firstNames : girlNames, seed)} ${pick(lastNames, seed >> 3)}`,
	};
}

/** Two people of yet another city. */
export function witnesses(family: Family): Answers {
	const [one, other] = [stranger(family, 'male', '3201'), stranger(family, 'female', '3201')];
	return { namaSaksi1: one.name, nikSaksi1: one.nik, namaSaksi2: other.name, nikSaksi2: other.nik };
}

export const phone = (family: Family): string => `+62812${String(10_000_000 + seedOf(family)).slice(0, 8)}`;

export function skpwni(family: Family, today: string): Answers {
	const issued = addDays(today, -12);
	const date = `${issued.slice(8)}${issued.slice(5, 7)}${issued.slice(0, 4)}`;
	return { nomorSkpwni: `SKPWNI/3276/${date}/${serialOf(family)}`, tanggalSkpwni: issued };
}

export const newAddress = (family: Family): Answers => ({
	alamat: `JL. CEMPAKA RAYA NO. ${(seedOf(family) % 90) + 1}`,
	rt: family.address.rt,
	rw: family.address.rw,
	kelurahan: family.address.kelurahanCode,
	kodePos: family.address.postalCode,
});

/** An adult who could leave the nest: not the head, not the spouse. */
export const grownMember = (family: Family, today: string): Resident | undefined =>
	alive(family).find((member) => !isHead(member) && !isSpouse(member) && isAdult(member, today));
