import type { Rule } from '../../service.ts';
import { words } from '../parts.ts';

// Of the parents: who they are, and what their marriage makes of the certificate.

const fourModels = 'Permendagri 108/2019, empat model akta kelahiran';

export const motherRules: readonly Rule[] = [
	{
		brokenWhen: 'mother_not_female',
		severity: 'block',
		field: 'nikIbu',
		text: words(
			'Yang dipilih sebagai ibu tercatat laki-laki. Pilih ibunya.',
			'The person chosen as mother is recorded as male. Choose the mother.',
		),
		article: 'F-2.01, data ibu',
		source: ['OURS'],
	},
	{
		brokenWhen: 'parent_is_child',
		severity: 'block',
		field: 'nikIbu',
		text: words(
			'Orang yang sama dipilih sebagai anak dan sebagai orang tua. Periksa kembali pilihannya.',
			'The same person is chosen as child and as parent. Check the choices.',
		),
		article: 'F-2.01, data orang tua',
		source: ['OURS'],
	},
	{
		brokenWhen: 'parent_not_older',
		severity: 'warn',
		field: 'ibu',
		text: words(
			'Selisih usia orang tua dan anak tidak lazim. Periksa kembali orang tua dan tanggal lahir.',
			'The ages of parent and child are unusual. Check the parent and the dates of birth.',
		),
		article: 'F-2.01; pemeriksaan kewajaran',
		source: ['OURS'],
	},
];

export const fatherRules: readonly Rule[] = [
	{
		brokenWhen: 'father_not_male',
		severity: 'block',
		field: 'nikAyah',
		text: words(
			'Yang dipilih sebagai ayah tercatat perempuan. Pilih ayahnya.',
			'The person chosen as father is recorded as female. Choose the father.',
		),
		article: 'F-2.01, data ayah',
		source: ['OURS'],
	},
];

export const marriageRules: readonly Rule[] = [
	{
		brokenWhen: 'married_after_birth',
		severity: 'warn',
		field: 'tanggalPerkawinan',
		text: words(
			'Perkawinan tercatat setelah anak lahir. Permohonan tetap diterima; petugas memeriksa apakah perlu pengesahan anak.',
			'The marriage was recorded after the birth. The application is accepted; the officer checks whether the child must be legitimised.',
		),
		article: 'UU 24/2013 Pasal 50, pengesahan anak',
		source: ['MEM'],
	},
	{
		brokenWhen: 'kk_shows_unrecorded_marriage',
		severity: 'warn',
		field: 'nikAyah',
		text: words(
			'KK mencatat perkawinan orang tua “belum tercatat”. Bila buku nikah memang belum ada, pilih “Anak ayah dan ibu, perkawinan belum tercatat”.',
			'The KK says the parents’ marriage is not recorded. If there is no marriage book, choose “Child of father and mother, marriage not recorded”.',
		),
		article: fourModels,
		source: ['ANT', 'QA'],
	},
];

/** ANT, QA: only where the KK shows husband and wife. */
export const coupleRules: readonly Rule[] = [
	{
		brokenWhen: 'parent_not_on_kk',
		severity: 'block',
		field: 'ibu',
		text: words(
			'Pilihan ini hanya untuk orang tua yang tercantum sebagai suami istri di KK Anda. Bila keduanya di KK lain, permohonan diajukan dari akun salah satu dari mereka.',
			'This choice is only for parents who stand on your KK as husband and wife. If they are on another KK, one of them applies from their own account.',
		),
		article: fourModels,
		source: ['ANT', 'QA'],
	},
	{
		brokenWhen: 'parents_not_couple_on_kk',
		severity: 'block',
		field: 'nikAyah',
		text: words(
			'KK Anda tidak menunjukkan ayah dan ibu ini sebagai suami istri, jadi pilihan ini tidak dapat dipakai. Pilih “Anak ayah dan ibu” bila ada buku nikah, “Anak seorang ibu” bila tidak, atau perbarui KK lebih dulu.',
			'Your KK does not show this father and mother as husband and wife, so this choice cannot be used. Choose “Child of father and mother” with a marriage book, “Child of a mother” without, or update the KK first.',
		),
		article: fourModels,
		source: ['ANT', 'QA'],
	},
];

export const husbandRule: Rule = {
	brokenWhen: 'mother_has_husband_on_kk',
	severity: 'warn',
	field: 'nikIbu',
	text: words(
		'Menurut KK, ibu ini mempunyai suami. Pada akta anak seorang ibu nama ayah tidak dicantumkan; bila ayahnya hendak dicantumkan, pilih “Anak ayah dan ibu”.',
		'By the KK this mother has a husband. A certificate for the child of a mother names no father; to name him, choose “Child of father and mother”.',
	),
	article: fourModels,
	source: ['ANT', 'QA'],
};
