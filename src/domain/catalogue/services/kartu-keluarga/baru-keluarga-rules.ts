import type { Rule } from '../../service.ts';
import { skpwniTooOldRule, words } from '../parts.ts';
import { listedTwiceRule, mayApplyRule } from './parts.ts';

/** Of a couple that starts a family, and of whom they take along. */
export const newFamilyRules: readonly Rule[] = [
	mayApplyRule,
	{
		brokenWhen: 'spouse_is_self',
		severity: 'block',
		field: 'nikPasangan',
		text: words(
			'NIK pasangan sama dengan NIK anggota yang dipilih. Isi NIK pasangannya.',
			'The spouse’s NIK is that of the chosen member. Enter the spouse’s NIK.',
		),
		article: 'F-1.01: suami dan istri adalah dua orang',
		source: ['OURS'],
	},
	{
		brokenWhen: 'spouse_in_same_kk',
		severity: 'warn',
		field: 'nikPasangan',
		text: words(
			'Pasangan sudah tercantum di KK Anda. Bila tinggal di alamat yang sama, “Pisah KK” mungkin lebih tepat.',
			'The spouse is on your KK already. If you stay at the same address, “Splitting a KK” may suit better.',
		),
		article: 'Permendagri 108/2019 Pasal 10 ayat (4)',
		source: ['M108', 'OURS'],
	},
	{
		brokenWhen: 'couple_of_one_sex',
		severity: 'warn',
		field: 'nikPasangan',
		text: words(
			'Menurut NIK-nya, jenis kelamin pasangan sama dengan anggota yang dipilih. Periksa kembali NIK pasangan.',
			'By the NIK the spouse is of the same sex as the chosen member. Check the spouse’s NIK.',
		),
		article: 'UU 1/1974 Pasal 1: perkawinan antara seorang pria dan seorang wanita',
		source: ['OURS'],
	},
	{
		brokenWhen: 'partner_below_19',
		severity: 'warn',
		field: 'nikPasangan',
		text: words(
			'Salah satu dari keduanya belum berusia 19 tahun. Periksa kembali NIK-nya; bila benar, petugas memeriksa dispensasi dari pengadilan.',
			'One of the two is below 19. Check the NIK; if it is right, the officer looks at the dispensation of the court.',
		),
		article: 'UU 1/1974 Pasal 7 sebagaimana diubah UU 16/2019: usia 19 tahun, atau dispensasi pengadilan',
		source: ['OURS'],
	},
	{
		brokenWhen: 'couple_listed_as_members',
		severity: 'block',
		field: 'anggota',
		text: words(
			'Pasangan ini sudah masuk dengan sendirinya. Hapus barisnya; tepat satu orang menjadi kepala keluarga.',
			'The couple is included already. Remove the row; exactly one person is head of the family.',
		),
		article: 'F-1.01 kolom SHDK: tepat satu kepala keluarga',
		source: ['MEM'],
	},
	listedTwiceRule,
	{
		brokenWhen: 'marriage_not_recorded',
		severity: 'warn',
		field: 'dasarKeluarga',
		text: words(
			'Di KK akan tertulis “belum tercatat”. Setelah perkawinan atau perceraian dicatatkan, ajukan perubahan data.',
			'The KK will say “not recorded”. Once the marriage or divorce is recorded, apply for a change of data.',
		),
		article: 'Permendagri 109/2019, F-1.05',
		source: ['M109', 'MEM'],
	},
	skpwniTooOldRule,
];
