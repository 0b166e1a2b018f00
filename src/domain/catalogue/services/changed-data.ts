import type { Field } from '../form.ts';
import type { Rule } from '../service.ts';
import { words } from './parts.ts';

// Rows of F-1.06, for the KK and for the KTP-el.

const elements = {
	pendidikan: words('Pendidikan', 'Education'),
	pekerjaan: words('Pekerjaan', 'Occupation'),
	agama: words('Agama', 'Religion'),
	golonganDarah: words('Golongan darah', 'Blood type'),
	statusPerkawinan: words('Status perkawinan', 'Marital status'),
	nama: words('Nama', 'Name'),
	tempatLahir: words('Tempat lahir', 'Place of birth'),
	tanggalLahir: words('Tanggal lahir', 'Date of birth'),
	jenisKelamin: words('Jenis kelamin', 'Sex'),
	alamat: words('Alamat', 'Address'),
	namaAyah: words('Nama ayah', 'Father’s name'),
	namaIbu: words('Nama ibu', 'Mother’s name'),
	kewarganegaraan: words('Kewarganegaraan', 'Citizenship'),
	foto: words('Foto atau tanda tangan', 'Photo or signature'),
	lainnya: words('Lainnya', 'Something else'),
};

/** One change as F-1.06 has it: which element, before, after, and on what ground. */
export const changeFields = (offered: readonly (keyof typeof elements)[]): readonly Field[] => [
	{
		id: 'elemen',
		kind: 'choice',
		label: words('Data yang berubah', 'What has changed'),
		choices: offered.map((value) => ({ value, label: elements[value] })),
	},
	{
		id: 'semula',
		kind: 'text',
		maxLength: 120,
		label: words('Semula', 'Before'),
		help: words('Seperti tertulis sekarang.', 'As it is written now.'),
	},
	{
		id: 'menjadi',
		kind: 'text',
		maxLength: 120,
		label: words('Menjadi', 'After'),
		help: words('Seperti di dokumen buktinya.', 'As in the document that proves it.'),
	},
	{
		id: 'dasarPerubahan',
		kind: 'choice',
		label: words('Dasar perubahan', 'Ground of the change'),
		choices: [
			{ value: 'ijazah', label: words('Ijazah', 'Diploma') },
			{ value: 'sk_kerja', label: words('SK atau surat keterangan kerja', 'Employment letter') },
			{
				value: 'akta',
				label: words('Akta pencatatan sipil atau buku nikah', 'Civil certificate or marriage book'),
			},
			{ value: 'penetapan', label: words('Penetapan pengadilan', 'Court order') },
			{ value: 'surat_lain', label: words('Surat keterangan lain', 'Another official letter') },
		],
	},
];

export const nothingChangesRule: Rule = {
	brokenWhen: 'nothing_changes',
	severity: 'block',
	field: 'elemenDataBerubah',
	text: words(
		'Isian “semula” dan “menjadi” sama. Isi data barunya.',
		'“Before” and “after” are the same. Enter the new value.',
	),
	article: 'F-1.06 kolom semula dan menjadi',
	source: ['OURS'],
};
