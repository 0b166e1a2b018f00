import type { Condition } from '../../condition.ts';
import type { Field, FormPage } from '../../form.ts';
import type { RequiredDocument, Rule } from '../../service.ts';
import { registrationPage } from '../kartu-keluarga/parts.ts';
import {
	guardianFields,
	guardianRules,
	guardianStatement,
	newHeadField,
	newHeadTooYoungRule,
	relationsToNewHead,
} from '../new-head.ts';
import { newAddressFields, words } from '../parts.ts';

// What moving to another city and moving inside this one have in common. F-1.03.

const onlyChildrenStay: Condition = { predicate: 'only_children_stay' };

/** The address moved from is the register's own. */
export const originPage: FormPage = {
	...registrationPage,
	title: words('Alamat Anda sekarang', 'Your present address'),
	fields: registrationPage.fields.flatMap((field): readonly Field[] =>
		field.id === 'kelurahan'
			? [
					field,
					{
						id: 'kodePos',
						kind: 'text',
						maxLength: 5,
						known: true,
						prefill: 'postalCode',
						label: words('Kode pos', 'Postal code'),
					},
				]
			: [field],
	),
};

export const moversPage: FormPage = {
	id: 'anggota-pindah',
	title: words('Siapa yang pindah?', 'Who moves?'),
	lead: words(
		'Centang semua yang ikut pindah. Yang tidak dicentang tetap di alamat sekarang.',
		'Tick everyone who moves. Those not ticked stay at the present address.',
	),
	fields: [{ id: 'anggotaPindah', kind: 'members', label: words('Anggota yang pindah', 'Members who move') }],
};

/** Asked when the head moves and others stay: who leads them. */
export const stayersPages: readonly FormPage[] = [
	{
		id: 'kepala-baru',
		title: words('Siapa kepala keluarga bagi yang tinggal?', 'Who will lead those who stay?'),
		lead: words(
			'Kepala keluarga ikut pindah, jadi yang tinggal mendapat KK dengan nomor baru.',
			'The head moves, so those who stay get a KK with a new number.',
		),
		when: { predicate: 'new_head_needed' },
		fields: [newHeadField],
	},
	{
		id: 'hubungan',
		title: words('Hubungan dengan kepala keluarga yang baru', 'Relations to the new head'),
		lead: words(
			'Isi satu baris untuk setiap anggota lain yang tinggal.',
			'One entry for each other member who stays.',
		),
		when: { predicate: 'relations_change' },
		fields: [relationsToNewHead],
	},
	{
		id: 'wali',
		title: words('Siapa wali anak-anak?', 'Who is the children’s guardian?'),
		lead: words(
			'Semua yang tinggal belum berusia 17 tahun. Seorang kerabat dewasa dapat masuk sebagai kepala keluarga, atau anak-anak menumpang di KK kerabat.',
			'Everyone who stays is below 17. An adult relative can move in as head, or the children can join a relative’s KK.',
		),
		when: onlyChildrenStay,
		fields: guardianFields,
	},
];

const destinationIds: Readonly<Record<string, string>> = {
	alamat: 'alamatTujuan',
	rt: 'rtTujuan',
	rw: 'rwTujuan',
	kelurahan: 'desaKelurahanTujuan',
	kodePos: 'kodePosTujuan',
};

/** Street, RT, RW, desa or kelurahan and postal code moved to; `region` asks for the desa or kelurahan. */
export const destinationPage = (lead: FormPage['lead'], region: (field: Field) => Field): FormPage => ({
	id: 'tujuan',
	title: words('Pindah ke mana?', 'Where to?'),
	...(lead ? { lead } : {}),
	fields: newAddressFields.map((field) => {
		const asked = { ...field, id: destinationIds[field.id] ?? field.id };
		return field.id === 'kelurahan' ? region(asked) : asked;
	}),
});

export const reasonPages: readonly FormPage[] = [
	{
		id: 'alasan',
		title: words('Mengapa pindah?', 'Why do you move?'),
		fields: [
			{
				id: 'alasanPindah',
				kind: 'code',
				table: 'alasanPindah',
				label: words('Alasan pindah', 'Reason for moving'),
			},
		],
	},
	{
		id: 'alasan-lain',
		title: words('Sebutkan alasannya', 'Tell us the reason'),
		when: { answer: 'alasanPindah', equals: '7' },
		fields: [
			{
				id: 'alasanPindahLain',
				kind: 'text',
				maxLength: 100,
				label: words('Alasan lainnya', 'Other reason'),
			},
		],
	},
];

export const plannedDate: Field = {
	id: 'rencanaTanggalPindah',
	kind: 'date',
	bound: 'future',
	label: words('Rencana tanggal pindah', 'Planned date of the move'),
	help: words('Hari ini atau sesudahnya.', 'Today or later.'),
};

/** What follows from who moves and where: F-1.03 items 6, 9 and 10. */
export const computedFields: readonly Field[] = [
	{
		id: 'klasifikasiKepindahan',
		kind: 'code',
		table: 'klasifikasiKepindahan',
		known: true,
		prefill: 'klasifikasiKepindahan',
		label: words('Klasifikasi kepindahan', 'Kind of move'),
	},
	{
		id: 'jenisKepindahan',
		kind: 'code',
		table: 'jenisKepindahan',
		known: true,
		prefill: 'jenisKepindahan',
		label: words('Jenis kepindahan', 'Who moves'),
	},
	{
		id: 'statusKkTidakPindah',
		kind: 'code',
		table: 'statusKkTidakPindahF108',
		known: true,
		prefill: 'statusKkTidakPindah',
		label: words('KK bagi yang tidak pindah', 'KK of those who stay'),
	},
];

export const childrenStatement: RequiredDocument = {
	id: 'F103A',
	statement: 'F-1.03A',
	label: words('Surat kuasa pengasuhan anak (F-1.03A)', 'Power of attorney for child care (F-1.03A)'),
	help: words(
		'Ditandatangani orang tua atau wali anak. Daerah tujuan juga meminta pernyataan bersedia menerima (F-1.03B) dari kepala keluarga yang ditumpangi.',
		'Signed by the child’s parents or guardian. The destination will also ask for the host’s statement of acceptance (F-1.03B).',
	),
	need: 'kondisional',
	when: { predicate: 'child_moves_without_parents' },
	whenText: words(
		'bila anak di bawah 17 tahun pindah tanpa orang tua',
		'if a child below 17 moves without parents',
	),
	source: ['SE', 'M109'],
};

export const stayersStatement: RequiredDocument = guardianStatement(onlyChildrenStay);

export const movingRules: readonly Rule[] = [
	{
		brokenWhen: 'applicant_under_17_not_head',
		severity: 'block',
		text: words(
			'Permohonan pindah diajukan oleh kepala keluarga, atau anggota yang sudah berusia 17 tahun. Mintalah salah satu dari mereka mengajukannya.',
			'A move is applied for by the head of the family, or by a member who is 17. Please ask one of them to apply.',
		),
		article: 'Perpres 96/2018 Pasal 25 ayat (3); SE 470/13287/Dukcapil, pemohon SKPWNI',
		source: ['SE', 'P96'],
	},
	{
		brokenWhen: 'head_leaves_others',
		severity: 'warn',
		field: 'anggotaPindah',
		text: words(
			'Kepala keluarga ikut pindah, jadi yang tinggal mendapat KK dengan nomor baru.',
			'The head moves, so those who stay get a KK with a new number.',
		),
		article: 'SE 470/13287/Dukcapil, kepala keluarga pindah dan anggota tinggal',
		source: ['SE'],
	},
	newHeadTooYoungRule,
	{
		brokenWhen: 'new_head_is_leaving',
		severity: 'block',
		field: 'nikKepalaBaru',
		text: words(
			'Yang dipilih ikut pindah. Pilih anggota yang tinggal.',
			'You chose someone who moves. Choose a member who stays.',
		),
		article: 'SE 470/13287/Dukcapil, kepala keluarga pindah dan anggota tinggal',
		source: ['SE', 'OURS'],
	},
	{
		brokenWhen: 'relations_incomplete',
		severity: 'block',
		field: 'hubungan',
		text: words(
			'Isi satu baris untuk setiap anggota lain yang tinggal, tanpa kepala keluarga lama dan baru.',
			'Enter each other member who stays once, without the old and the new head.',
		),
		article: 'F-1.01 kolom SHDK',
		source: ['MEM'],
	},
	...guardianRules,
];
