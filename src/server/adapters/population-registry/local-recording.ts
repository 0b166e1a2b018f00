import type { Family, Resident } from '#domain/identity/resident.ts';
import { ageOn } from '#domain/time/office-time.ts';
import { given } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known } from './local-change.ts';
import { ALIVE } from './local-store.ts';
import type { SiakEntry } from './port.ts';

/** statusRekamKtp: BELUM WAJIB and BELUM REKAM; PRINT READY RECORD. */
const neverRecorded = ['1', '2'];
const printReady = '5';
const SINGLE = '1';

/** Perpres 96/2018 Pasal 15: 17, or married or ever married. */
export const mayHoldCard = (person: Resident, on: string): boolean =>
	person.maritalStatus !== SINGLE || ageOn(person.birthDate, on) >= 17;

const EARLIEST = 16;

/** Records a member who was never recorded; printing follows, for the young from their 17th birthday. */
export function recordKtpEl(entry: SiakEntry, family: Family, known: Known): Change {
	const nik = entry.subjectNik ?? given(entry.answers, 'nik');
	const person = nik === null ? undefined : known.residents.get(nik);
	if (!nik || !person || person.basicStatus !== ALIVE) return refuse('inactive_nik');
	if (person.kkNumber !== family.kkNumber) return refuse('member_of_other_kk');
	if (!neverRecorded.includes(person.recordingStatus)) return refuse('double_record');
	if (!mayHoldCard(person, entry.on) && ageOn(person.birthDate, entry.on) < EARLIEST)
		return refuse('too_young');
	const members = family.members.map((member) =>
		member.nik === nik ? { ...asPerson(member), recordingStatus: printReady } : asPerson(member),
	);
	return {
		outcome: 'accepted',
		families: [withMembers(family, members)],
		print: [{ kind: 'bukti_rekam', nik }],
	};
}
