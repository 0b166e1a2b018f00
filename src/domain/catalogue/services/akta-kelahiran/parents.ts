import type { Condition } from '../../condition.ts';
import type { Choice, Field, FormPage } from '../../form.ts';
import { words } from '../parts.ts';

// The parents: picked from the own KK, or typed when they stand elsewhere. A mother below 17 has no KTP-el, so none is asked for.

const places: readonly Choice[] = [
	{ value: 'di_kk', label: words('Tercantum di KK saya', 'On my KK') },
	{ value: 'di_luar', label: words('Tidak tercantum di KK saya', 'Not on my KK') },
];

/** `unless`: nothing of it is asked then. */
const where = (id: 'ibu' | 'ayah', label: Field['label'], unless?: Condition): Field => ({
	id,
	kind: 'choice',
	choices: places,
	label,
	...(unless ? { when: { not: unless } } : {}),
});

const mother = words('Ibu kandung', 'Mother');
const father = words('Ayah kandung', 'Father');

const elsewhere = (parent: 'ibu' | 'ayah', suffix: 'Ibu' | 'Ayah', of: string, ofEn: string): FormPage => ({
	id: `data-${parent}`,
	title: words(`Data ${of}`, `About the ${ofEn}`),
	when: { answer: parent, given: true },
	fields: [
		{
			id: `nik${suffix}`,
			kind: 'member',
			among: parent === 'ibu' ? 'mother' : 'father',
			when: { answer: parent, equals: 'di_kk' },
			label: words(`Nama ${of}`, `Name of the ${ofEn}`),
		},
		...(
			[
				{
					id: `nama${suffix}`,
					kind: 'name',
					label: words(`Nama lengkap ${of}`, `Full name of the ${ofEn}`),
				},
				{
					id: `nik${suffix}Luar`,
					kind: 'nik',
					optional: true,
					label: words(`NIK ${of}`, `NIK of the ${ofEn}`),
					help: words(
						'Salin dari KK-nya. Kosongkan hanya bila warga negara asing tanpa NIK.',
						'Copy it from their KK. Leave empty only for a foreigner without NIK.',
					),
				},
				{
					id: `tempatLahir${suffix}`,
					kind: 'text',
					maxLength: 60,
					label: words(`Tempat lahir ${of}`, `Birthplace of the ${ofEn}`),
				},
				{
					id: `tanggalLahir${suffix}`,
					kind: 'date',
					bound: 'past',
					label: words(`Tanggal lahir ${of}`, `Birth date of the ${ofEn}`),
				},
				{
					id: `kewarganegaraan${suffix}`,
					kind: 'code',
					table: 'kewarganegaraan',
					label: words(`Kewarganegaraan ${of}`, `Citizenship of the ${ofEn}`),
				},
			] satisfies readonly Field[]
		).map((field): Field => ({ ...field, when: { answer: parent, equals: 'di_luar' } })),
	],
});

const motherDetails = elsewhere('ibu', 'Ibu', 'ibu', 'mother');
const fatherDetails = elsewhere('ayah', 'Ayah', 'ayah', 'father');

const parentsPage = (fields: readonly Field[], when?: Condition): FormPage => ({
	id: 'orang-tua',
	title: words('Siapa orang tuanya?', 'Who are the parents?'),
	fields,
	...(when ? { when } : {}),
});

export const bothParentsPages: readonly FormPage[] = [
	parentsPage([where('ibu', mother), where('ayah', father)]),
	motherDetails,
	fatherDetails,
];
export const motherPages: readonly FormPage[] = [
	{ ...parentsPage([where('ibu', mother)]), title: words('Siapa ibunya?', 'Who is the mother?') },
	motherDetails,
];
/** For a form in which the answer `modelAkta` says what is recorded of the parents. */
export const parentsByModelPages: readonly FormPage[] = [
	parentsPage([where('ibu', mother), where('ayah', father, { answer: 'modelAkta', equals: 'SEORANG_IBU' })], {
		not: { answer: 'modelAkta', equals: 'TIDAK_DIKETAHUI' },
	}),
	motherDetails,
	fatherDetails,
];

/** perkawinanOrtu of F-2.01. */
export const marriagePage: FormPage = {
	id: 'perkawinan',
	title: words('Perkawinan orang tua', 'Marriage of the parents'),
	lead: words(
		'Salin dari buku nikah atau kutipan akta perkawinan.',
		'Copy this from the marriage book or certificate.',
	),
	fields: [
		{
			id: 'nomorAktaPerkawinan',
			kind: 'text',
			maxLength: 60,
			label: words('Nomor buku nikah atau akta perkawinan', 'Number of the marriage book or certificate'),
		},
		{
			id: 'tanggalPerkawinan',
			kind: 'date',
			bound: 'past',
			label: words('Tanggal perkawinan', 'Date of the marriage'),
		},
	],
};
