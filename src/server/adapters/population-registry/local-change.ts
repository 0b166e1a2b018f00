import type { Address, Family, Resident } from '#domain/identity/resident.ts';
import type { SiakRefusal } from './port.ts';

/** A person as an event leaves them; `nik` is null for one who gets a NIK now. */
export type Person = Omit<Resident, 'kkNumber' | 'nik' | 'birthCertificate'> & {
	readonly nik: string | null;
	/** Its number; or, for one that is printed now, its place in `print`. */
	readonly birthCertificate?: string | null | { readonly printed: number };
};

/** A family as an event leaves it. */
export type FamilyChange = {
	/** The KK number it has until now; null for a family formed now. */
	readonly was: string | null;
	/** Whether its KK gets a new number. A new family always does. */
	readonly number: 'same' | 'new';
	readonly address: Address;
	/** In the order of the KK. Those whose `basicStatus` is no longer 1 leave it, but stay known to the register. */
	readonly members: readonly Person[];
};

/** What is printed, and by which number it is known. */
export type Printed =
	/** The KK, as a place in `families`. */
	| { readonly kk: number }
	/** A card or proof that bears the NIK of its holder. */
	| { readonly kind: 'ktp_el' | 'kia' | 'bukti_rekam'; readonly nik: string }
	/** A certificate or letter that gets a number of its own when it is written. */
	| { readonly kind: 'akta_lahir' | 'akta_mati' | 'skpwni'; readonly series: Series };

/** The series a number is given from: births in time or late, deaths, moving letters (kodeJenisAkta; identifiers.md). */
export type Series = 'LU' | 'LT' | 'KM' | 'SKPWNI';

/** What an event does. Pure: numbers are given when it is written. */
export type Change =
	| {
			readonly outcome: 'accepted';
			readonly families: readonly FamilyChange[];
			readonly print: readonly Printed[];
	  }
	| { readonly outcome: 'refused'; readonly code: SiakRefusal };

/** What the register knew of the entry's people and families before it. */
export type Known = {
	readonly families: ReadonlyMap<string, Family>;
	readonly residents: ReadonlyMap<string, Resident>;
};

export const refuse = (code: SiakRefusal): Change => ({ outcome: 'refused', code });

export const asPerson = ({ kkNumber: _, ...person }: Resident): Person => person;

/** The family as it is, with other members. */
export const withMembers = (
	family: Family,
	members: readonly Person[],
	number: 'same' | 'new' = 'same',
): FamilyChange => ({
	was: family.kkNumber,
	number,
	address: family.address,
	members,
});

/** The head first, then in the order they stand in. */
export const headFirst = (members: readonly Person[]): readonly Person[] => [
	...members.filter((member) => member.relation === '1'),
	...members.filter((member) => member.relation !== '1'),
];
