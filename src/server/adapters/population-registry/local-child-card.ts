import type { Family } from '#domain/identity/resident.ts';
import { childCardValidUntil } from '#domain/identity/child-card.ts';
import { given } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known } from './local-change.ts';
import { ALIVE } from './local-store.ts';
import type { SiakEntry } from './port.ts';

const SINGLE = '1';

/** Issues the child card of a member: below 17, unmarried, and with a birth certificate as far as the register knows. */
export function issueKia(entry: SiakEntry, family: Family, known: Known): Change {
	const nik = entry.subjectNik ?? given(entry.answers, 'nik');
	const child = nik === null ? undefined : known.residents.get(nik);
	if (!nik || !child || child.basicStatus !== ALIVE) return refuse('inactive_nik');
	if (child.kkNumber !== family.kkNumber) return refuse('member_of_other_kk');
	const validUntil = childCardValidUntil(child.birthDate, entry.on);
	if (validUntil === null || child.maritalStatus !== SINGLE) return refuse('not_a_child');
	if (child.birthCertificate === null) return refuse('no_birth_certificate');
	const members = family.members.map((member) =>
		member.nik === nik ? { ...asPerson(member), kiaUntil: validUntil } : asPerson(member),
	);
	return { outcome: 'accepted', families: [withMembers(family, members)], print: [{ kind: 'kia', nik }] };
}
