import type { Condition } from '../../condition.ts';
import type { Variant } from '../../service.ts';
import {
	guardianFields,
	guardianRules,
	guardianStatement,
	newHeadField,
	newHeadTooYoungRule,
	relationsToNewHead,
} from '../new-head.ts';
import { words } from '../parts.ts';
import { kkLama, registrationPage } from './parts.ts';

const onlyChildrenStay: Condition = { predicate: 'all_but_head_under_17' };

/** F-1.02 KK.A.2. */
export const baruGantiKepala: Variant = {
	id: 'BARU_GANTI_KEPALA',
	name: words('Baru: penggantian kepala keluarga', 'New: change of the head of the family'),
	summary: words(
		'Untuk keluarga yang kepala keluarganya meninggal dunia.',
		'For a family whose head has died.',
	),
	pages: [
		registrationPage,
		{
			id: 'meninggal',
			title: words('Kepala keluarga yang meninggal', 'The head of family who died'),
			lead: words(
				'Kami turut berdukacita. Salin dari akta kematian.',
				'Our condolences. Copy this from the death certificate.',
			),
			fields: [
				{
					id: 'tanggalKematian',
					kind: 'date',
					bound: 'past',
					label: words('Tanggal meninggal', 'Date of death'),
				},
				{
					id: 'noAktaKematian',
					kind: 'text',
					maxLength: 40,
					label: words('Nomor akta kematian', 'Death certificate number'),
					help: words('Contoh: 3171-KM-03112026-0021', 'For example 3171-KM-03112026-0021'),
				},
			],
		},
		{
			id: 'kepala-baru',
			title: words('Siapa kepala keluarga yang baru?', 'Who will be the new head of the family?'),
			when: { not: onlyChildrenStay },
			fields: [newHeadField],
		},
		{
			id: 'hubungan',
			title: words('Hubungan dengan kepala keluarga yang baru', 'Relations to the new head'),
			lead: words(
				'Isi satu baris untuk setiap anggota lain yang tetap di KK ini.',
				'One entry for each other member who stays on this KK.',
			),
			when: { predicate: 'relations_change' },
			fields: [relationsToNewHead],
		},
		{
			id: 'wali',
			title: words('Siapa walinya?', 'Who is the guardian?'),
			lead: words(
				'Semua anggota yang tinggal belum berusia 17 tahun. Seorang kerabat dewasa dapat masuk sebagai kepala keluarga, atau anak-anak menumpang di KK kerabat.',
				'Everyone who stays is below 17. An adult relative can move in as head, or the children can join a relative’s KK.',
			),
			when: onlyChildrenStay,
			fields: guardianFields,
		},
	],
	requiredDocuments: [
		{
			id: 'AKTA_KEMATIAN',
			label: words('Akta kematian', 'Death certificate'),
			help: words(
				'Kutipan akta kematian dari Disdukcapil: PDF aslinya, atau foto seluruh halaman. Belum punya? Urus akta kematian dahulu.',
				'The certificate from Disdukcapil: its PDF or a photo of the whole page. Not issued yet? Apply for it first.',
			),
			need: 'wajib',
			source: ['SE'],
		},
		kkLama,
		guardianStatement(onlyChildrenStay),
	],
	rules: [
		{
			brokenWhen: 'applicant_under_17_with_adults',
			severity: 'block',
			text: words(
				'Permohonan diajukan oleh anggota yang sudah berusia 17 tahun atau sudah kawin. Mintalah salah satu dari mereka mengajukannya.',
				'A member who is 17 or married applies. Please ask one of them.',
			),
			article: 'SE 470/13287/Dukcapil, pemohon Kartu Keluarga',
			source: ['SE'],
		},
		{
			brokenWhen: 'applicant_is_head',
			severity: 'block',
			text: words(
				'Anda sendiri tercatat sebagai kepala keluarga. Layanan ini untuk kepala keluarga yang meninggal.',
				'You are recorded as the head of the family yourself. This is for a head who has died.',
			),
			article: 'SE 470/13287/Dukcapil, penggantian kepala keluarga',
			source: ['SE', 'OURS'],
		},
		{
			brokenWhen: 'nobody_left_behind',
			severity: 'block',
			text: words(
				'Tidak ada anggota lain di KK ini, jadi tidak ada KK baru yang perlu terbit.',
				'There is no other member on this KK, so no new KK is needed.',
			),
			article: 'SE 470/13287/Dukcapil, penggantian kepala keluarga',
			source: ['SE', 'OURS'],
		},
		newHeadTooYoungRule,
		{
			brokenWhen: 'new_head_is_old_head',
			severity: 'block',
			field: 'nikKepalaBaru',
			text: words(
				'Yang dipilih adalah kepala keluarga yang meninggal. Pilih anggota lain.',
				'You chose the head who died. Choose another member.',
			),
			article: 'SE 470/13287/Dukcapil, penggantian kepala keluarga',
			source: ['SE'],
		},
		{
			brokenWhen: 'relations_incomplete',
			severity: 'block',
			field: 'hubungan',
			text: words(
				'Isi satu baris untuk setiap anggota lain yang tetap, tanpa kepala keluarga lama dan baru.',
				'Enter each other member who stays once, without the old and the new head.',
			),
			article: 'F-1.01 kolom SHDK',
			source: ['MEM'],
		},
		...guardianRules,
	],
	siakEvent: 'change_head',
};
