import type { Rule } from '../../service.ts';
import { words } from '../parts.ts';
import { witnessRules } from '../reporting.ts';

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
