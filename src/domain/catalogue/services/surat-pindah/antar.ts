import type { Field } from '../../form.ts';
import type { Rule, Variant } from '../../service.ts';
import { kkOriginal, words } from '../parts.ts';
import {
	childrenStatement,
	computedFields,
	destinationPage,
	moversPage,
	movingRules,
	originPage,
	plannedDate,
	reasonPages,
	stayersPages,
	stayersStatement,
} from './parts.ts';

const anywhere = (field: Field): Field => ({
	id: field.id,
	kind: 'region',
	label: words('Desa atau kelurahan tujuan', 'Desa or kelurahan you move to'),
	help: words(
		'Ketik nama desa atau kelurahan beserta kecamatan atau kotanya, misalnya “Meteseh Semarang”, lalu pilih.',
		'Type the name of the desa or kelurahan with its kecamatan or city, for example “Meteseh Semarang”, then choose.',
	),
});

const pages: Variant['pages'] = [
	originPage,
	moversPage,
	...stayersPages,
	destinationPage(undefined, anywhere),
	...reasonPages,
	{
		id: 'rencana',
		title: words('Rencana pindah', 'Your plan'),
		lead: words(
			'KTP-el dan KIA tetap Anda bawa: kartunya diganti di daerah tujuan, bukan di sini.',
			'Keep your KTP-el and KIA: the destination replaces them, not this office.',
		),
		fields: [
			...computedFields,
			{
				id: 'statusKkPindah',
				kind: 'code',
				table: 'statusKkPindah',
				label: words('KK di tempat tujuan bagi yang pindah', 'KK of those who move, at the destination'),
			},
			plannedDate,
		],
	},
];

const inOwnCity: Rule = {
	brokenWhen: 'destination_in_own_city',
	severity: 'block',
	field: 'desaKelurahanTujuan',
	text: words(
		'Alamat tujuan masih di kota ini, jadi tidak perlu SKPWNI. Pilih layanan pindah “Dalam kota”.',
		'The new address is still in this city, so no SKPWNI is needed. Choose the move “Within the city” instead.',
	),
	article: 'F-1.03 klasifikasi kepindahan 1-3; SE 470/13287/Dukcapil',
	source: ['SE', 'M109'],
};

const otherRules: readonly Rule[] = [
	...movingRules,
	{
		brokenWhen: 'only_children_form_kk',
		severity: 'block',
		field: 'statusKkPindah',
		text: words(
			'Semua yang pindah belum berusia 17 tahun, jadi belum dapat membuat KK sendiri. Pilih “Menumpang KK lain”.',
			'Everyone who moves is below 17 and cannot make a KK of their own. Choose “Join another KK”.',
		),
		article: 'SE 470/13287/Dukcapil, kepala keluarga minimal 17 tahun atau kawin',
		source: ['SE', 'M109'],
	},
	{
		brokenWhen: 'move_after_letter_ends',
		severity: 'warn',
		field: 'rencanaTanggalPindah',
		text: words(
			'Tanggal pindah lebih lama dari masa berlaku surat. Sebaiknya ajukan lebih dekat ke hari pindah.',
			'The move is later than the letter will be valid. It is better to apply closer to the day.',
		),
		article: 'Perpres 96/2018 Pasal 25 ayat (3); masa berlaku SKPWNI menurut pengaturan kota',
		source: ['MEM', 'OURS'],
	},
];

const requiredDocuments = [kkOriginal, childrenStatement, stayersStatement];

/** F-1.03, classification 4. */
export const antarKabKota: Variant = {
	id: 'ANTAR_KABKOTA',
	name: words('Antar kabupaten atau kota', 'To another regency or city'),
	summary: words(
		'Untuk pindah ke kota atau kabupaten lain di provinsi yang sama.',
		'For moving to another city or regency in the same province.',
	),
	pages,
	requiredDocuments,
	rules: [
		inOwnCity,
		{
			brokenWhen: 'destination_in_other_province',
			severity: 'block',
			field: 'desaKelurahanTujuan',
			text: words(
				'Alamat tujuan di provinsi lain. Pilih layanan pindah “Antar provinsi”.',
				'The new address is in another province. Choose the move “To another province” instead.',
			),
			article: 'F-1.03 klasifikasi kepindahan 4',
			source: ['M109'],
		},
		...otherRules,
	],
	siakEvent: 'move_out',
};

/** F-1.03, classification 5. */
export const antarProvinsi: Variant = {
	id: 'ANTAR_PROVINSI',
	name: words('Antar provinsi', 'To another province'),
	summary: words('Untuk pindah ke provinsi lain.', 'For moving to another province.'),
	pages,
	requiredDocuments,
	rules: [
		inOwnCity,
		{
			brokenWhen: 'destination_in_own_province',
			severity: 'block',
			field: 'desaKelurahanTujuan',
			text: words(
				'Alamat tujuan masih di provinsi yang sama. Pilih layanan pindah “Antar kabupaten atau kota”.',
				'The new address is in the same province. Choose the move “To another regency or city” instead.',
			),
			article: 'F-1.03 klasifikasi kepindahan 5',
			source: ['M109'],
		},
		...otherRules,
	],
	siakEvent: 'move_out',
};
