import type { Variant } from '../../service.ts';
import { kkOriginal, newAddressFields, personNotLivingRule, words } from '../parts.ts';
import { alreadyRecordedRule, personPage } from './parts.ts';

const known = {
	alamat: 'address',
	rt: 'rt',
	rw: 'rw',
	kelurahan: 'kelurahan',
	kodePos: 'postalCode',
} as const;

/** An officer comes to the home. The brief names it; what is asked is the product's own. */
export const jemputBola: Variant = {
	id: 'JEMPUT_BOLA',
	name: words('Jemput bola', 'Home visit'),
	summary: words(
		'Untuk yang sakit, lansia, atau penyandang disabilitas: petugas datang ke rumah.',
		'For people who are ill, elderly or disabled: an officer comes to the home.',
	),
	pages: [
		personPage,
		{
			id: 'alasan',
			title: words('Mengapa tidak dapat datang?', 'Why is coming not possible?'),
			fields: [
				{
					id: 'alasanKunjungan',
					kind: 'choice',
					label: words('Alasan', 'Reason'),
					choices: [
						{ value: 'sakit', label: words('Sakit atau dirawat', 'Ill or in care') },
						{ value: 'lansia', label: words('Lanjut usia', 'Elderly') },
						{ value: 'disabilitas', label: words('Penyandang disabilitas', 'A person with a disability') },
						{ value: 'lainnya', label: words('Lainnya', 'Another reason') },
					],
				},
			],
		},
		{
			id: 'keadaan',
			title: words('Apa yang perlu disiapkan petugas?', 'What should the officer prepare for?'),
			fields: [
				{
					id: 'jenisDisabilitas',
					kind: 'code',
					table: 'penyandangDisabilitas',
					only: ['1', '2', '3', '4', '5', '6'],
					label: words('Jenis disabilitas', 'Kind of disability'),
					when: { answer: 'alasanKunjungan', equals: 'disabilitas' },
				},
				{
					id: 'alasanLain',
					kind: 'text',
					maxLength: 120,
					label: words('Alasannya', 'The reason'),
					when: { answer: 'alasanKunjungan', equals: 'lainnya' },
				},
				{
					id: 'keterangan',
					kind: 'longText',
					maxLength: 300,
					optional: true,
					label: words('Keadaannya', 'The situation'),
					help: words(
						'Misalnya: tidak dapat duduk, jari sulit dibuka, tinggal di lantai dua. Boleh dikosongkan.',
						'For example: cannot sit up, fingers hard to open, lives on the second floor. May be left empty.',
					),
				},
			],
		},
		{
			id: 'kunjungan',
			title: words('Ke mana petugas datang?', 'Where should the officer come?'),
			lead: words(
				'Terisi alamat di KK; ubah bila orangnya tinggal di tempat lain di kota ini.',
				'The address of your KK is filled in; change it if the person stays elsewhere in this city.',
			),
			fields: [
				...newAddressFields.map((field) => ({
					...field,
					prefill: known[field.id as keyof typeof known],
				})),
				{
					id: 'patokan',
					kind: 'text',
					maxLength: 120,
					optional: true,
					label: words('Patokan', 'Landmark'),
					help: words(
						'Misalnya: seberang masjid. Boleh dikosongkan.',
						'For example: opposite the mosque. May be left empty.',
					),
				},
			],
		},
		{
			id: 'kontak',
			title: words('Siapa yang dihubungi, dan kapan?', 'Whom do we call, and when?'),
			lead: words(
				'Petugas menelepon dahulu untuk menyepakati hari. Petugas tidak pernah meminta uang: Rp 0.',
				'The officer calls first to agree on a day. An officer never asks for money: Rp 0.',
			),
			fields: [
				{ id: 'namaKontak', kind: 'name', label: words('Nama yang dihubungi', 'Name of the contact') },
				{
					id: 'teleponKontak',
					kind: 'phone',
					prefill: 'applicantPhone',
					label: words('Nomor HP-nya', 'Their mobile number'),
				},
				{
					id: 'waktuKunjungan',
					kind: 'choice',
					label: words('Waktu yang cocok', 'A time that suits'),
					choices: [
						{ value: 'kapan_saja', label: words('Kapan saja pada jam kerja', 'Any time in office hours') },
						{ value: 'pagi', label: words('Pagi', 'Morning') },
						{ value: 'siang', label: words('Siang', 'Afternoon') },
					],
				},
				{
					id: 'catatanWaktu',
					kind: 'text',
					maxLength: 120,
					optional: true,
					label: words('Hari yang diharapkan', 'Days hoped for'),
					help: words(
						'Misalnya: Senin atau Rabu. Boleh dikosongkan.',
						'For example: Monday or Wednesday. May be left empty.',
					),
				},
			],
		},
	],
	requiredDocuments: [kkOriginal],
	rules: [
		personNotLivingRule,
		alreadyRecordedRule,
		{
			brokenWhen: 'recording_under_16_unmarried',
			severity: 'block',
			field: 'nik',
			text: words(
				'Perekaman dibuka sejak usia 16 tahun. Untuk anak yang lebih muda, pilih Kartu Identitas Anak.',
				'Recording opens at 16. For a younger child, choose the Child Identity Card.',
			),
			article: 'Perpres 96/2018 Pasal 15; rekam awal sejak usia 16 tahun',
			source: ['P96', 'MEM'],
		},
	],
	siakEvent: 'record_ktp_el',
	meeting: 'home',
};
