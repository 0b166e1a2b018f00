import type { Answers } from '#domain/catalogue/form.ts';
import type { SiakEvent } from '#domain/catalogue/service.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { applyEntry } from './local-events.ts';
import type { Change, Known } from './local-change.ts';
import type { SiakEntry } from './port.ts';

// A fictional family for the tests of the events, and one more that people come from.

const KK = '3275011203150007';
const OTHER_KK = '3275041203180002';

export const person = (
	nik: string,
	relation: string,
	name: string,
	birthDate: string,
	more: Partial<Resident> = {},
): Resident => ({
	nik,
	kkNumber: KK,
	name,
	sex: 'male',
	birthPlace: 'BEKASI',
	birthDate,
	religion: '1',
	bloodType: '13',
	education: '5',
	occupation: '15',
	maritalStatus: '2',
	relation,
	citizenship: '1',
	fatherName: 'SUPARMAN',
	motherName: 'SUMIATI',
	recordingStatus: '8',
	basicStatus: '1',
	...more,
});

const address = {
	street: 'JL. MELATI NO. 1',
	rt: '003',
	rw: '007',
	kelurahanCode: '32.75.01.1001',
	postalCode: '17112',
};
export const father = person('3275011505850001', '1', 'BUDI SANTOSO', '1985-05-15');
export const mother = person('3275015202880002', '3', 'SITI AMINAH', '1988-02-12', { sex: 'female' });
const child = { maritalStatus: '1', fatherName: father.name, motherName: mother.name };
export const son = person('3275011001080003', '4', 'RAKA SANTOSO', '2008-01-10', {
	...child,
	recordingStatus: '5',
});
export const daughter = person('3275016107150004', '4', 'DINDA SANTOSO', '2015-07-21', {
	...child,
	sex: 'female',
	recordingStatus: '1',
});
export const family: Family = { kkNumber: KK, address, members: [father, mother, son, daughter] };

const elsewhere = { kkNumber: OTHER_KK };
export const uncle = person('3275040303600001', '1', 'JOKO SANTOSO', '1960-03-03', elsewhere);
export const aunt = person('3275044404620002', '3', 'RINI SANTOSO', '1962-04-04', {
	...elsewhere,
	sex: 'female',
});
export const cousin = person('3275040505950003', '4', 'ADI SANTOSO', '1995-05-05', {
	...elsewhere,
	maritalStatus: '1',
});
export const otherFamily: Family = {
	kkNumber: OTHER_KK,
	address: { ...address, street: 'JL. KENANGA NO. 5', kelurahanCode: '32.75.04.1001' },
	members: [uncle, aunt, cousin],
};
export const dead = person('3275010101400009', '7', 'KAKEK SANTOSO', '1940-01-01', { basicStatus: '2' });
export const movedAway = person('3275010202900008', '9', 'DEWI SARTIKA', '1990-02-02', {
	basicStatus: '3',
	sex: 'female',
});

export const known: Known = {
	families: new Map([family, otherFamily].map((one) => [one.kkNumber, one])),
	residents: new Map(
		[...family.members, ...otherFamily.members, dead, movedAway].map((one) => [one.nik, one]),
	),
};

/** Enters an event about {@link family} on an ordinary day. */
export const enter = (event: SiakEvent, answers: Answers = {}, more: Partial<SiakEntry> = {}): Change =>
	applyEntry({ event, kkNumber: KK, subjectNik: null, answers, on: '2026-11-24', ...more }, known);

/** The families after an accepted event; fails the test when it was refused. */
export const familiesAfter = (change: Change): Extract<Change, { outcome: 'accepted' }>['families'] => {
	if (change.outcome === 'refused') throw new Error(`refused: ${change.code}`);
	return change.families;
};

/** NIK and relation of each member: short to compare. */
export const roles = (
	members: readonly { nik: string | null; relation: string; basicStatus: string }[],
): readonly string[] =>
	members.map(
		({ nik, relation, basicStatus }) =>
			`${nik ?? 'new'} ${relation}${basicStatus === '1' ? '' : ` status ${basicStatus}`}`,
	);

/** A newborn as typed. */
export const baby = {
	namaLengkap: 'Kirana Santoso',
	jenisKelamin: '2',
	tempatLahir: 'Bekasi',
	tanggalLahir: '2026-11-01',
	agama: '1',
	golonganDarah: '13',
	shdk: '4',
};

/** A change that SIAK refuses. */
export const refused = (code: string) => ({ outcome: 'refused', code });
