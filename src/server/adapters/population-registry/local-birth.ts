import type { AnswerRow } from '#domain/catalogue/form.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import type { Family } from '#domain/identity/resident.ts';
import { given, rowsOf } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known, type Person } from './local-change.ts';
import type { SiakEntry } from './port.ts';

/** What the register says of somebody just born. */
const newborn = {
	education: '1',
	occupation: '1',
	maritalStatus: '1',
	citizenship: '1',
	recordingStatus: '1',
	basicStatus: '1',
} as const;

/** What a KK prints of a parent who is not stated. */
export const NOT_STATED = '-';

/**
 * New members by birth, each with a NIK of the family's kecamatan. The KK keeps its number. A child who is on it with a birth
 * certificate is not added again.
 */
export function addBirth(entry: SiakEntry, family: Family, known: Known): Change {
	const mother = parentName(entry, family, known, 'nikIbu', 'namaIbu');
	const father = parentName(entry, family, known, 'nikAyah', 'namaAyah');
	if ('refused' in mother) return refuse(mother.refused);
	if ('refused' in father) return refuse(father.refused);
	const members: Person[] = family.members.map(asPerson);
	for (const row of rowsOf(entry.answers, 'anggota')) {
		const birthCertificate = given(row, 'noAktaKelahiran');
		const baby: Person = {
			...newbornOf(row, entry.on, family.members[0]!.religion, { mother: mother.name, father: father.name }),
			...(birthCertificate === null ? {} : { birthCertificate }),
		};
		const twin = members.find((member) => isSameBirth(member, baby));
		// Registered with the certificate, and on the KK since then: the KK is printed again.
		if (twin?.nik && twin.birthCertificate) continue;
		if (twin) return refuse('double_record');
		members.push(baby);
	}
	return { outcome: 'accepted', families: [withMembers(family, members)], print: [{ kk: 0 }] };
}

/** Somebody just born, as a row of the form describes them. */
export const newbornOf = (
	row: AnswerRow,
	on: string,
	religion: string,
	parents: { readonly mother: string; readonly father: string },
): Person => ({
	...newborn,
	nik: null,
	name: normaliseName(given(row, 'namaLengkap') ?? ''),
	sex: given(row, 'jenisKelamin') === '2' ? 'female' : 'male',
	birthPlace: (given(row, 'tempatLahir') ?? '').toUpperCase(),
	birthDate: given(row, 'tanggalLahir') ?? on,
	religion: given(row, 'agama') ?? religion,
	bloodType: given(row, 'golonganDarah') ?? '13',
	relation: given(row, 'shdk') ?? '4',
	fatherName: parents.father,
	motherName: parents.mother,
});

/** The same name, birth date and mother: one birth. */
export const isSameBirth = (one: Person, other: Person): boolean =>
	one.name === other.name && one.birthDate === other.birthDate && one.motherName === other.motherName;

/** A parent is a member of the KK, or named only, or not stated (the child of a mother alone). */
function parentName(
	{ answers }: SiakEntry,
	family: Family,
	known: Known,
	nikField: string,
	nameField: string,
): { name: string } | { refused: 'inactive_nik' | 'member_of_other_kk' } {
	const nik = given(answers, nikField);
	if (nik === null) return { name: normaliseName(given(answers, nameField) ?? NOT_STATED) };
	const member = family.members.find((person) => person.nik === nik);
	if (member) return { name: member.name };
	return { refused: known.residents.get(nik)?.basicStatus === '1' ? 'member_of_other_kk' : 'inactive_nik' };
}
