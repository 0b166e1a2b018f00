import type { Field, FormPage } from '../../form.ts';
import { words } from '../parts.ts';

// The death itself, as F-2.01 asks: date, time, cause, place, and who states it.

const date: Field = {
	id: 'tanggalKematian',
	kind: 'date',
	bound: 'past',
	withDay: true,
	label: words('Tanggal meninggal', 'Date of death'),
	help: words('Nama harinya kami isi sendiri.', 'We fill in the day of the week ourselves.'),
};
const time: Field = {
	id: 'pukul',
	kind: 'time',
	label: words('Pukul', 'Time of death'),
	help: words(
		'Jam dan menit menurut waktu setempat, contoh: 21.30 atau 2130',
		'Hours and minutes, local time, for example 21:30 or 2130',
	),
};
const cause: Field = {
	id: 'sebabKematian',
	kind: 'code',
	table: 'sebabKematian',
	label: words('Sebab meninggal', 'Cause of death'),
};
const place = (help: Field['label']): Field => ({
	id: 'tempatKematian',
	kind: 'text',
	maxLength: 120,
	label: words('Tempat meninggal', 'Place of death'),
	help,
});
const statedBy = (...only: readonly string[]): Field => ({
	id: 'yangMenerangkan',
	kind: 'code',
	table: 'yangMenerangkanKematian',
	only,
	label: words('Siapa yang menerangkan kematian?', 'Who states the death?'),
});

const page = (
	fields: readonly Field[],
	lead = words('Salin dari surat kematian.', 'Copy this from the death letter.'),
): FormPage => ({
	id: 'kematian',
	title: words('Tentang kematian', 'About the death'),
	lead,
	fields,
});

const optional = (field: Field): Field => ({ ...field, optional: true });

export const clinicDeathPage = page([
	date,
	time,
	cause,
	place(
		words('Nama rumah sakit atau puskesmas dan kotanya.', 'Name of the hospital or clinic, and its city.'),
	),
	statedBy('1', '2'),
]);
export const homeDeathPage = page([
	date,
	time,
	cause,
	place(
		words(
			'Contoh: rumah, Jl. Melati No. 5, dan kotanya.',
			'For example: home, Jl. Melati No. 5, and the city.',
		),
	),
	statedBy('1', '2', '3', '4'),
]);
export const unidentifiedDeathPage = page(
	[
		{ ...date, label: words('Tanggal meninggal atau ditemukan', 'Date of death, or when found') },
		optional(time),
		cause,
		place(words('Atau tempat ditemukan.', 'Or where the body was found.')),
		statedBy('1', '2', '3'),
	],
	words('Salin dari surat keterangan kepolisian.', 'Copy this from the police letter.'),
);
export const missingDeathPage = page(
	[
		{
			...date,
			label: words('Tanggal meninggal atau dinyatakan meninggal', 'Date of death, or presumed date'),
			help: words(
				'Seperti tertulis dalam penetapan atau surat pernyataan.',
				'As written in the order or statement.',
			),
		},
		optional(time),
		cause,
		place(words('Tempat hilang, contoh: Laut Jawa', 'Where the person was lost, for example: Java Sea')),
	],
	words(
		'Salin dari penetapan pengadilan atau surat pernyataan maskapai.',
		'Copy this from the court order or the carrier’s statement.',
	),
);
export const deathAbroadPage = page(
	[
		date,
		time,
		cause,
		place(
			words(
				'Kota dan negara, contoh: Kuala Lumpur, Malaysia',
				'City and country, for example: Kuala Lumpur, Malaysia',
			),
		),
		statedBy('1', '2', '3', '4'),
	],
	words('Salin dari surat keterangan Perwakilan RI.', 'Copy this from the letter of the Indonesian mission.'),
);

/** SE: only after the court's order, or with the carrier's statement. */
export const orderPage: FormPage = {
	id: 'penetapan',
	title: words('Penetapan pengadilan atau pernyataan maskapai', 'Court order or carrier’s statement'),
	lead: words(
		'Akta untuk orang hilang terbit setelah ada penetapan pengadilan, atau pernyataan maskapai bila kecelakaan angkutan. Belum ada? Mohonkan lebih dulu ke Pengadilan Negeri.',
		'For the missing a certificate is issued after a court order, or the carrier’s statement after an accident. None yet? Apply to the district court first.',
	),
	fields: [
		{
			id: 'dasarHilang',
			kind: 'choice',
			label: words('Dasarnya', 'Based on'),
			choices: [
				{ value: 'penetapan_pengadilan', label: words('Penetapan pengadilan', 'Court order') },
				{ value: 'pernyataan_maskapai', label: words('Surat pernyataan maskapai', 'Carrier’s statement') },
			],
		},
		{ id: 'nomorPenetapan', kind: 'text', maxLength: 60, label: words('Nomor surat', 'Its number') },
		{
			id: 'tanggalPenetapan',
			kind: 'date',
			bound: 'past',
			label: words('Tanggal surat', 'Its date'),
		},
		{
			id: 'penerbitPenetapan',
			kind: 'text',
			maxLength: 80,
			label: words('Pengadilan atau maskapai', 'Court or carrier'),
			help: words(
				'Nama pengadilan dan kotanya, atau nama maskapainya.',
				'The court and its city, or the name of the carrier.',
			),
		},
	],
};
