import type { Family, Resident } from '../../identity/resident.ts';
import { ageOn } from '../../time/office-time.ts';
import type { Answers } from '../form.ts';
import type { Maker } from './maker.ts';
import { alive, headOf, phone } from './people.ts';

/** Somebody never recorded who fits; the head of the family applies for them, or they do. */
const forPerson =
	(
		fits: (person: Resident, age: number) => boolean,
		more: (family: Family) => Answers = () => ({ kebutuhanKhusus: 'tidak' }),
	): Maker =>
	(family, today) => {
		const person = alive(family).find(
			(member) => ['1', '2'].includes(member.recordingStatus) && fits(member, ageOn(member.birthDate, today)),
		);
		const applicant = headOf(family) ?? person;
		return person && applicant
			? { applicant: applicant.nik, answers: { nik: person.nik, ...more(family) } }
			: null;
	};

const visit = (family: Family): Answers => ({
	alasanKunjungan: 'lansia',
	alamat: family.address.street,
	rt: family.address.rt,
	rw: family.address.rw,
	kelurahan: family.address.kelurahanCode,
	kodePos: family.address.postalCode,
	namaKontak: headOf(family)?.name ?? '',
	teleponKontak: phone(family),
	waktuKunjungan: 'pagi',
});

/** Perekaman KTP-el. */
export const recordingExamples: Readonly<Record<string, Maker>> = {
	PEMULA_17: forPerson((_, age) => age >= 17),
	KAWIN_DIBAWAH_17: forPerson(({ maritalStatus }, age) => age < 17 && maritalStatus !== '1'),
	REKAM_AWAL_16: forPerson(({ maritalStatus }, age) => age === 16 && maritalStatus === '1'),
	JEMPUT_BOLA: forPerson((_, age) => age >= 17, visit),
};
