import type { Address, Family } from '#domain/identity/resident.ts';
import { given, pickedOf } from './local-answers.ts';
import { asPerson, headFirst, refuse, withMembers } from './local-change.ts';
import type { Change, FamilyChange, Known, Person, Printed } from './local-change.ts';
import { underGuardian } from './local-guardian.ts';
import { underNewHead } from './local-head.ts';
import { addressOf } from './local-people.ts';
import { HEAD, isHead } from './local-relations.ts';
import type { SiakEntry, SiakRefusal } from './port.ts';

const MOVED = '3';

type Refused = { readonly refused: SiakRefusal };

/** Those who move and those who stay; refused when somebody is not of this family, or nobody moves. */
function parted(
	entry: SiakEntry,
	family: Family,
	known: Known,
): { readonly moving: readonly Person[]; readonly staying: readonly Person[] } | Refused {
	const niks = new Set(pickedOf(entry.answers, 'anggotaPindah'));
	const persons: readonly Person[] = family.members.map(asPerson);
	const moving = persons.filter(({ nik }) => nik !== null && niks.has(nik));
	if (moving.length === 0 || moving.length < niks.size) {
		const outsider = [...niks].find((nik) => !persons.some((person) => person.nik === nik));
		const lives = outsider !== undefined && known.residents.get(outsider)?.basicStatus === '1';
		return { refused: lives ? 'member_of_other_kk' : 'inactive_nik' };
	}
	return { moving, staying: persons.filter((person) => !moving.includes(person)) };
}

/** How the head's leaving leaves those who stay: under one of them, or under a guardian. */
function withoutHead(
	entry: SiakEntry,
	family: Family,
	known: Known,
	staying: readonly Person[],
): { readonly ownKk: readonly Person[] | null; readonly others: readonly FamilyChange[] } | Refused {
	const way = given(entry.answers, 'caraPerwalian');
	if (way !== null) return underGuardian(way, entry, family, known, staying);
	const members = underNewHead(entry, staying);
	return members ? { ownKk: members, others: [] } : { refused: 'head_missing' };
}

const accepted = (families: readonly FamilyChange[], print: readonly Printed[]): Change => ({
	outcome: 'accepted',
	families,
	print,
});

/**
 * People leave the city with an SKPWNI; their cards are not withdrawn here. Those who stay keep the KK number with their head, and
 * get a new one when the head left (SE 470/13287/Dukcapil); their KK is printed.
 */
export function moveOut(entry: SiakEntry, family: Family, known: Known): Change {
	const people = parted(entry, family, known);
	if ('refused' in people) return refuse(people.refused);
	const { moving, staying } = people;
	const gone = moving.map((person) => ({ ...person, basicStatus: MOVED }));
	const letter: Printed = { kind: 'skpwni', series: 'SKPWNI' };
	if (staying.length === 0) return accepted([withMembers(family, gone)], [letter]);
	if (!moving.some(isHead))
		return accepted([withMembers(family, [...staying, ...gone])], [letter, { kk: 0 }]);
	const left = withoutHead(entry, family, known, staying);
	if ('refused' in left) return refuse(left.refused);
	const { ownKk, others } = left;
	const families = ownKk
		? [withMembers(family, [...ownKk, ...gone], 'new'), ...others]
		: [...others, withMembers(family, gone)];
	return accepted(families, [letter, { kk: 0 }]);
}

/** Where they move to inside the city. */
const newAddress = ({ answers }: SiakEntry, now: Address): Address =>
	addressOf(
		{
			alamat: given(answers, 'alamatTujuan') ?? '',
			rt: given(answers, 'rtTujuan') ?? '',
			rw: given(answers, 'rwTujuan') ?? '',
			kelurahan: given(answers, 'desaKelurahanTujuan') ?? '',
			kodePos: given(answers, 'kodePosTujuan') ?? '',
		},
		now,
	);

/** Those who move without the head, under one of them. */
function underMoverHead(entry: SiakEntry, moving: readonly Person[]): readonly Person[] | null {
	const [only] = moving;
	if (only && moving.length === 1) return [{ ...only, relation: HEAD }];
	return underNewHead(entry, moving, { head: 'nikKepalaPindah', relations: 'hubunganPindah' });
}

/**
 * People move inside the city: a KK at the new address, no SKPWNI. The number goes with the head, whoever moves along; those left
 * behind get a new one, and so do those who move without the head (SE 470/13287/Dukcapil).
 */
export function changeAddress(entry: SiakEntry, family: Family, known: Known): Change {
	const people = parted(entry, family, known);
	if ('refused' in people) return refuse(people.refused);
	const { moving, staying } = people;
	const address = newAddress(entry, family.address);
	if (!moving.some(isHead)) {
		const members = underMoverHead(entry, moving);
		if (!members) return refuse('head_missing');
		const formed: FamilyChange = { was: null, number: 'new', address, members };
		return accepted([formed, withMembers(family, staying)], [{ kk: 0 }, { kk: 1 }]);
	}
	const moved: FamilyChange = { ...withMembers(family, headFirst(moving)), address };
	if (staying.length === 0) return accepted([moved], [{ kk: 0 }]);
	const left = withoutHead(entry, family, known, staying);
	if ('refused' in left) return refuse(left.refused);
	const own: readonly FamilyChange[] = left.ownKk
		? [{ was: null, number: 'new', address: family.address, members: left.ownKk }]
		: [];
	return accepted([moved, ...own, ...left.others], [{ kk: 0 }, { kk: 1 }]);
}
