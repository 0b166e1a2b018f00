import type { FormPage, MemberGroup } from '../../form.ts';
import type { RequiredDocument, Rule } from '../../service.ts';
import { phoneField, words } from '../parts.ts';

// What the variants of the Kartu Identitas Anak share. The child is one of the applicant's own family, so nothing known is typed.

/** Asks for a child of an age for which the variant makes cards. */
export const childPage = (among: MemberGroup): FormPage => ({
	id: 'anak',
	title: words('KIA untuk anak yang mana?', 'Whose card is it?'),
	lead: words(
		'Pilih dari anggota KK Anda yang seusia kartu ini.',
		'Choose from the members of your KK who are of the age for this card.',
	),
	fields: [
		{ id: 'noKk', kind: 'kkNumber', known: true, prefill: 'kkNumber', label: words('Nomor KK', 'KK number') },
		{ id: 'nik', kind: 'member', among, label: words('Anak', 'Child') },
		{
			id: 'hubungan',
			kind: 'choice',
			label: words('Anda siapa bagi anak ini?', 'Who are you to this child?'),
			choices: [
				{ value: 'orang_tua', label: words('Ayah atau ibu', 'Father or mother') },
				{ value: 'wali', label: words('Wali', 'Guardian') },
			],
		},
		phoneField,
	],
});

/** Asked only where the register does not know the certificate. */
export const certificatePage: FormPage = {
	id: 'akta',
	title: words('Akta kelahiran anak', 'The child’s birth certificate'),
	when: { predicate: 'child_certificate_unknown' },
	fields: [
		{
			id: 'noAktaKelahiran',
			kind: 'text',
			maxLength: 40,
			label: words('Nomor akta kelahiran', 'Birth certificate number'),
			help: words(
				'Di bagian atas kutipan akta. Contoh: 1234-LU-01112020-0015, diawali kode kotanya; nomor lama boleh ditulis apa adanya.',
				'At the top of the certificate. For example 1234-LU-01112020-0015, beginning with the code of its city; older numbers as they are.',
			),
		},
	],
};

export const birthCertificate: RequiredDocument = {
	id: 'AKTA_LAHIR',
	label: words('Kutipan akta kelahiran anak', 'The child’s birth certificate'),
	help: words(
		'Foto kutipan asli, seluruh halaman, atau PDF dari Disdukcapil. Yang asli ditunjukkan saat mengambil kartu.',
		'Photograph the original, the whole page, or upload the PDF from Disdukcapil. Show the original when you collect the card.',
	),
	need: 'wajib',
	source: ['M2'],
};

export const parentsCards: RequiredDocument = {
	id: 'KTP_ORTU',
	label: words('KTP-el kedua orang tua atau wali', 'KTP-el of both parents or the guardian'),
	help: words(
		'Letakkan kedua kartu berdampingan dan foto sekaligus, atau gabungkan dalam satu PDF. Orang tua tunggal atau wali: satu kartu cukup.',
		'Lay both cards side by side in one photo, or put them in one PDF. For a single parent or guardian one card is enough.',
	),
	need: 'wajib',
	source: ['M2'],
};

export const childPhoto: RequiredDocument = {
	id: 'FOTO_2X3',
	label: words('Pas foto berwarna anak, 2x3', 'Colour passport photo of the child, 2x3'),
	help: words(
		'Wajah menghadap ke depan, tanpa topi dan kacamata hitam, latar polos. Cukup satu foto dari ponsel; tidak perlu dicetak.',
		'Face to the front, no cap or dark glasses, plain background. One photo from a phone is enough; no print needed.',
	),
	need: 'wajib',
	source: ['M2'],
};

const underSeventeen = 'Permendagri 2/2016, KIA untuk anak yang belum berusia 17 tahun dan belum menikah';

/** What holds for every child card. */
export const childRules: readonly Rule[] = [
	{
		brokenWhen: 'child_17_or_more',
		severity: 'block',
		field: 'nik',
		text: words(
			'KIA berlaku sampai sehari sebelum usia 17 tahun. Orang ini sudah berusia 17 tahun: pilih Perekaman KTP-el atau Cetak KTP-el.',
			'The KIA ends the day before the 17th birthday. This person is 17: choose recording or printing of a KTP-el.',
		),
		article: underSeventeen,
		source: ['M2'],
	},
	{
		brokenWhen: 'child_ever_married',
		severity: 'block',
		field: 'nik',
		text: words(
			'Orang ini tercatat sudah atau pernah kawin, jadi berhak atas KTP-el. Pilih Perekaman KTP-el.',
			'This person is recorded as married or ever married and so has a right to a KTP-el. Choose recording of a KTP-el.',
		),
		article: underSeventeen,
		source: ['M2'],
	},
	{
		brokenWhen: 'applicant_not_guardian',
		severity: 'block',
		field: 'nik',
		text: words(
			'KIA diajukan oleh orang tua atau wali yang dewasa dalam KK ini. Mintalah salah satu dari mereka mengajukannya.',
			'A KIA is applied for by a parent or adult guardian on this KK. Please ask one of them to apply.',
		),
		article: 'SE 470/13287/Dukcapil, pemohon KIA: orang tua atau wali',
		source: ['SE'],
	},
];

/** A new card needs the certificate. */
export const certificateRule: Rule = {
	brokenWhen: 'child_without_certificate',
	severity: 'block',
	field: 'nik',
	text: words(
		'Menurut catatan, akta kelahiran anak ini belum ada. Ajukan dahulu layanan Akta Kelahiran; KIA dapat diajukan sekaligus di sana.',
		'According to the register this child has no birth certificate yet. Apply for the birth certificate first; the KIA can go along with it.',
	),
	article: 'Permendagri 2/2016, syarat KIA: kutipan akta kelahiran',
	source: ['M2'],
};

/** For a card that must have existed. */
export const hadCardRule: Rule = {
	brokenWhen: 'child_never_had_card',
	severity: 'warn',
	field: 'nik',
	text: words(
		'Menurut catatan, anak ini belum pernah memiliki KIA. Bila benar belum, pilih “Baru”. Petugas akan memeriksanya.',
		'According to the register this child never had a KIA. If so, choose “New”. The officer will check.',
	),
	article: 'SE 470/13287/Dukcapil, KIA hilang, rusak atau diganti',
	source: ['SE', 'OURS'],
};
