import type { Rule } from '../../service.ts';
import { words } from '../parts.ts';
import { witnessRules } from '../reporting.ts';

export const lateDeathRule: Rule = {
	brokenWhen: 'death_reported_late',
	severity: 'warn',
	field: 'tanggalKematian',
	text: words(
		'Kematian ini dilaporkan lebih dari 30 hari setelahnya. Permohonan tetap diterima dan tetap gratis.',
		'This death is reported more than 30 days after it. The application is accepted and free.',
	),
	article: 'UU 23/2006 Pasal 44 ayat (1)',
	source: ['SE'],
};

/** Of the deceased with a NIK, and of the family they leave. */
export const deceasedRules: readonly Rule[] = [
	{
		brokenWhen: 'deceased_is_applicant',
		severity: 'block',
		field: 'nik',
		text: words(
			'Anda memilih diri sendiri. Pilih orang yang meninggal.',
			'You chose yourself. Choose the person who died.',
		),
		article: 'UU 24/2013 Pasal 44, pelapor kematian',
		source: ['SE', 'OURS'],
	},
	{
		brokenWhen: 'deceased_is_own_member',
		severity: 'block',
		field: 'nikJenazah',
		text: words(
			'NIK ini tercantum di KK Anda. Pilih “Anggota KK saya”, lalu pilih namanya.',
			'This NIK is on your KK. Choose “A member of my KK”, then the name.',
		),
		article: 'F-2.01, data jenazah',
		source: ['OURS'],
	},
	{
		brokenWhen: 'deceased_not_living',
		severity: 'block',
		field: 'nik',
		text: words(
			'Orang ini sudah tidak tercatat hidup di data kependudukan. Datanglah ke kantor Dinas bila itu keliru.',
			'The register does not have this person as living any more. Visit the office if that is wrong.',
		),
		article: 'UU 24/2013 Pasal 44; satu kematian satu akta',
		source: ['OURS'],
	},
	{
		brokenWhen: 'death_before_birth',
		severity: 'block',
		field: 'tanggalKematian',
		text: words(
			'Tanggal meninggal lebih awal daripada tanggal lahir. Periksa kembali tanggalnya.',
			'The date of death is before the date of birth. Check the date.',
		),
		article: 'F-2.01, data kematian; urutan tanggal',
		source: ['OURS'],
	},
	{
		brokenWhen: 'family_needs_new_head',
		severity: 'warn',
		field: 'nik',
		text: words(
			'Yang meninggal adalah kepala keluarga. Setelah akta terbit, ajukan “Kartu Keluarga: Baru: penggantian kepala keluarga” supaya KK dapat dicetak kembali.',
			'The deceased is the head of the family. Once the certificate is issued, apply for “Family card: New: change of the head of the family” so that the KK can be printed again.',
		),
		article: 'SE 470/13287/Dukcapil, penggantian kepala keluarga; F-1.02 KK.A.2',
		source: ['SE'],
	},
	{
		brokenWhen: 'family_needs_guardian',
		severity: 'warn',
		field: 'nik',
		text: words(
			'Semua anggota yang tinggal belum berusia 17 tahun, jadi perlu wali. Siapkan surat pernyataan bersedia menjadi wali, lalu ajukan “Kartu Keluarga: Baru: penggantian kepala keluarga”.',
			'Everyone who stays is below 17 and needs a guardian. Prepare the guardian’s statement, then apply for “Family card: New: change of the head of the family”.',
		),
		article: 'SE 470/13287/Dukcapil, semua yang tinggal di bawah 17 tahun',
		source: ['SE'],
	},
	{
		brokenWhen: 'spouse_is_widowed',
		severity: 'warn',
		field: 'nik',
		text: words(
			'Status suami atau istri yang ditinggalkan menjadi cerai mati. Setelah KK baru terbit, ajukan “Cetak KTP-el: Perubahan data” untuknya.',
			'The husband or wife left behind becomes widowed. Once the new KK is issued, apply for “Printing the KTP-el: Changed data” for them.',
		),
		article: 'SE 470/13287/Dukcapil, cetak KTP-el karena perubahan data; UU 24/2013 Pasal 44',
		source: ['SE'],
	},
	...witnessRules,
];

export const orderRule: Rule = {
	brokenWhen: 'order_before_death',
	severity: 'block',
	field: 'tanggalPenetapan',
	text: words(
		'Surat ini lebih awal daripada tanggal meninggal. Akta untuk orang hilang hanya terbit setelah penetapan; periksa kedua tanggal.',
		'This paper is dated before the death. For the missing a certificate is issued only after the order; check both dates.',
	),
	article: 'SE 470/13287/Dukcapil, hilang atau jenazah tidak ditemukan: setelah penetapan pengadilan',
	source: ['SE'],
};
