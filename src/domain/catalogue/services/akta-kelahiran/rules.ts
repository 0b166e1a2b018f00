import type { Rule } from '../../service.ts';
import { words } from '../parts.ts';
import { witnessRules } from '../reporting.ts';

const fourModels = 'Permendagri 108/2019, empat model akta kelahiran';
const deadline = 'UU 24/2013 Pasal 27; persetujuan Kepala Dinas: Pasal 32';

export const lateRule: Rule = {
	brokenWhen: 'born_too_long_ago',
	severity: 'warn',
	field: 'anak',
	text: words(
		'Kelahiran ini sudah lebih dari 60 hari. Permohonan tetap diterima dan tetap gratis; pencatatannya memerlukan persetujuan Kepala Dinas, dan nomor aktanya memakai kode LT.',
		'This birth was more than 60 days ago. The application is accepted and free; recording it needs the approval of the head of the Dinas, and the certificate’s number bears the code LT.',
	),
	article: deadline,
	source: ['SE', 'MEM'],
};

export const notLateRule: Rule = {
	brokenWhen: 'late_report_in_time',
	severity: 'block',
	field: 'anak',
	text: words(
		'Kelahiran ini belum lewat 60 hari, jadi tidak terlambat. Ajukan sebagai akta kelahiran biasa sesuai keadaan orang tuanya.',
		'This birth was no more than 60 days ago, so the report is not late. Apply for an ordinary birth certificate that fits the parents.',
	),
	article: 'UU 24/2013 Pasal 27',
	source: ['SE'],
};

const nameRules: readonly Rule[] = [
	{
		brokenWhen: 'new_name_single_word',
		severity: 'warn',
		field: 'anak',
		text: words(
			'Nama anak hanya satu kata. Dianjurkan paling sedikit dua kata; permohonan tetap diterima.',
			'The child’s name is a single word. Two words are advised; the application is accepted.',
		),
		article: 'Permendagri 73/2022 Pasal 4 ayat (2) huruf c',
		source: ['M73'],
	},
	{
		brokenWhen: 'new_name_abbreviated',
		severity: 'warn',
		field: 'anak',
		text: words(
			'Nama anak tampak disingkat. Tulis lengkap, kecuali tidak dapat diartikan lain.',
			'The child’s name looks abbreviated. Write it in full, unless it can mean nothing else.',
		),
		article: 'Permendagri 73/2022 Pasal 5 ayat (3) huruf a',
		source: ['M73'],
	},
];

/** Of the children and the witnesses: the same in every variant. */
export const childRules: readonly Rule[] = [
	...nameRules,
	{
		brokenWhen: 'baby_already_in_kk',
		severity: 'block',
		field: 'anak',
		text: words(
			'Anak dengan nama dan tanggal lahir ini sudah tercantum di KK, atau tertulis dua kali. Bila sudah di KK, jawab “Ya” pada “Apakah anak sudah tercantum di KK Anda?” lalu pilih anaknya.',
			'A child of this name and birth date is on the KK already, or listed twice. If on the KK, answer “Yes” to “Is the child on your KK already?” and choose the child.',
		),
		article: 'UU 23/2006 Pasal 13; satu penduduk satu NIK',
		source: ['MEM'],
	},
	{
		brokenWhen: 'child_has_certificate',
		severity: 'block',
		field: 'anak',
		text: words(
			'Anak ini sudah mempunyai akta kelahiran. Bila aktanya hilang atau rusak, mintalah kutipan kedua di kantor Dinas.',
			'This child has a birth certificate already. If it is lost or damaged, ask for a second copy at the office.',
		),
		article: 'UU 24/2013 Pasal 27; satu kelahiran satu akta',
		source: ['OURS'],
	},
	{
		brokenWhen: 'child_listed_twice',
		severity: 'block',
		field: 'anak',
		text: words(
			'Satu anak tercantum dua kali. Hapus salah satunya.',
			'One child is listed twice. Remove one of the two.',
		),
		article: 'F-2.01: satu baris untuk setiap anak',
		source: ['OURS'],
	},
	...witnessRules,
];

/** Of a birth in a bed: how many were born, in which order, how large. */
export const deliveryRules: readonly Rule[] = [
	{
		brokenWhen: 'more_children_than_born',
		severity: 'block',
		field: 'anak',
		text: words(
			'Anak yang diisi lebih banyak daripada jenis kelahirannya. Ubah jenis kelahiran menjadi kembar, atau hapus anak yang lahir di waktu lain; ajukan untuknya permohonan tersendiri.',
			'More children are listed than the kind of birth says. Change it to twins, or remove the child born at another time and apply for it separately.',
		),
		article: 'F-2.01, jenis kelahiran: satu formulir untuk satu persalinan',
		source: ['OURS'],
	},
	{
		brokenWhen: 'fewer_children_than_born',
		severity: 'warn',
		field: 'anak',
		text: words(
			'Jenis kelahirannya kembar, tetapi belum semua anak diisi. Tambahkan saudara kembarnya agar aktanya terbit bersamaan, kecuali sudah dicatat lebih dulu atau lahir mati.',
			'It is a multiple birth, but not every child is listed. Add the others so that the certificates come together, unless already recorded or stillborn.',
		),
		article: 'F-2.01, jenis kelahiran',
		source: ['OURS'],
	},
	{
		brokenWhen: 'babies_born_apart',
		severity: 'block',
		field: 'anak',
		text: words(
			'Tanggal lahirnya berjauhan, jadi bukan satu persalinan. Ajukan permohonan tersendiri untuk setiap anak.',
			'The birth dates are far apart, so it is not one delivery. Apply separately for each child.',
		),
		article: 'F-2.01: satu formulir untuk satu persalinan',
		source: ['OURS'],
	},
	{
		brokenWhen: 'birth_order_repeated',
		severity: 'warn',
		field: 'anak',
		text: words(
			'Dua anak mempunyai urutan lahir yang sama. Anak kembar pun berurutan; periksa “anak ke berapa”.',
			'Two children have the same place in the order of birth. Twins have an order too; check “which child”.',
		),
		article: 'F-2.01, anak ke-',
		source: ['OURS'],
	},
	{
		brokenWhen: 'birth_size_unlikely',
		severity: 'warn',
		field: 'anak',
		text: words(
			'Berat atau panjang lahir tidak lazim. Berat ditulis dalam gram (contoh: 3200), panjang dalam sentimeter (contoh: 49).',
			'Weight or length at birth is unusual. Weight is in grams (e.g. 3200), length in centimetres (e.g. 49).',
		),
		article: 'F-2.01, berat dan panjang bayi; pemeriksaan kewajaran',
		source: ['OURS'],
	},
];

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

export const foundRule: Rule = {
	brokenWhen: 'found_before_birth',
	severity: 'block',
	field: 'tanggalDitemukan',
	text: words(
		'Anak ditemukan sebelum tanggal lahirnya. Periksa kedua tanggal; tanggal lahir boleh perkiraan dokter.',
		'The child was found before its birth date. Check both dates; the birth date may be a doctor’s estimate.',
	),
	article: 'F-2.01; urutan tanggal',
	source: ['OURS'],
};
