import type { FormPage } from '../../form.ts';
import type { RequiredDocument, Rule } from '../../service.ts';
import { personNotLivingRule, phoneField, words } from '../parts.ts';

/** "Pencarian Biodata": the holder is one of the applicant's own family, so nothing is typed. */
export const holderPage: FormPage = {
	id: 'pemegang',
	title: words('KTP-el siapa yang dicetak?', 'Whose card is to be printed?'),
	lead: words('Pilih dari anggota KK Anda.', 'Choose from the members of your KK.'),
	fields: [
		{ id: 'noKk', kind: 'kkNumber', known: true, prefill: 'kkNumber', label: words('Nomor KK', 'KK number') },
		{
			id: 'nik',
			kind: 'member',
			among: 'card_holder',
			prefill: 'applicantNik',
			label: words('Pemegang KTP-el', 'Card holder'),
		},
		phoneField,
	],
};

export const oldCard: RequiredDocument = {
	id: 'KTP_LAMA',
	label: words('KTP-el lama', 'Current KTP-el'),
	help: words(
		'Foto kartu dari depan, mengisi layar, tanpa pantulan cahaya, semua tulisan terbaca. Kartunya diserahkan saat mengambil yang baru.',
		'Photograph the front, filling the screen, without glare, all print readable. The card itself is handed in when you collect the new one.',
	),
	need: 'wajib',
	source: ['SE'],
};

/** Rules about the holder that hold for every printing. */
export const holderRules: readonly Rule[] = [
	{
		brokenWhen: 'holder_under_17_unmarried',
		severity: 'block',
		field: 'nik',
		text: words(
			'KTP-el untuk yang sudah berusia 17 tahun, atau sudah atau pernah kawin. Untuk anak, pilih Kartu Identitas Anak.',
			'The KTP-el is for people of 17, or married or ever married. For a child, choose the Child Identity Card.',
		),
		article: 'Perpres 96/2018 Pasal 15',
		source: ['P96'],
	},
	personNotLivingRule,
	{
		brokenWhen: 'applicant_is_not_holder',
		severity: 'warn',
		field: 'nik',
		text: words(
			'KTP-el diambil oleh pemegangnya. Bila diwakilkan, siapkan surat kuasa F-1.07.',
			'The card is collected by its holder. If someone else collects it, prepare the power of attorney F-1.07.',
		),
		article: 'SE 470/13287/Dukcapil, pemohon KTP-el; F-1.07',
		source: ['SE', 'M109'],
	},
];

/** For cards that must have existed: nothing is printed again before it was recorded. */
export const recordedRule: Rule = {
	brokenWhen: 'holder_not_recorded',
	severity: 'warn',
	field: 'nik',
	text: words(
		'Menurut catatan, orang ini belum melakukan perekaman KTP-el. Petugas akan memeriksanya; bila benar belum, rekam dahulu.',
		'According to the register this person has not been recorded for a KTP-el yet. The officer will check; if so, recording comes first.',
	),
	article: 'Perpres 96/2018 Pasal 15; status perekaman',
	source: ['P96', 'MEM'],
};
