import { addDays } from '../../time/office-time.ts';
import type { AnswerRow, Answers } from '../form.ts';
import { isAdult } from '../predicates/family.ts';
import { coupleOf, newbornOf } from './births.ts';
import { change, damaged, lost, moveIn } from './cards.ts';
import type { Maker } from './maker.ts';
import {
	alive,
	cityDigits,
	grownMember,
	headOf,
	isHead,
	isSpouse,
	newAddress,
	serialOf,
	skpwni,
	stranger,
} from './people.ts';

const changeHead: Maker = (family, today) => {
	const others = alive(family).filter((member) => !isHead(member));
	const died = {
		tanggalKematian: addDays(today, -20),
		noAktaKematian: `${cityDigits(family)}-KM-01012026-${serialOf(family)}`,
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

const birth: Maker = (family, today) => {
	const head = headOf(family);
	if (!head) return null;
	const { mother, father } = coupleOf(family, today);
	return {
		applicant: head.nik,
		answers: {
			anggota: [newbornOf(family, addDays(today, -14), head.religion)],
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

/** Kartu Keluarga. */
export const familyCardExamples: Readonly<Record<string, Maker>> = {
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
};
