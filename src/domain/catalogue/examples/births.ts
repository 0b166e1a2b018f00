import type { Family, Resident } from '../../identity/resident.ts';
import { addDays } from '../../time/office-time.ts';
import type { AnswerRow, Answers } from '../form.ts';
import { isAdult } from '../predicates/family.ts';
import type { Maker } from './maker.ts';
import {
	alive,
	firstNames,
	girlNames,
	headOf,
	isHead,
	isSpouse,
	lastNames,
	pick,
	seedOf,
	stranger,
	witnesses,
} from './people.ts';

/** Days before today: well within the 60 days, and well after them. */
const inTime = 14;
const late = 100;

/** The baby of a family, the same every time. */
export function newbornOf(family: Family, bornOn: string, religion: string): AnswerRow {
	const seed = seedOf(family);
	const girl = seed % 2 === 0;
	return {
		namaLengkap: `${pick(girl ? girlNames : firstNames, seed >> 1)} ${pick(lastNames, seed >> 2)}`,
		jenisKelamin: girl ? '2' : '1',
		tempatLahir: headOf(family)?.birthPlace ?? '',
		tanggalLahir: bornOn,
		agama: religion,
		golonganDarah: '13',
		shdk: '4',
	};
}

const delivery = (family: Family): AnswerRow => ({
	pukul: `0${seedOf(family) % 10}:15`,
	tempatDilahirkan: '1',
	penolongKelahiran: '2',
	jenisKelahiran: '1',
	anakKe: '2',
	beratGram: String(2_800 + (seedOf(family) % 800)),
	panjangCm: '49',
});

type Couple = { readonly mother?: Resident | undefined; readonly father?: Resident | undefined };

/** The grown couple of a family, one of them perhaps missing. */
export function coupleOf(family: Family, today: string): Couple {
	const grown = alive(family).filter(
		(member) => (isHead(member) || isSpouse(member)) && isAdult(member, today),
	);
	return {
		mother: grown.find(({ sex }) => sex === 'female'),
		father: grown.find(({ sex }) => sex === 'male'),
	};
}

const strangerParent = (family: Family, sex: 'male' | 'female', suffix: 'Ibu' | 'Ayah'): Answers => {
	const person = stranger(family, sex);
	const year = 1_900 + Number(person.nik.slice(10, 12));
	return {
		[`nama${suffix}`]: person.name,
		[`nik${suffix}Luar`]: person.nik,
		[`tempatLahir${suffix}`]: 'Depok',
		[`tanggalLahir${suffix}`]: `${year}-${person.nik.slice(8, 10)}-01`,
		[`kewarganegaraan${suffix}`]: '1',
	};
};

const parents = (family: Family, { mother, father }: Couple): Answers => ({
	...(mother
		? { ibu: 'di_kk', nikIbu: mother.nik }
		: { ibu: 'di_luar', ...strangerParent(family, 'female', 'Ibu') }),
	...(father
		? { ayah: 'di_kk', nikAyah: father.nik }
		: { ayah: 'di_luar', ...strangerParent(family, 'male', 'Ayah') }),
});

const marriage = (family: Family): Answers => ({
	nomorAktaPerkawinan: `${seedOf(family) % 900}/45/VI/2012`,
	tanggalPerkawinan: '2012-06-17',
});

const letter: Answers = { anakDiKk: 'no', suratLahir: 'yes' };
const reporterOf = (head: Resident): string => (head.sex === 'male' ? 'ayah' : 'ibu');

/** A child of both parents. `recorded`: their marriage is, so its certificate is asked. */
const ofBoth =
	(bornDaysAgo: number, recorded: boolean): Maker =>
	(family, today) => {
		const head = headOf(family);
		if (!head) return null;
		const couple = coupleOf(family, today);
		if (!recorded && (!couple.mother || !couple.father)) return null;
		const child = newbornOf(family, addDays(today, -bornDaysAgo), head.religion);
		return {
			applicant: head.nik,
			answers: {
				hubunganPelapor: reporterOf(head),
				...letter,
				anak: [{ ...child, ...delivery(family) }],
				...parents(family, couple),
				...(recorded ? marriage(family) : {}),
				...witnesses(family),
			},
		};
	};

/** A mother who stands on no KK of this family, so that no husband does. */
const ofMother: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const child = newbornOf(family, addDays(today, -inTime), head.religion);
	return {
		applicant: head.nik,
		answers: {
			hubunganPelapor: 'kakek_nenek',
			...letter,
			anak: [{ ...child, ...delivery(family), shdk: '6' }],
			...parents(family, {}),
			...witnesses(family),
		},
	};
};

const foundling: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const child = newbornOf(family, addDays(today, -inTime), head.religion);
	return {
		applicant: head.nik,
		answers: {
			hubunganPelapor: 'wali',
			anakDiKk: 'no',
			beritaAcara: 'yes',
			tanggalDitemukan: addDays(today, -12),
			tempatDitemukan: family.address.street,
			anak: [{ ...child, shdk: '9' }],
			...witnesses(family),
		},
	};
};

const reportedLate: Maker = (family, today) => {
	const made = ofBoth(late, true)(family, today);
	return made && { ...made, answers: { ...made.answers, modelAkta: 'AYAH_IBU' } };
};

/** Akta Kelahiran. */
export const birthExamples: Readonly<Record<string, Maker>> = {
	AYAH_IBU: ofBoth(inTime, true),
	BELUM_TERCATAT: ofBoth(inTime, false),
	SEORANG_IBU: ofMother,
	TIDAK_DIKETAHUI: foundling,
	TERLAMBAT: reportedLate,
};
