import { predicates } from '#domain/catalogue/predicates.ts';
import type { Family } from '#domain/identity/resident.ts';
import { given } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known } from './local-change.ts';
import { mayHoldCard } from './local-recording.ts';
import { ALIVE } from './local-store.ts';
import type { SiakEntry } from './port.ts';

/** statusRekamKtp: 1 and 2 have recorded nothing; 3 is recorded but not yet ready; 4 to 8 can be printed or were. */
const notRecorded = ['1', '2'];
const recordedOnly = '3';
const cardPrinted = '4';

/** Prints the card of one person; its elements must be those of the KK already. */
export function printKtpEl(entry: SiakEntry, family: Family, known: Known): Change {
	const nik = entry.subjectNik ?? given(entry.answers, 'nik');
	const holder = nik === null ? undefined : known.residents.get(nik);
	if (!nik || !holder || holder.basicStatus !== ALIVE) return refuse('inactive_nik');
	if (holder.kkNumber !== family.kkNumber) return refuse('member_of_other_kk');
	if (notRecorded.includes(holder.recordingStatus)) return refuse('not_recorded');
	if (holder.recordingStatus === recordedOnly) return refuse('not_print_ready');
	if (!mayHoldCard(holder, entry.on)) return refuse('too_young');
	const facts = { today: entry.on, applicantNik: nik, family, answers: { ...entry.answers, nik } };
	if (predicates.element_not_yet_in_kk(facts)) return refuse('element_not_in_kk');
	const members = family.members.map((member) => ({
		...asPerson(member),
		recordingStatus: member.nik === nik ? cardPrinted : member.recordingStatus,
	}));
	return { outcome: 'accepted', families: [withMembers(family, members)], print: [{ kind: 'ktp_el', nik }] };
}
