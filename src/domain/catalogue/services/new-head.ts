import type { Condition } from '../condition.ts';
import type { Field } from '../form.ts';
import type { RequiredDocument } from '../service.ts';
import { relationsBesideHead } from './kartu-keluarga/parts.ts';
import { words } from './parts.ts';

// Who leads those who stay when the head dies or moves, and whoever cares for children who stay alone.

export const newHeadField: Field = {
	id: 'nikKepalaBaru',
	kind: 'member',
	among: 'new_head',
	label: words('Kepala keluarga baru', 'New head of the family'),
	help: words(
		'Sudah berusia 17 tahun, atau sudah atau pernah kawin.',
		'At least 17 years old, or married or ever married.',
	),
};

export const relationsToNewHead: Field = {
	id: 'hubungan',
	kind: 'list',
	label: words('Anggota yang tetap', 'Members who stay'),
	min: 1,
	max: 20,
	rowName: words('anggota', 'member'),
	rowTitle: 'nik',
	fields: [
		{ id: 'nik', kind: 'member', label: words('Anggota', 'Member') },
		{
			id: 'shdk',
			kind: 'code',
			table: 'shdk',
			only: relationsBesideHead,
			label: words('Hubungan dengan kepala keluarga baru', 'Relation to the new head'),
		},
	],
};

export const guardianFields: readonly Field[] = [
	{
		id: 'caraPerwalian',
		kind: 'choice',
		label: words('Pilih caranya', 'Choose how'),
		choices: [
			{
				value: 'wali_masuk',
				label: words('Kerabat dewasa masuk sebagai kepala keluarga', 'An adult relative moves in as head'),
			},
			{
				value: 'anak_menumpang',
				label: words('Anak-anak menumpang di KK kerabat', 'The children join a relative’s KK'),
			},
		],
	},
	{ id: 'nikWali', kind: 'nik', label: words('NIK wali', 'NIK of the guardian') },
	{ id: 'namaWali', kind: 'name', label: words('Nama lengkap wali', 'Full name of the guardian') },
	{
		id: 'noKkWali',
		kind: 'kkNumber',
		label: words('Nomor KK wali sekarang', 'Present KK number of the guardian'),
	},
];

/** Needed while everyone who stays is below 17. */
export const guardianStatement = (when: Condition): RequiredDocument => ({
	id: 'PERNYATAAN_WALI',
	label: words('Surat pernyataan bersedia menjadi wali', 'Guardian’s statement'),
	help: words(
		'Ditandatangani wali yang dewasa. Foto seluruh halaman sampai tanda tangan terbaca.',
		'Signed by the adult guardian. Photograph the whole page with the signature readable.',
	),
	need: 'kondisional',
	when,
	whenText: words(
		'bila semua anggota yang tinggal belum berusia 17 tahun',
		'if everyone who stays is below 17',
	),
	source: ['SE'],
});
