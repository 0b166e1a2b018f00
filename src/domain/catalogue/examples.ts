import { addDays } from '../time/office-time.ts';
import type { Family } from '../identity/resident.ts';
import { codeLabel, findCode } from './code-tables.ts';
import {
	alive,
	firstNames,
	girlNames,
	grownMember,
	headOf,
	isHead,
	isSpouse,
	lastNames,
	newAddress,
	phone,
	pick,
	seedOf,
	serialOf,
	skpwni,
	stranger,
} from './examples/people.ts';
import type { AnswerRow, Answers } from './form.ts';
import { isAdult } from './predicates/family.ts';

// Fictional answers as a careful resident would give them: for the seed, the journeys, the bench and the tests.

type Example = {
	readonly answers: Answers;
	/** NIK of the member of the family who would apply. */
	readonly applicant: string;
};
type Maker = (family: Family, today: string) => Example | null;

const changeHead: Maker = (family, today) => {
	const others = alive(family).filter((member) => !isHead(member));
	const died = {
		tanggalKematian: addDays(today, -20),
		noAktaKematian: `3275-KM-01012026-${serialOf(family)}`,
	};
	const adults = others.filter((member) => isAdult(member, today));
	const eldest = [...others].sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1))[0];
	if (!eldest) return null;
	if (adults.length === 0) {
		const guardian = stranger(family, 'female');
		const wali = {
			caraPerwalian: 'wali_masuk',
			nikWali: guardian.nik,
			namaWali: guardian.name,
			noKkWali: guardian.noKk,
		};
		return { applicant: eldest.nik, answers: { ...died, ...wali } };
	}
	const next = adults.find(isSpouse) ?? adults[0] ?? eldest;
	const rest = others.filter((member) => member.nik !== next.nik);
	const hubungan = rest.map((member): AnswerRow => ({ nik: member.nik, shdk: '9' }));
	const relations: Answers = isSpouse(next) || hubungan.length === 0 ? {} : { hubungan };
	return { applicant: next.nik, answers: { ...died, nikKepalaBaru: next.nik, ...relations } };
};

const newFamily: Maker = (family, today) => {
	const single = alive(family).find(
		(member) => !isHead(member) && member.maritalStatus === '1' && isAdult(member, today),
	);
	const one = single ?? headOf(family);
	if (!one) return null;
	const spouse = stranger(family, one.sex === 'male' ? 'female' : 'male');
	return {
		applicant: one.nik,
		answers: {
			nikPemohon: one.nik,
			dasarKeluarga: 'kawin_tercatat',
			nomorAkta: `${serialOf(family)}/012/X/2026`,
			tanggalAkta: addDays(today, -40),
			nikPasangan: spouse.nik,
			namaPasangan: spouse.name,
			noKkPasangan: spouse.noKk,
			pasanganLuarKota: 'yes',
			...skpwni(family, today),
			kepalaKeluarga: one.sex === 'male' ? 'anggota' : 'pasangan',
			tempatTinggal: 'lain',
			anggotaLain: 'no',
			...newAddress(family),
		},
	};
};

const split: Maker = (family, today) => {
	const one = grownMember(family, today);
	const row = one && { nik: one.nik, shdk: '1' };
	return row ? { applicant: row.nik, answers: { alasanPisah: 'mandiri', anggota: [row] } } : null;
};

const moveIn: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const [man, woman] = [stranger(family, 'male'), stranger(family, 'female')];
	const anggota: readonly AnswerRow[] = [
		{ nik: man.nik, namaLengkap: man.name, shdk: '1' },
		{ nik: woman.nik, namaLengkap: woman.name, shdk: '3' },
	];
	return {
		applicant: head.nik,
		answers: {
			...skpwni(family, today),
			...newAddress(family),
			statusTempatTinggal: 'kontrak',
			anggota,
			// What printing the KTP-el after a move asks.
			nik: head.nik,
			kkBaruTerbit: 'yes',
		},
	};
};

const birth: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const couple = alive(family).filter(
		(member) => (isHead(member) || isSpouse(member)) && isAdult(member, today),
	);
	const mother = couple.find((member) => member.sex === 'female');
	const father = couple.find((member) => member.sex === 'male');
	const seed = seedOf(family);
	const girl = seed % 2 === 0;
	const baby: AnswerRow = {
		namaLengkap: `${pick(girl ? girlNames : firstNames, seed >> 1)} ${pick(lastNames, seed >> 2)}`,
		jenisKelamin: girl ? '2' : '1',
		tempatLahir: 'Bekasi',
		tanggalLahir: addDays(today, -14),
		agama: head.religion,
		golonganDarah: '13',
		shdk: '4',
	};
	return {
		applicant: head.nik,
		answers: {
			anggota: [baby],
			...(mother
				? { ibu: 'di_kk', nikIbu: mother.nik }
				: { ibu: 'di_luar', namaIbu: stranger(family, 'female').name }),
			...(father ? { ayah: 'di_kk', nikAyah: father.nik } : { ayah: 'kosong' }),
		},
	};
};

const join: Maker = (family, today) => {
	const head = headOf(family);
	const guest = stranger(family, 'female');
	const row = {
		nik: guest.nik,
		namaLengkap: guest.name,
		noKkAsal: guest.noKk,
		shdk: '9',
		dariLuarKota: 'yes',
		anakTanpaOrangTua: 'no',
	};
	return head ? { applicant: head.nik, answers: { anggota: [row], ...skpwni(family, today) } } : null;
};

const remove: Maker = (family, today) => {
	const head = headOf(family);
	const leaver = alive(family)
		.filter((member) => !isHead(member))
		.at(-1);
	if (!head || !leaver || !isAdult(head, today)) return null;
	const { nomorSkpwni: nomorBukti = '' } = skpwni(family, today);
	const row = {
		nik: leaver.nik,
		alasan: 'pindah',
		tanggalPeristiwa: addDays(today, -10),
		nomorBukti: String(nomorBukti),
	};
	return { applicant: head.nik, answers: { anggota: [row] } };
};

/** For the KK the head takes up a new occupation; for the KTP-el the register has it already. */
const change =
	(after: 'new' | 'registered'): Maker =>
	(family) => {
		const head = headOf(family);
		if (!head) return null;
		const now = findCode('pekerjaan', head.occupation)?.label.id ?? head.occupation;
		const other = codeLabel('pekerjaan', head.occupation === '88' ? '15' : '88').id;
		const [semula, menjadi] = after === 'new' ? [now, other] : [other, now];
		const row = { nik: head.nik, elemen: 'pekerjaan', semula, menjadi, dasarPerubahan: 'sk_kerja' };
		return { applicant: head.nik, answers: { nik: head.nik, elemenDataBerubah: [row] } };
	};

const lost: Maker = (family, today) => {
	const head = headOf(family);
	const letter = {
		nomorLaporanPolisi: `SKTLK/${seedOf(family) % 9000}/XI/2026/SEK`,
		tanggalLaporan: addDays(today, -2),
		kantorPolisi: 'Polsek Bekasi Timur',
	};
	return head ? { applicant: head.nik, answers: { nik: head.nik, ...letter } } : null;
};

const damaged: Maker = (family) => {
	const head = headOf(family);
	return head ? { applicant: head.nik, answers: { nik: head.nik, kerusakan: 'luntur' } } : null;
};

const firstPrint: Maker = (family, today) => {
	const adults = alive(family).filter((member) => isAdult(member, today));
	const holder = adults.find((member) => member.recordingStatus === '5') ?? adults[0];
	return holder ? { applicant: holder.nik, answers: { nik: holder.nik } } : null;
};

const makers: Readonly<Record<string, Maker>> = {
	BARU_KELUARGA: newFamily,
	BARU_GANTI_KEPALA: changeHead,
	PISAH: split,
	PINDAH_DATANG: moveIn,
	TAMBAH_LAHIR: birth,
	NUMPANG: join,
	KURANG: remove,
	UBAH_ELEMEN: change('new'),
	HILANG: lost,
	RUSAK: damaged,
	BARU: firstPrint,
	UBAH_DATA: change('registered'),
};

function example(variantId: string, family: Family, today: string): Example | null {
	const make = Object.hasOwn(makers, variantId) ? makers[variantId] : undefined;
	return make?.(family, today) ?? null;
}

/**
 * Complete answers of a careful resident for an open variant; null when this family has no use for it (nobody to split
 * off, nobody to remove). KK and KTP-el share some variant ids: the answers serve both, `cleanAnswers` drops the rest.
 */
export function exampleAnswers(variantId: string, family: Family, today: string): Answers | null {
	const made = example(variantId, family, today);
	return made && { telepon: phone(family), ...made.answers };
}

/** NIK of the member who would apply with {@link exampleAnswers}; null when those are. */
export function exampleApplicant(variantId: string, family: Family, today: string): string | null {
	return example(variantId, family, today)?.applicant ?? null;
}
