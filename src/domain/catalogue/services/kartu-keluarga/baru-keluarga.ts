import type { Condition } from '../../condition.ts';
import type { Variant } from '../../service.ts';
import { newAddressFields, skpwniFields, skpwniHelp, words } from '../parts.ts';
import { newFamilyRules } from './baru-keluarga-rules.ts';
import { registrationPageWithoutAddress } from './parts.ts';

const recorded: Condition = { answer: 'dasarKeluarga', oneOf: ['kawin_tercatat', 'cerai_tercatat'] };
const unrecorded: Condition = {
	answer: 'dasarKeluarga',
	oneOf: ['kawin_belum_tercatat', 'cerai_belum_tercatat'],
};
const married: Condition = { answer: 'dasarKeluarga', oneOf: ['kawin_tercatat', 'kawin_belum_tercatat'] };
const fromElsewhere: Condition = { all: [married, { answer: 'pasanganLuarKota', equals: 'yes' }] };

/** F-1.02 KK.A.1. */
export const baruKeluarga: Variant = {
	id: 'BARU_KELUARGA',
	name: words('Baru: membentuk keluarga baru', 'New: starting a family'),
	summary: words(
		'Untuk yang baru menikah, atau bercerai, dan ingin punya KK sendiri.',
		'For people who have just married, or divorced, and want a family card of their own.',
	),
	pages: [
		registrationPageWithoutAddress,
		{
			id: 'dasar',
			title: words('Siapa yang membentuk keluarga baru?', 'Who is starting a new family?'),
			fields: [
				{
					id: 'nikPemohon',
					kind: 'member',
					prefill: 'applicantNik',
					label: words('Anggota KK ini', 'Member of this KK'),
				},
				{
					id: 'dasarKeluarga',
					kind: 'choice',
					label: words('Karena apa?', 'For what reason?'),
					choices: [
						{
							value: 'kawin_tercatat',
							label: words('Menikah, sudah tercatat', 'Married, recorded'),
							help: words('Ada buku nikah atau akta perkawinan.', 'There is a marriage book or certificate.'),
						},
						{
							value: 'kawin_belum_tercatat',
							label: words('Menikah, belum tercatat', 'Married, not recorded yet'),
							help: words(
								'Belum ada buku nikah atau akta perkawinan.',
								'No marriage book or certificate yet.',
							),
						},
						{
							value: 'cerai_tercatat',
							label: words('Bercerai, sudah tercatat', 'Divorced, recorded'),
							help: words('Ada akta cerai.', 'There is a divorce certificate.'),
						},
						{
							value: 'cerai_belum_tercatat',
							label: words('Bercerai, belum tercatat', 'Divorced, not recorded yet'),
						},
					],
				},
			],
		},
		{
			id: 'bukti',
			title: words('Buku nikah atau akta', 'Marriage book or certificate'),
			when: recorded,
			fields: [
				{
					id: 'nomorAkta',
					kind: 'text',
					maxLength: 60,
					label: words('Nomor akta', 'Certificate number'),
					help: words(
						'Di buku nikah: nomor akta nikah. Di akta: nomor di bagian atas.',
						'In the marriage book: the deed number. On a certificate: the number at the top.',
					),
				},
				{
					id: 'tanggalAkta',
					kind: 'date',
					bound: 'past',
					label: words('Tanggal menikah atau bercerai', 'Date of marriage or divorce'),
				},
			],
		},
		{
			id: 'pasangan',
			title: words('Siapa pasangannya?', 'Who is the spouse?'),
			when: married,
			fields: [
				{
					id: 'nikPasangan',
					kind: 'nik',
					label: words('NIK pasangan', 'NIK of the spouse'),
					help: words('16 angka, di KTP-el atau KK.', '16 digits, on the KTP-el or KK.'),
				},
				{
					id: 'namaPasangan',
					kind: 'name',
					label: words('Nama lengkap pasangan', 'Full name of the spouse'),
					help: words('Seperti di KTP-el.', 'As on the KTP-el.'),
				},
				{
					id: 'noKkPasangan',
					kind: 'kkNumber',
					label: words('Nomor KK pasangan sekarang', 'Present KK number of the spouse'),
				},
				{
					id: 'pasanganLuarKota',
					kind: 'yesNo',
					label: words('Apakah KK pasangan dari luar kota ini?', 'Is the spouse’s KK from another city?'),
				},
			],
		},
		{
			id: 'skpwni',
			title: words('Surat pindah pasangan', 'Moving letter of the spouse'),
			when: fromElsewhere,
			fields: skpwniFields,
		},
		{
			id: 'kepala',
			title: words('Siapa kepala keluarga yang baru?', 'Who will be the head of the family?'),
			when: married,
			fields: [
				{
					id: 'kepalaKeluarga',
					kind: 'choice',
					label: words('Kepala keluarga', 'Head of the family'),
					choices: [
						{ value: 'anggota', label: words('Anggota KK ini', 'The member of this KK') },
						{ value: 'pasangan', label: words('Pasangannya', 'The spouse') },
					],
				},
			],
		},
		{
			id: 'tinggal',
			title: words('Di mana keluarga ini tinggal?', 'Where will the family live?'),
			fields: [
				{
					id: 'tempatTinggal',
					kind: 'choice',
					label: words('Tempat tinggal', 'Home'),
					choices: [
						{ value: 'tetap', label: words('Di alamat KK ini', 'At the address of this KK') },
						{ value: 'lain', label: words('Di alamat lain di kota ini', 'At another address in this city') },
					],
				},
				{
					id: 'anggotaLain',
					kind: 'yesNo',
					label: words(
						'Apakah ada anak atau anggota lain yang ikut?',
						'Do children or other members come along?',
					),
				},
			],
		},
		{
			id: 'alamat-baru',
			title: words('Alamat baru', 'New address'),
			when: { answer: 'tempatTinggal', equals: 'lain' },
			fields: newAddressFields,
		},
		{
			id: 'anggota',
			title: words('Siapa lagi yang ikut?', 'Who else comes along?'),
			when: { answer: 'anggotaLain', equals: 'yes' },
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Anggota lain', 'Other members'),
					min: 1,
					max: 15,
					rowName: words('anggota', 'member'),
					rowTitle: 'namaLengkap',
					fields: [
						{ id: 'nik', kind: 'nik', label: words('NIK', 'NIK') },
						{ id: 'namaLengkap', kind: 'name', label: words('Nama lengkap', 'Full name') },
						{
							id: 'shdk',
							kind: 'code',
							table: 'shdk',
							only: ['4', '5', '6', '7', '8', '9', '10', '11'],
							label: words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
						},
					],
				},
			],
		},
	],
	requiredDocuments: [
		{
			id: 'BUKU_NIKAH',
			label: words(
				'Buku nikah, kutipan akta perkawinan, atau akta perceraian',
				'Marriage book, marriage certificate or divorce certificate',
			),
			help: words(
				'Foto aslinya: halaman dengan nama kedua pihak, nomor, tanggal dan cap. Buku nikah: gabungkan kedua halaman dalam satu foto atau PDF.',
				'Photograph the original: the page with both names, number, date and stamp. Marriage book: both pages in one photo or PDF.',
			),
			need: 'wajib',
			when: { not: unrecorded },
			whenText: words('kecuali belum tercatat', 'unless not recorded yet'),
			source: ['SE'],
		},
		{
			id: 'F105',
			statement: 'F-1.05',
			label: words(
				'Surat pernyataan F-1.05: perkawinan atau perceraian belum tercatat',
				'Statement F-1.05: marriage or divorce not recorded',
			),
			help: words(
				'Ditandatangani kedua pihak dan dua saksi, bermeterai. Saksi cukup menulis NIK; fotokopi KTP saksi tidak diperlukan.',
				'Signed by both parties and two witnesses, with duty stamp. Witnesses write their NIK; no copy of their KTP is needed.',
			),
			need: 'kondisional',
			when: unrecorded,
			whenText: words(
				'bila belum ada buku nikah atau akta',
				'if there is no marriage book or certificate yet',
			),
			source: ['SE'],
		},
		{
			id: 'KK_ASAL',
			label: words('KK asal kedua pihak', 'Present KK of both parties'),
			help: words(
				'Foto KK asli, semua tulisan terbaca. Bila dua KK, gabungkan dalam satu PDF.',
				'Photograph the original KK, all print readable. If there are two, put both in one PDF.',
			),
			need: 'wajib',
			source: ['MEM'],
		},
		{
			id: 'SKPWNI',
			label: words('Surat pindah (SKPWNI) pasangan', 'Moving letter (SKPWNI) of the spouse'),
			help: skpwniHelp,
			need: 'kondisional',
			when: fromElsewhere,
			whenText: words(
				'bila pasangan datang dari kota atau kabupaten lain',
				'if the spouse comes from another city or regency',
			),
			source: ['SE'],
		},
	],
	rules: newFamilyRules,
	siakEvent: 'new_family',
};
