import type { Condition } from '../../condition.ts';
import type { Choice, Field, FormPage } from '../../form.ts';
import { words } from '../parts.ts';

// The child part of F-2.01, with what the KK needs of a new member, so that nothing is asked twice.

const alreadyOnKk: Condition = { answer: 'anakDiKk', equals: 'yes' };
const notYetOnKk: Condition = { not: alreadyOnKk };

export const birthLetterPage: FormPage = {
	id: 'keadaan',
	title: words('KK dan surat kelahiran', 'KK and birth letter'),
	fields: [
		{
			id: 'anakDiKk',
			kind: 'yesNo',
			label: words('Apakah anak sudah tercantum di KK Anda?', 'Is the child on your KK already?'),
			help: words(
				'Bayi yang baru lahir biasanya belum: pilih “Tidak”. KK-nya kami perbarui sekaligus.',
				'A newborn usually is not: choose “No”. The KK is updated at the same time.',
			),
		},
		{
			id: 'suratLahir',
			kind: 'yesNo',
			label: words('Ada surat keterangan kelahiran?', 'Is there a birth letter?'),
			help: words(
				'Dari rumah sakit, puskesmas, dokter, bidan, atau lurah. Bila tidak ada, pakai surat pernyataan F-2.03.',
				'From a hospital, clinic, doctor, midwife or the lurah. Without one, use the statement F-2.03.',
			),
		},
	],
};

export const foundChildPage: FormPage = {
	id: 'penemuan',
	title: words('Saat anak ditemukan', 'When the child was found'),
	fields: [
		{
			id: 'anakDiKk',
			kind: 'yesNo',
			label: words('Apakah anak sudah tercantum di KK Anda?', 'Is the child on your KK already?'),
		},
		{
			id: 'beritaAcara',
			kind: 'yesNo',
			label: words('Ada berita acara dari kepolisian?', 'Is there a police record?'),
			help: words(
				'Bila tidak ada, wali atau penanggung jawab membuat surat pernyataan F-2.03.',
				'Without one, the guardian makes the statement F-2.03.',
			),
		},
		{
			id: 'tanggalDitemukan',
			kind: 'date',
			bound: 'past',
			withDay: true,
			label: words('Tanggal anak ditemukan', 'Date the child was found'),
		},
		{
			id: 'tempatDitemukan',
			kind: 'text',
			maxLength: 120,
			label: words('Tempat anak ditemukan', 'Where the child was found'),
			help: words('Nama jalan dan kelurahannya.', 'The street and its kelurahan.'),
		},
	],
};

const identity: readonly Field[] = [
	{
		id: 'nik',
		kind: 'member',
		among: 'child_without_certificate',
		when: alreadyOnKk,
		label: words('Anak yang dicatat', 'Child whose birth is recorded'),
		help: words(
			'Nama, tanggal lahir dan data lain diambil dari KK.',
			'Name, date of birth and the rest are taken from the KK.',
		),
	},
	{
		id: 'namaLengkap',
		kind: 'newName',
		when: notYetOnKk,
		label: words('Nama lengkap anak', 'Full name of the child'),
		help: words(
			'Nama ini tercetak di akta. Paling banyak 60 huruf, tanpa gelar, angka dan tanda baca; sebaiknya dua kata atau lebih.',
			'This name is printed on the certificate. At most 60 letters, no titles, digits or punctuation; two words or more if possible.',
		),
	},
	{
		id: 'jenisKelamin',
		kind: 'code',
		table: 'jenisKelamin',
		when: notYetOnKk,
		label: words('Jenis kelamin', 'Sex'),
	},
	{
		id: 'tempatLahir',
		kind: 'text',
		maxLength: 60,
		when: notYetOnKk,
		label: words('Tempat lahir', 'Place of birth'),
		help: words('Nama kota atau kabupatennya saja.', 'Only the name of the city or regency.'),
	},
	{
		id: 'tanggalLahir',
		kind: 'date',
		bound: 'past',
		withDay: true,
		when: notYetOnKk,
		label: words('Tanggal lahir', 'Date of birth'),
		help: words('Nama harinya kami isi sendiri.', 'We fill in the day of the week ourselves.'),
	},
];

const birthTime: Field = {
	id: 'pukul',
	kind: 'time',
	label: words('Pukul', 'Time of birth'),
	help: words('Jam dan menit, contoh: 08.05 atau 0805', 'Hours and minutes, for example 08:05 or 0805'),
};

const circumstances: readonly Field[] = [
	birthTime,
	{
		id: 'tempatDilahirkan',
		kind: 'code',
		table: 'tempatDilahirkan',
		label: words('Dilahirkan di', 'Born at'),
	},
	{
		id: 'penolongKelahiran',
		kind: 'code',
		table: 'penolongKelahiran',
		label: words('Penolong kelahiran', 'Who helped at the birth'),
	},
	{
		id: 'jenisKelahiran',
		kind: 'code',
		table: 'jenisKelahiran',
		label: words('Jenis kelahiran', 'Kind of birth'),
	},
	{
		id: 'anakKe',
		kind: 'text',
		maxLength: 2,
		digits: { min: 1, max: 20 },
		label: words('Anak ke berapa?', 'Which child of the mother?'),
		help: words('Angka saja, contoh: 2', 'Digits only, for example 2'),
	},
	{
		id: 'beratGram',
		kind: 'text',
		maxLength: 4,
		digits: { min: 300, max: 7000 },
		label: words('Berat lahir (gram)', 'Weight at birth (grams)'),
		help: words('Contoh: 3200', 'For example 3200'),
	},
	{
		id: 'panjangCm',
		kind: 'text',
		maxLength: 2,
		digits: { min: 20, max: 70 },
		label: words('Panjang lahir (cm)', 'Length at birth (cm)'),
		help: words('Contoh: 49', 'For example 49'),
	},
];

/** What a foundling's papers seldom say, and what is asked of every other child. */
const asOptional = (fields: readonly Field[]): readonly Field[] =>
	fields.map((field) => ({ ...field, optional: true as const }));

const forTheKk: readonly Field[] = [
	{ id: 'agama', kind: 'code', table: 'agama', when: notYetOnKk, label: words('Agama', 'Religion') },
	{
		id: 'golonganDarah',
		kind: 'code',
		table: 'golonganDarah',
		when: notYetOnKk,
		label: words('Golongan darah', 'Blood type'),
		help: words('Belum diperiksa? Pilih “Tidak tahu”.', 'Not tested yet? Choose “Unknown”.'),
	},
	{
		id: 'shdk',
		kind: 'code',
		table: 'shdk',
		only: ['4', '6', '9', '11'],
		when: notYetOnKk,
		label: words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
		help: words(
			'Anak dari kepala keluarga: “Anak”. Anak dari anaknya: “Cucu”.',
			'A child of the head: “Child”. A child of the head’s child: “Grandchild”.',
		),
	},
];

const childPage = (fields: readonly Field[]): FormPage => ({
	id: 'anak',
	title: words('Siapa yang dicatat kelahirannya?', 'Whose birth is recorded?'),
	lead: words(
		'Isi satu baris untuk setiap anak. Untuk bayi kembar tambahkan semuanya: satu formulir, satu akta untuk setiap anak. NIK diterbitkan Disdukcapil.',
		'One entry for each child. For twins add them all: one form, one certificate for each child. The NIK is issued by Disdukcapil.',
	),
	fields: [
		{
			id: 'anak',
			kind: 'list',
			label: words('Anak', 'Children'),
			min: 1,
			max: 5,
			rowName: words('anak', 'child'),
			rowTitle: 'namaLengkap',
			fields,
		},
	],
});

export const childrenPage = childPage([...identity, ...circumstances, ...forTheKk]);
/** Where it is known only from an answer whether the child was found: a foundling's birth is not described. */
export const childrenPageUnless = (foundling: Condition): FormPage =>
	childPage([
		...identity,
		...circumstances.map((field) => ({ ...field, when: { not: foundling } })),
		...forTheKk,
	]);
export const foundlingPage = childPage([...identity, ...asOptional([birthTime]), ...forTheKk]);

/** Who may report: parents, guardian, family; the person themself once adult. */
export const birthReporters: readonly Choice[] = [
	{ value: 'ayah', label: words('Ayah', 'Father') },
	{ value: 'ibu', label: words('Ibu', 'Mother') },
	{ value: 'kakek_nenek', label: words('Kakek atau nenek', 'Grandparent') },
	{ value: 'keluarga', label: words('Keluarga lain', 'Other family') },
	{ value: 'wali', label: words('Wali', 'Guardian') },
	{ value: 'sendiri', label: words('Anak itu sendiri, sudah dewasa', 'The child itself, now adult') },
];
export const guardians: readonly Choice[] = [
	{ value: 'wali', label: words('Wali', 'Guardian') },
	{
		value: 'penanggung_jawab',
		label: words('Penanggung jawab, misalnya pengurus panti', 'Responsible person, e.g. of a home'),
	},
];
