import type { Resident } from '../identity/resident.ts';
import type { Text } from '../text.ts';
import { ageOn, isCalendarDate } from '../time/office-time.ts';
import type { FormFacts } from './form-facts.ts';
import type { Field, MemberGroup } from './form.ts';
import { movers } from './moves.ts';
import { youngestParent } from './predicates/births.ts';
import { neverRecorded } from './predicates/recording.ts';
import { isAdult, remaining } from './predicates/family.ts';

// Whom a question about "which of your family" is for. Only what the rules would refuse or warn of anyway is left out, so that nobody
// is offered a choice that ends in a refusal; a test walks every question for it.

type Group = {
	readonly fits: (member: Resident, facts: FormFacts) => boolean;
	/** Said where nobody of the family fits: why, and what to do instead. */
	readonly nobody: Text;
};

const agedIn = (member: Resident, today: string, from: number, below = Infinity): boolean => {
	if (!isCalendarDate(member.birthDate)) return true;
	const age = ageOn(member.birthDate, today);
	return age >= from && age < below;
};
const neverMarried = (member: Resident): boolean => member.maritalStatus === '1';
const child =
	(from: number, below: number) =>
	(member: Resident, { applicantNik, today }: FormFacts): boolean =>
		member.nik !== applicantNik && neverMarried(member) && agedIn(member, today, from, below);

const groups = {
	child_below_5: {
		fits: child(0, 5),
		nobody: {
			id: 'Di KK ini tidak ada anak di bawah 5 tahun. Untuk anak 5 sampai sebelum 17 tahun pilih jenis KIA yang lain; untuk bayi yang belum ada di KK, ajukan dahulu Akta Kelahiran, KIA-nya dapat sekaligus.',
			en: 'There is no child below 5 on this KK. For a child from 5 to below 17 choose another kind of KIA; for a baby who is not on the KK yet, apply for the birth certificate first, the KIA can go along with it.',
		},
	},
	child_5_to_16: {
		fits: child(5, 17),
		nobody: {
			id: 'Di KK ini tidak ada anak berusia 5 sampai sebelum 17 tahun. Untuk anak di bawah 5 tahun pilih jenis KIA yang lain; yang sudah 17 tahun mengurus KTP-el.',
			en: 'There is no child from 5 to below 17 on this KK. For a child below 5 choose another kind of KIA; from 17 on it is a KTP-el.',
		},
	},
	child_below_17: {
		fits: child(0, 17),
		nobody: {
			id: 'Di KK ini tidak ada anak di bawah 17 tahun, jadi belum ada yang dapat dibuatkan KIA. Yang sudah 17 tahun mengurus KTP-el. Bila anaknya belum tercantum di KK, tambahkan dahulu lewat layanan Kartu Keluarga.',
			en: 'There is no child below 17 on this KK, so there is nobody a KIA can be made for. From 17 on it is a KTP-el. If the child is not on the KK yet, add them first with the service Family card.',
		},
	},
	child_without_certificate: {
		fits: (member) => typeof member.birthCertificate !== 'string',
		nobody: {
			id: 'Menurut catatan, semua anggota KK ini sudah memiliki akta kelahiran. Bila anaknya belum tercantum di KK, kembali dan pilih “Tidak”.',
			en: 'According to the register everybody on this KK has a birth certificate. If the child is not on the KK yet, go back and choose “No”.',
		},
	},
	mother: {
		fits: (member, { today }) => member.sex === 'female' && agedIn(member, today, youngestParent),
		nobody: {
			id: 'Di KK ini tidak ada yang dapat dicatat sebagai ibunya. Kembali dan pilih “Tidak tercantum” untuk ibu.',
			en: 'Nobody on this KK can be recorded as the mother. Go back and choose “Not on” for the mother.',
		},
	},
	father: {
		fits: (member, { today }) => member.sex === 'male' && agedIn(member, today, youngestParent),
		nobody: {
			id: 'Di KK ini tidak ada yang dapat dicatat sebagai ayahnya. Kembali dan pilih “Tidak tercantum” untuk ayah.',
			en: 'Nobody on this KK can be recorded as the father. Go back and choose “Not on” for the father.',
		},
	},
	not_the_applicant: {
		fits: (member, { applicantNik }) => member.nik !== applicantNik,
		nobody: {
			id: 'Selain Anda tidak ada orang lain di KK ini. Kembali dan pilih “Warga lain yang mempunyai NIK”.',
			en: 'There is nobody but you on this KK. Go back and choose “Another resident who has a NIK”.',
		},
	},
	card_holder: {
		fits: (member, { today }) => isAdult(member, today),
		nobody: {
			id: 'Di KK ini belum ada yang berusia 17 tahun. Untuk anak, pilih layanan Kartu Identitas Anak.',
			en: 'Nobody on this KK is 17 yet. For a child choose the service Child identity card.',
		},
	},
	not_recorded: {
		fits: ({ recordingStatus }) => neverRecorded.includes(recordingStatus),
		nobody: {
			id: 'Menurut catatan, semua anggota KK ini sudah direkam. Kartunya belum ada, rusak atau hilang? Pilih layanan Cetak KTP-el.',
			en: 'According to the register everybody on this KK has been recorded. No card yet, or damaged or lost? Choose the service Printing a KTP-el.',
		},
	},
	new_head: {
		fits: (member, facts) =>
			isAdult(member, facts.today) && member.relation !== '1' && remaining(facts).includes(member),
		nobody: {
			id: 'Yang tinggal belum ada yang berusia 17 tahun. Kembali dan periksa jawaban sebelumnya.',
			en: 'Nobody who stays is 17 yet. Go back and check the answers before.',
		},
	},
	head_of_movers: {
		fits: (member, facts) => isAdult(member, facts.today) && movers(facts).includes(member),
		nobody: {
			id: 'Yang pindah belum ada yang berusia 17 tahun. Kembali dan periksa siapa yang pindah.',
			en: 'Nobody who moves is 17 yet. Go back and check who moves.',
		},
	},
} as const satisfies Record<MemberGroup, Group>;

/** The members of the applicant's family that belong to a group, in the order of the KK. */
export const membersAmong = (group: MemberGroup, facts: FormFacts): readonly Resident[] =>
	facts.family.members.filter((member) => groups[group].fits(member, facts));

/** What to say at a field where nobody of the family fits; undefined for a field that offers everybody. */
export const nobodyFits = (field: Field): Text | undefined =>
	'among' in field && field.among ? groups[field.among].nobody : undefined;
