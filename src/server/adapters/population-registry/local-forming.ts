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
import { afterParting, underNewHead } from './local-head.ts';
import { addressOf, newcomer, originsOf, peopleOf, whyNotMovable } from './local-people.ts';
import { divorced, HEAD, isHead, isSpouse, spouseRelation } from './local-relations.ts';
import type { SiakEntry } from './port.ts';

/** `dasarKeluarga`: what the KK says of those who form the family. */
const maritalStatusBy: Readonly<Record<string, string>> = {
	kawin_tercatat: '2',
	kawin_belum_tercatat: '3',
	cerai_tercatat: '4',
	cerai_belum_tercatat: '5',
};

const oneHead = (people: readonly Person[]): boolean => people.filter(isHead).length === 1;

/** A couple, or somebody divorced, forms a family: a new KK; the families they leave lose them. */
export function newFamily(entry: SiakEntry, family: Family, known: Known): Change {
	const { answers, on } = entry;
	const founder = family.members.find(({ nik }) => nik === given(answers, 'nikPemohon'));
	if (!founder) return refuse('inactive_nik');
	const origins = originsOf(known);
	const maritalStatus = maritalStatusBy[given(answers, 'dasarKeluarga') ?? ''] ?? founder.maritalStatus;
	const couple: Person[] = [{ ...origins.take(founder), maritalStatus, relation: HEAD }];
	const spouseNik = given(answers, 'nikPasangan');
	if (spouseNik !== null) {
		const spouse = known.residents.get(spouseNik);
		const fromElsewhere = given(answers, 'nomorSkpwni') !== null;
		const refused = whyNotMovable(
			spouse,
			fromElsewhere ? null : given(answers, 'noKkPasangan'),
			fromElsewhere,
		);
		if (refused) return refuse(refused);
		const person = spouse
			? origins.take(spouse)
			: newcomer(spouseNik, { namaLengkap: given(answers, 'namaPasangan') ?? '' }, on);
		couple.push({ ...person, maritalStatus, relation: spouseRelation(person.sex) });
	}
	const others = peopleOf(entry, known, origins, rowsOf(answers, 'anggota'));
	if ('refused' in others) return refuse(others.refused);
	if (origins.leavesFamilyHeadless()) return refuse('head_missing');
	const [first, second] = couple;
	const ledBySpouse = given(answers, 'kepalaKeluarga') === 'pasangan' && second !== undefined;
	const led = ledBySpouse
		? [
				{ ...second, relation: HEAD },
				{ ...first!, relation: spouseRelation(first!.sex) },
			]
		: couple;
	const members = [...led, ...others];
	if (!oneHead(members)) return refuse('head_missing');
	const formed = { was: null, number: 'new' as const, address: addressOf(answers, family.address), members };
	return { outcome: 'accepted', families: [formed, ...origins.changes()], print: [{ kk: 0 }] };
}

/** Members split off into a KK of their own at the same address; those who stay get theirs reissued. */
export function splitFamily(entry: SiakEntry, family: Family, known: Known): Change {
	const relations = new Map(
		rowsOf(entry.answers, 'anggota').map((row) => [given(row, 'nik'), given(row, 'shdk')]),
	);
	const persons: readonly Person[] = family.members.map(asPerson);
	const outsider = [...relations.keys()].find((nik) => !persons.some((person) => person.nik === nik));
	if (outsider !== undefined)
		return refuse(
			known.residents.get(outsider ?? '')?.basicStatus === '1' ? 'member_of_other_kk' : 'inactive_nik',
		);
	const parting = given(entry.answers, 'alasanPisah') === 'cerai' ? 'cerai' : null;
	const leavers = persons.filter(({ nik }) => relations.has(nik));
	const leaving = leavers.map((person) => ({
		...person,
		relation: relations.get(person.nik) ?? person.relation,
		maritalStatus:
			parting && (isHead(person) || isSpouse(person)) ? divorced(person.maritalStatus) : person.maritalStatus,
	}));
	const stay = afterParting(
		persons.filter(({ nik }) => !relations.has(nik)),
		leavers.map((person) => ({ person, reason: parting })),
	);
	const headLeaves = stay.length > 0 && !stay.some(isHead);
	const staying = headLeaves ? underNewHead(entry, stay) : stay;
	if (!staying || staying.length === 0 || !oneHead(leaving)) return refuse('head_missing');
	return {
		outcome: 'accepted',
		families: [
			{ was: null, number: 'new', address: family.address, members: headFirst(leaving) },
			withMembers(family, staying, headLeaves ? 'new' : 'same'),
		],
		print: [{ kk: 0 }, { kk: 1 }],
	};
}
