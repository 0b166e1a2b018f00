import type { Family } from '#domain/identity/resident.ts';
import { rowsOf } from './local-answers.ts';
import { asPerson, headFirst, refuse, withMembers, type Change, type Known } from './local-change.ts';
import { addressOf, originsOf, peopleOf } from './local-people.ts';
import { isHead } from './local-relations.ts';
import type { SiakEntry } from './port.ts';

/** People join a family at its address; its KK keeps its number. */
export function joinFamily(entry: SiakEntry, family: Family, known: Known): Change {
	const origins = originsOf(known);
	const joining = peopleOf(entry, known, origins, rowsOf(entry.answers, 'anggota'));
	if ('refused' in joining) return refuse(joining.refused);
	const present = new Set(family.members.map(({ nik }) => nik));
	if (joining.some(({ nik }) => nik !== null && present.has(nik))) return refuse('double_record');
	if (origins.leavesFamilyHeadless() || joining.some(isHead)) return refuse('head_missing');
	const host = withMembers(family, [...family.members.map(asPerson), ...joining]);
	return { outcome: 'accepted', families: [host, ...origins.changes()], print: [{ kk: 0 }] };
}

/** A family arrives from another city: a new KK at the new address. */
export function moveIn(entry: SiakEntry, family: Family, known: Known): Change {
	const origins = originsOf(known);
	const people = peopleOf(entry, known, origins, rowsOf(entry.answers, 'anggota'));
	if ('refused' in people) return refuse(people.refused);
	if (people.filter(isHead).length !== 1 || origins.leavesFamilyHeadless()) return refuse('head_missing');
	const address = addressOf(entry.answers, family.address);
	const arrived = { was: null, number: 'new' as const, address, members: headFirst(people) };
	return { outcome: 'accepted', families: [arrived, ...origins.changes()], print: [{ kk: 0 }] };
}
