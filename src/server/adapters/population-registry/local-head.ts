import type { Family } from '#domain/identity/resident.ts';
import { given, rowsOf } from './local-answers.ts';
import {
	asPerson,
	headFirst,
	refuse,
	withMembers,
	type Change,
	type Known,
	type Person,
} from './local-change.ts';
import { underGuardian } from './local-guardian.ts';
import { divorced, HEAD, isHead, isSpouse, relationUnder, WIDOWED } from './local-relations.ts';
import type { SiakEntry } from './port.ts';

/** statusDasarPenduduk. */
export const DEAD = '2';
const MOVED = '3';

/** The answers that name a new head and what the others are to them. */
type HeadAnswers = { readonly head: string; readonly relations: string };

/**
 * Makes one of these people the head; the others are to them what the rows say, or what follows from before. Null when there is no
 * such person. Without `ids` it is about those who stay.
 */
export function underNewHead(
	entry: SiakEntry,
	members: readonly Person[],
	ids: HeadAnswers = { head: 'nikKepalaBaru', relations: 'hubungan' },
): readonly Person[] | null {
	const nik = given(entry.answers, ids.head);
	const head = members.find((member) => nik !== null && member.nik === nik);
	if (!head) return null;
	const said = new Map(
		rowsOf(entry.answers, ids.relations).map((row) => [given(row, 'nik'), given(row, 'shdk')]),
	);
	return headFirst(
		members.map((member) => ({
			...member,
			relation:
				member === head ? HEAD : (said.get(member.nik) ?? relationUnder(head.relation, member.relation)),
		})),
	);
}

/** The head has died and another leads the family: the KK gets a new number. Children alone get a guardian. */
export function changeHead(entry: SiakEntry, family: Family, known: Known): Change {
	const persons: readonly Person[] = family.members.map(asPerson);
	const died = persons.filter(isHead).map((person) => ({ ...person, basicStatus: DEAD }));
	const staying = persons
		.filter((person) => !isHead(person))
		.map((person) => (isSpouse(person) ? { ...person, maritalStatus: WIDOWED } : person));
	const way = given(entry.answers, 'caraPerwalian');
	if (way !== null) {
		const guarded = underGuardian(way, entry, family, known, staying);
		if ('refused' in guarded) return refuse(guarded.refused);
		const { ownKk, others } = guarded;
		const own = ownKk ? withMembers(family, [...ownKk, ...died], 'new') : withMembers(family, died);
		return { outcome: 'accepted', families: ownKk ? [own, ...others] : [...others, own], print: [{ kk: 0 }] };
	}
	const members = underNewHead(entry, staying);
	if (!members) return refuse('head_missing');
	return {
		outcome: 'accepted',
		families: [withMembers(family, [...members, ...died], 'new')],
		print: [{ kk: 0 }],
	};
}

/**
 * Members leave by death, move or divorce. The number stays unless the head leaves (SE 470/13287/Dukcapil). Who leaves by divorce
 * stays a resident and gets a KK of their own at the same address.
 */
export function removeMembers(entry: SiakEntry, family: Family, known: Known): Change {
	const persons: readonly Person[] = family.members.map(asPerson);
	const diedBefore = (nik: string | null): boolean => {
		const resident = known.residents.get(nik ?? '');
		return resident?.basicStatus === DEAD && resident.kkNumber === family.kkNumber;
	};
	const reasons = new Map(
		rowsOf(entry.answers, 'anggota')
			.map((row) => [given(row, 'nik'), given(row, 'alasan')] as const)
			// The death certificate came first: nothing is left to remove, the KK is printed.
			.filter(([nik, reason]) => reason !== 'meninggal' || !diedBefore(nik)),
	);
	const leaving = persons
		.filter(({ nik }) => reasons.has(nik))
		.map((person) => ({ person, reason: reasons.get(person.nik) }));
	if (leaving.length !== reasons.size) return refuse('inactive_nik');
	const headLeaves = leaving.some(({ person }) => isHead(person));
	const stay = afterParting(
		persons.filter(({ nik }) => !reasons.has(nik)),
		leaving,
	);
	// Without a head since a death: the one that is named now leads.
	const headless = !persons.some(isHead) && given(entry.answers, 'nikKepalaBaru') !== null;
	const headChanges = headLeaves || headless;
	const staying = headChanges && stay.length > 0 ? underNewHead(entry, stay) : stay;
	if (!staying || (stay.length > 0 && !staying.some(isHead))) return refuse('head_missing');
	const gone = leaving
		.filter(({ reason }) => reason !== 'cerai')
		.map(({ person, reason }) => ({ ...person, basicStatus: reason === 'meninggal' ? DEAD : MOVED }));
	const ownKk = leaving
		.filter(({ reason }) => reason === 'cerai')
		.map(({ person }) => ({
			was: null,
			number: 'new' as const,
			address: family.address,
			members: [{ ...person, relation: HEAD, maritalStatus: divorced(person.maritalStatus) }],
		}));
	const remaining = withMembers(family, [...staying, ...gone], headChanges ? 'new' : 'same');
	return { outcome: 'accepted', families: [remaining, ...ownKk], print: [{ kk: 0 }] };
}

/** Death and divorce of one of a couple change what the KK says of the other. */
export function afterParting(
	staying: readonly Person[],
	leaving: readonly { readonly person: Person; readonly reason: string | null | undefined }[],
): readonly Person[] {
	const parted = leaving.find(({ person }) => isHead(person) || isSpouse(person));
	if (parted?.reason !== 'meninggal' && parted?.reason !== 'cerai') return staying;
	const isOther = isHead(parted.person) ? isSpouse : isHead;
	const status = (before: string): string => (parted.reason === 'meninggal' ? WIDOWED : divorced(before));
	return staying.map((person) =>
		isOther(person) ? { ...person, maritalStatus: status(person.maritalStatus) } : person,
	);
}
