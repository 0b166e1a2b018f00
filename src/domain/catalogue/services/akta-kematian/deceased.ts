import type { Choice, Field, FormPage } from '../../form.ts';
import { words } from '../parts.ts';

// Who died: a member of the reporter's KK, another resident, or somebody without NIK (SE: then the certificate bears none).

const ofMyKk: Choice = { value: 'di_kk', label: words('Anggota KK saya', 'A member of my KK') };
const ofOtherKk: Choice = {
	value: 'lain',
	label: words('Warga lain yang mempunyai NIK', 'Another resident who has a NIK'),
	help: words(
		'Misalnya orang tua di KK lain, atau warga yang dilaporkan ketua RT.',
		'For example a parent on another KK, or a resident reported by the head of the RT.',
	),
};
const withoutNik: Choice = {
	value: 'tanpa_nik',
	label: words('Orang yang tidak mempunyai NIK', 'Somebody who has no NIK'),
	help: words(
		'Belum pernah tercatat di KK mana pun. Aktanya terbit tanpa NIK.',
		'Never recorded on any KK. The certificate is issued without NIK.',
	),
};

export const whoDiedPage: FormPage = {
	id: 'siapa',
	title: words('Siapa yang meninggal?', 'Who died?'),
	lead: words('Kami turut berdukacita.', 'Our condolences.'),
	fields: [
		{
			id: 'jenazah',
			kind: 'choice',
			label: words('Nama yang meninggal', 'Name of the deceased'),
			choices: [ofMyKk, ofOtherKk, withoutNik],
		},
	],
};

const notOnKk = { answer: 'jenazah', oneOf: ['lain', 'tanpa_nik'] } as const;
const noNik = { answer: 'jenazah', equals: 'tanpa_nik' } as const;

const parentNames: readonly Field[] = [
	{
		id: 'namaAyah',
		kind: 'name',
		optional: true,
		label: words('Nama ayah almarhum/almarhumah', 'Name of the deceased’s father'),
		help: words('Kosongkan bila tidak tahu.', 'Leave empty if unknown.'),
	},
	{
		id: 'namaIbu',
		kind: 'name',
		optional: true,
		label: words('Nama ibu almarhum/almarhumah', 'Name of the deceased’s mother'),
		help: words('Kosongkan bila tidak tahu.', 'Leave empty if unknown.'),
	},
];

const sex: Field = {
	id: 'jenisKelamin',
	kind: 'code',
	table: 'jenisKelamin',
	label: words('Jenis kelamin', 'Sex'),
};
const birthDate: Field = {
	id: 'tanggalLahirJenazah',
	kind: 'date',
	bound: 'past',
	optional: true,
	label: words('Tanggal lahir', 'Date of birth'),
	help: words('Kosongkan bila tidak tahu.', 'Leave empty if unknown.'),
};

export const deceasedPage: FormPage = {
	id: 'jenazah',
	title: words('Data yang meninggal', 'About the deceased'),
	fields: [
		{
			id: 'nik',
			kind: 'member',
			among: 'not_the_applicant',
			when: { answer: 'jenazah', equals: 'di_kk' },
			label: words('Yang meninggal', 'The deceased'),
		},
		{
			id: 'namaJenazah',
			kind: 'name',
			when: notOnKk,
			label: words('Nama lengkap', 'Full name'),
			help: words('Seperti tertulis di KTP-el atau KK-nya.', 'As written on their KTP-el or KK.'),
		},
		{
			id: 'nikJenazah',
			kind: 'nik',
			when: { answer: 'jenazah', equals: 'lain' },
			label: words('NIK yang meninggal', 'NIK of the deceased'),
			help: words('Salin dari KTP-el atau KK-nya.', 'Copy it from their KTP-el or KK.'),
		},
		{ ...sex, when: noNik },
		{ ...birthDate, when: noNik },
		...parentNames.map((field) => ({ ...field, when: notOnKk })),
	],
};

/** Nobody knows who it is: what can be seen, and a name if there is one. */
export const unknownDeceasedPage: FormPage = {
	id: 'jenazah',
	title: words('Yang diketahui tentang jenazah', 'What is known of the deceased'),
	fields: [
		{
			id: 'namaJenazah',
			kind: 'name',
			optional: true,
			label: words('Nama atau panggilan', 'Name, or what they were called'),
			help: words(
				'Kosongkan bila tidak diketahui; pada akta ditulis “tidak diketahui”.',
				'Leave empty if unknown; the certificate then says “unknown”.',
			),
		},
		sex,
		{
			id: 'ciriJenazah',
			kind: 'longText',
			maxLength: 300,
			label: words('Ciri-ciri dan tempat ditemukan', 'Description, and where found'),
			help: words(
				'Salin dari surat kepolisian: perkiraan usia, pakaian, tanda khusus, lokasi.',
				'Copy from the police letter: estimated age, clothes, marks, place.',
			),
		},
	],
};

export const deathReporters: readonly Choice[] = [
	{ value: 'suami_istri', label: words('Suami atau istri', 'Husband or wife') },
	{ value: 'anak', label: words('Anak', 'Child') },
	{ value: 'orang_tua', label: words('Orang tua', 'Parent') },
	{ value: 'saudara', label: words('Saudara kandung', 'Brother or sister') },
	{ value: 'ahli_waris', label: words('Ahli waris atau keluarga lain', 'Heir or other family') },
	{ value: 'ketua_rt', label: words('Ketua RT', 'Head of the RT') },
	{ value: 'lainnya', label: words('Lainnya', 'Other') },
];
export const relationToDeceased = words(
	'Hubungan Anda dengan yang meninggal',
	'Your relation to the deceased',
);
