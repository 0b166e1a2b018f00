import type { Condition } from '../condition.ts';
import type { Field } from '../form.ts';
import type { RequiredDocument, Rule } from '../service.ts';
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

export const newHeadTooYoungRule: Rule = {
	brokenWhen: 'new_head_too_young',
	severity: 'block',
	field: 'nikKepalaBaru',
	text: words(
		'Kepala keluarga harus berusia 17 tahun atau lebih, atau sudah atau pernah kawin. Pilih anggota lain.',
		'The head must be 17 or older, or married or ever married. Choose another member.',
	),
	article: 'SE 470/13287/Dukcapil, kepala keluarga minimal 17 tahun atau kawin',
	source: ['SE'],
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

/** Who may care for children who stay alone. */
export const guardianRules: readonly Rule[] = [
	{
		brokenWhen: 'guardian_on_own_kk',
		severity: 'block',
		field: 'nikWali',
		text: words(
			'Wali yang diisi tercantum di KK ini. Wali adalah kerabat dewasa dari KK lain; anggota yang dewasa dipilih sebagai kepala keluarga.',
			'The guardian you gave stands on this KK. A guardian is an adult relative from another KK; an adult member is chosen as head instead.',
		),
		article: 'SE 470/13287/Dukcapil, semua yang tinggal belum berusia 17 tahun',
		source: ['SE', 'OURS'],
	},
	{
		brokenWhen: 'guardian_too_young',
		severity: 'warn',
		field: 'nikWali',
		text: words(
			'Menurut NIK, wali belum berusia 17 tahun. Wali harus orang dewasa; petugas akan memeriksa apakah sudah kawin.',
			'By the NIK the guardian is below 17. A guardian is an adult; the officer will check whether he or she is married.',
		),
		article: 'SE 470/13287/Dukcapil, kerabat dewasa sebagai wali',
		source: ['SE', 'OURS'],
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
