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

const NOT_STATED = '-';

/** New members by birth, each with a NIK of the family's kecamatan. The KK keeps its number. */
export function addBirth(entry: SiakEntry, family: Family, known: Known): Change {
	const mother = parentName(entry, family, known, 'nikIbu', 'namaIbu');
	const father = parentName(entry, family, known, 'nikAyah', 'namaAyah');
	if ('refused' in mother) return refuse(mother.refused);
	if ('refused' in father) return refuse(father.refused);
	const members: Person[] = family.members.map(asPerson);
	for (const row of rowsOf(entry.answers, 'anggota')) {
		const baby: Person = {
			...newborn,
			nik: null,
			name: normaliseName(given(row, 'namaLengkap') ?? ''),
			sex: given(row, 'jenisKelamin') === '2' ? 'female' : 'male',
			birthPlace: (given(row, 'tempatLahir') ?? '').toUpperCase(),
			birthDate: given(row, 'tanggalLahir') ?? entry.on,
			religion: given(row, 'agama') ?? family.members[0]!.religion,
			bloodType: given(row, 'golonganDarah') ?? '13',
			relation: given(row, 'shdk') ?? '4',
			fatherName: father.name,
			motherName: mother.name,
		};
		if (members.some((member) => isSameBirth(member, baby))) return refuse('double_record');
		members.push(baby);
	}
	return { outcome: 'accepted', families: [withMembers(family, members)], print: [{ kk: 0 }] };
}

const isSameBirth = (one: Person, other: Person): boolean =>
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
