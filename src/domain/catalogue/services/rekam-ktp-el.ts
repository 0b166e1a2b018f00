import { defineService } from '../define-service.ts';
import { f102 } from './forms.ts';
import { later, needed } from './later.ts';
import { kkOriginal, words } from './parts.ts';

export const rekamKtpEl = defineService({
	id: 'REKAM_KTP',
	slug: 'rekam-ktp-el',
	name: words('Perekaman KTP-el', 'Recording for a KTP-el'),
	summary: words(
		'Perekaman iris mata, sidik jari, tanda tangan dan foto untuk KTP-el pertama.',
		'Recording of iris, fingerprints, signature and photo for a first KTP-el.',
	),
	forms: [f102],
	output: 'bukti_rekam',
	quotaGroup: 'recording',
	outputText: words('Tanda bukti perekaman; setelah itu KTP-el', 'Proof of recording; after that the KTP-el'),
	legalBasis: ['Perpres 96/2018 Pasal 15', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words(
		'Orangnya sendiri. Orang tua atau anggota KK boleh mendaftarkan, tetapi perekamannya tidak dapat diwakilkan.',
		'The person. A parent or member of the KK may book, but the recording itself cannot be done by proxy.',
	),
	workingDays: { min: 3, max: 7 },
	state: 'soon',
	variants: [
		later(
			'record_ktp_el',
			'PEMULA_17',
			words('Pemula 17 tahun', 'Turning 17'),
			words(
				'Untuk yang sudah berusia 17 tahun dan belum pernah direkam.',
				'For people of 17 who have never been recorded.',
			),
			[kkOriginal],
		),
		later(
			'record_ktp_el',
			'KAWIN_DIBAWAH_17',
			words('Sudah atau pernah kawin, di bawah 17 tahun', 'Married or ever married, below 17'),
			words(
				'Untuk yang belum 17 tahun tetapi sudah atau pernah kawin.',
				'For people below 17 who are or were married.',
			),
			[
				kkOriginal,
				needed(
					'BUKU_NIKAH',
					words('Buku nikah atau kutipan akta perkawinan', 'Marriage book or certificate'),
					'P96',
					'MEM',
				),
			],
		),
		later(
			'record_ktp_el',
			'REKAM_AWAL_16',
			words('Rekam awal 16 tahun', 'Early recording at 16'),
			words(
				'Untuk yang berusia 16 tahun; kartunya dicetak saat berusia 17 tahun.',
				'For people of 16; the card is printed on turning 17.',
			),
			[kkOriginal],
		),
		later(
			'record_ktp_el',
			'JEMPUT_BOLA',
			words('Jemput bola', 'Home visit'),
			words(
				'Untuk yang sakit, lansia, atau penyandang disabilitas: petugas datang ke rumah.',
				'For people who are ill, elderly or disabled: an officer comes to the home.',
			),
			[kkOriginal],
		),
	],
});
