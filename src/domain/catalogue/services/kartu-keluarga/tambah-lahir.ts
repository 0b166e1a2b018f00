import type { Variant } from '../../service.ts';
import { words } from '../parts.ts';
import { kkLama, mayApplyRule, registrationPage } from './parts.ts';

/** F-1.02 KK.B.2 with the F-1.01 row of the baby. The NIK is issued by SIAK, never typed by the citizen (MEM). */
export const tambahLahir: Variant = {
	id: 'TAMBAH_LAHIR',
	name: words('Penambahan anggota: kelahiran', 'Adding a member: birth'),
	summary: words(
		'Untuk memasukkan bayi yang baru lahir ke dalam KK Anda.',
		'To enter a newborn baby in your family card.',
	),
	pages: [
		registrationPage,
		{
			id: 'bayi',
			title: words('Siapa yang lahir?', 'Who was born?'),
			lead: words(
				'Isi satu baris untuk setiap bayi; bila kembar, tambahkan keduanya. NIK bayi diterbitkan oleh Disdukcapil, jadi tidak perlu diisi.',
				'One entry for each baby; for twins add both. The baby’s NIK is issued by Disdukcapil, so it is not asked.',
			),
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Bayi', 'Babies'),
					min: 1,
					max: 5,
					rowName: words('bayi', 'baby'),
					rowTitle: 'namaLengkap',
					fields: [
						{
							id: 'namaLengkap',
							kind: 'newName',
							label: words('Nama lengkap bayi', 'Full name of the baby'),
							help: words(
								'Seperti di akta atau surat kelahiran. Paling banyak 60 huruf, tanpa angka dan tanda baca; sebaiknya dua kata atau lebih.',
								'As on the birth certificate or letter. At most 60 letters, no digits or punctuation; two words or more if possible.',
							),
						},
						{ id: 'jenisKelamin', kind: 'code', table: 'jenisKelamin', label: words('Jenis kelamin', 'Sex') },
						{
							id: 'tempatLahir',
							kind: 'text',
							maxLength: 60,
							label: words('Tempat lahir', 'Place of birth'),
							help: words(
								'Nama kota atau kabupaten, contoh: Bandung',
								'City or regency, for example Bandung',
							),
						},
						{
							id: 'tanggalLahir',
							kind: 'date',
							bound: 'past',
							label: words('Tanggal lahir', 'Date of birth'),
						},
						{ id: 'agama', kind: 'code', table: 'agama', label: words('Agama', 'Religion') },
						{
							id: 'golonganDarah',
							kind: 'code',
							table: 'golonganDarah',
							label: words('Golongan darah', 'Blood type'),
							help: words('Belum diperiksa? Pilih “Tidak tahu”.', 'Not tested yet? Choose “Unknown”.'),
						},
						{
							id: 'shdk',
							kind: 'code',
							table: 'shdk',
							only: ['4', '6', '9', '11'],
							label: words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
							help: words(
								'Anak dari kepala keluarga: “Anak”. Anak dari anaknya: “Cucu”.',
								'A child of the head: “Child”. A child of the head’s child: “Grandchild”.',
							),
						},
						{
							id: 'noAktaKelahiran',
							kind: 'text',
							maxLength: 40,
							optional: true,
							label: words('Nomor akta kelahiran', 'Birth certificate number'),
							help: words(
								'Bila sudah ada, contoh: 3171-LU-01112026-0015. Bila belum, kosongkan.',
								'If there is one already, for example 3171-LU-01112026-0015. If not, leave it empty.',
							),
						},
					],
				},
			],
		},
		{
			id: 'orang-tua',
			title: words('Siapa orang tuanya?', 'Who are the parents?'),
			fields: [
				{
					id: 'ibu',
					kind: 'choice',
					label: words('Ibu bayi', 'Mother of the baby'),
					choices: [
						{ value: 'di_kk', label: words('Tercantum di KK ini', 'On this KK') },
						{ value: 'di_luar', label: words('Tidak tercantum di KK ini', 'Not on this KK') },
					],
				},
				{
					id: 'ayah',
					kind: 'choice',
					label: words('Ayah bayi', 'Father of the baby'),
					choices: [
						{ value: 'di_kk', label: words('Tercantum di KK ini', 'On this KK') },
						{ value: 'di_luar', label: words('Tidak tercantum di KK ini', 'Not on this KK') },
						{
							value: 'kosong',
							label: words('Tidak dicantumkan', 'Not to be recorded'),
							help: words('Untuk anak seorang ibu.', 'For the child of a mother alone.'),
						},
					],
				},
			],
		},
		{
			id: 'data-orang-tua',
			title: words('Nama orang tua', 'Names of the parents'),
			fields: [
				{
					id: 'nikIbu',
					kind: 'member',
					among: 'mother',
					label: words('Nama ibu', 'Name of the mother'),
					when: { answer: 'ibu', equals: 'di_kk' },
				},
				{
					id: 'namaIbu',
					kind: 'name',
					label: words('Nama lengkap ibu', 'Full name of the mother'),
					when: { answer: 'ibu', equals: 'di_luar' },
				},
				{
					id: 'nikAyah',
					kind: 'member',
					among: 'father',
					label: words('Nama ayah', 'Name of the father'),
					when: { answer: 'ayah', equals: 'di_kk' },
				},
				{
					id: 'namaAyah',
					kind: 'name',
					label: words('Nama lengkap ayah', 'Full name of the father'),
					when: { answer: 'ayah', equals: 'di_luar' },
				},
			],
		},
	],
	requiredDocuments: [
		kkLama,
		{
			id: 'SK_LAHIR',
			label: words(
				'Kutipan akta kelahiran atau surat keterangan kelahiran',
				'Birth certificate or birth letter',
			),
			help: words(
				'Akta dari Disdukcapil, atau surat dari rumah sakit, puskesmas, bidan atau kelurahan. Nama, tanggal, tanda tangan dan cap harus terbaca. Bayi kembar: gabungkan kedua surat dalam satu PDF.',
				'The certificate from Disdukcapil, or the letter from the hospital, clinic, midwife or kelurahan. Name, date, signature and stamp must be readable. Twins: put both letters in one PDF.',
			),
			need: 'wajib',
			source: ['SE', 'MEM'],
		},
	],
	rules: [
		mayApplyRule,
		{
			brokenWhen: 'baby_already_in_kk',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Bayi dengan nama dan tanggal lahir ini sudah tercantum di KK, atau terisi dua kali.',
				'A baby of this name and birth date is on the KK already, or entered twice.',
			),
			article: 'F-1.01: satu baris untuk setiap orang',
			source: ['OURS'],
		},
		{
			brokenWhen: 'mother_not_female',
			severity: 'block',
			field: 'nikIbu',
			text: words(
				'Yang dipilih sebagai ibu tercatat laki-laki.',
				'The person chosen as mother is recorded as male.',
			),
			article: 'F-1.01 kolom NIK dan nama ibu',
			source: ['OURS'],
		},
		{
			brokenWhen: 'father_not_male',
			severity: 'block',
			field: 'nikAyah',
			text: words(
				'Yang dipilih sebagai ayah tercatat perempuan.',
				'The person chosen as father is recorded as female.',
			),
			article: 'F-1.01 kolom NIK dan nama ayah',
			source: ['OURS'],
		},
		{
			brokenWhen: 'parent_not_older',
			severity: 'warn',
			field: 'nikIbu',
			text: words(
				'Selisih usia orang tua dan bayi tidak lazim. Periksa kembali pilihan orang tua dan tanggal lahir.',
				'The ages of parent and baby are unusual. Check the chosen parent and the date of birth.',
			),
			article: 'F-1.01; pemeriksaan kewajaran',
			source: ['OURS'],
		},
		{
			brokenWhen: 'born_too_long_ago',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Kelahiran ini sudah lebih dari 60 hari. Permohonan tetap diterima; pencatatan aktanya memerlukan persetujuan Kepala Dinas.',
				'This birth was more than 60 days ago. The application is accepted; registering the certificate needs the approval of the head of the Dinas.',
			),
			article: 'UU 24/2013 Pasal 27 dan Pasal 32',
			source: ['MEM'],
		},
		{
			brokenWhen: 'babies_born_apart',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Tanggal lahirnya berjauhan. Bila orang tuanya berbeda, ajukan permohonan tersendiri untuk setiap anak.',
				'The birth dates are far apart. If the parents differ, apply separately for each child.',
			),
			article: 'F-1.01; satu pasang orang tua untuk satu permohonan',
			source: ['OURS'],
		},
		{
			brokenWhen: 'new_name_single_word',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Nama bayi hanya satu kata. Dianjurkan paling sedikit dua kata; permohonan tetap diterima.',
				'The baby’s name is a single word. Two words are advised; the application is accepted.',
			),
			article: 'Permendagri 73/2022 Pasal 4 ayat (2) huruf c',
			source: ['M73'],
		},
		{
			brokenWhen: 'new_name_abbreviated',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Nama bayi tampak disingkat. Tulis lengkap, kecuali tidak dapat diartikan lain.',
				'The baby’s name looks abbreviated. Write it in full, unless it can mean nothing else.',
			),
			article: 'Permendagri 73/2022 Pasal 5 ayat (3) huruf a',
			source: ['M73'],
		},
	],
	siakEvent: 'add_birth',
};
