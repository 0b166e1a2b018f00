import type { Rule, Variant } from '../../service.ts';
import { kkOriginal, personNotLivingRule, words } from '../parts.ts';
import { alreadyRecordedRule, needsPage, personPage } from './parts.ts';

const bring = words(
	'KK asli. Orang yang direkam harus hadir.',
	'The original KK. The person to be recorded must be there.',
);
const isSeventeenRule: Rule = {
	brokenWhen: 'recording_17_or_more',
	severity: 'block',
	field: 'nik',
	text: words(
		'Orang ini sudah berusia 17 tahun. Pilih “Pemula 17 tahun”.',
		'This person is 17 already. Choose “Turning 17”.',
	),
	article: 'Perpres 96/2018 Pasal 15',
	source: ['P96'],
};

/** F-1.02 KTP.A. */
export const pemula17: Variant = {
	id: 'PEMULA_17',
	name: words('Pemula 17 tahun', 'Turning 17'),
	summary: words(
		'Untuk yang sudah berusia 17 tahun dan belum pernah direkam.',
		'For people of 17 who have never been recorded.',
	),
	pages: [personPage, needsPage],
	requiredDocuments: [kkOriginal],
	rules: [
		personNotLivingRule,
		alreadyRecordedRule,
		{
			brokenWhen: 'recording_not_17_in_time',
			severity: 'block',
			field: 'nik',
			text: words(
				'Orang ini belum berusia 17 tahun pada hari yang dapat dipesan. Ajukan mulai sekitar seminggu sebelum ulang tahunnya, atau pilih “Rekam awal 16 tahun”.',
				'This person is not 17 on any day that can be booked. Apply from about a week before the birthday, or choose “Early recording at 16”.',
			),
			article: 'Perpres 96/2018 Pasal 15: 17 tahun pada hari perekaman',
			source: ['P96', 'SEED'],
		},
	],
	siakEvent: 'record_ktp_el',
	notBefore: 'holder_is_17',
	bring,
};

export const kawinBawah17: Variant = {
	id: 'KAWIN_DIBAWAH_17',
	name: words('Sudah atau pernah kawin, di bawah 17 tahun', 'Married or ever married, below 17'),
	summary: words(
		'Untuk yang belum 17 tahun tetapi sudah atau pernah kawin.',
		'For people below 17 who are or were married.',
	),
	pages: [personPage, needsPage],
	requiredDocuments: [
		kkOriginal,
		{
			id: 'BUKU_NIKAH',
			label: words('Buku nikah atau kutipan akta perkawinan', 'Marriage book or certificate'),
			help: words(
				'Foto halaman yang memuat nama, tanggal dan nomor; semua tulisan terbaca.',
				'Photograph the page with names, date and number, all print readable.',
			),
			need: 'wajib',
			source: ['P96', 'MEM'],
		},
	],
	rules: [
		personNotLivingRule,
		alreadyRecordedRule,
		isSeventeenRule,
		{
			brokenWhen: 'recording_never_married',
			severity: 'block',
			field: 'nik',
			text: words(
				'Di KK, orang ini masih tercatat belum kawin. Ubah dahulu KK-nya, baru perekaman; atau tunggu sampai usia 16 tahun untuk rekam awal.',
				'On the KK this person is still recorded as unmarried. Change the KK first, then record; or wait for early recording at 16.',
			),
			article: 'Perpres 96/2018 Pasal 15: sudah kawin atau pernah kawin',
			source: ['P96'],
		},
	],
	siakEvent: 'record_ktp_el',
	bring,
};

export const rekamAwal16: Variant = {
	id: 'REKAM_AWAL_16',
	name: words('Rekam awal 16 tahun', 'Early recording at 16'),
	summary: words(
		'Untuk yang berusia 16 tahun; kartunya dicetak saat berusia 17 tahun.',
		'For people of 16; the card is printed on turning 17.',
	),
	pages: [personPage, needsPage],
	requiredDocuments: [kkOriginal],
	rules: [
		personNotLivingRule,
		alreadyRecordedRule,
		isSeventeenRule,
		{
			brokenWhen: 'recording_under_16',
			severity: 'block',
			field: 'nik',
			text: words(
				'Rekam awal dibuka sejak usia 16 tahun. Untuk anak yang lebih muda, pilih Kartu Identitas Anak.',
				'Early recording opens at 16. For a younger child, choose the Child Identity Card.',
			),
			article: 'Rekam awal sejak usia 16 tahun; cetak mulai ulang tahun ke-17',
			source: ['MEM'],
		},
	],
	siakEvent: 'record_ktp_el',
	bring,
};
