import { defineService } from '../define-service.ts';
import { f102 } from './forms.ts';
import { later, needed } from './later.ts';
import { kkOriginal, policeLetter, skpwniHelp, words } from './parts.ts';

const birthCertificate = needed('AKTA_LAHIR', words('Kutipan akta kelahiran', 'Birth certificate'), 'M2');
const parentsCards = needed(
	'KTP_ORTU',
	words('KTP-el kedua orang tua atau wali', 'KTP-el of both parents or the guardian'),
	'M2',
);
const photo = needed(
	'FOTO_2X3',
	words(
		'Pas foto berwarna anak, ukuran 2x3 (cukup satu berkas)',
		'Colour passport photo of the child, 2x3 (one file is enough)',
	),
	'M2',
);

export const kartuIdentitasAnak = defineService({
	id: 'KIA',
	slug: 'kartu-identitas-anak',
	name: words('Kartu Identitas Anak', 'Child identity card (KIA)'),
	summary: words(
		'Kartu identitas untuk anak yang belum berusia 17 tahun.',
		'An identity card for children below 17.',
	),
	forms: [f102],
	output: 'kia',
	quotaGroup: 'card',
	outputText: words('Kartu Identitas Anak', 'Child identity card'),
	legalBasis: ['Permendagri 2/2016 Pasal 3-13', 'SE 470/13287/Dukcapil', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words('Orang tua atau wali.', 'A parent or guardian.'),
	workingDays: { min: 3, max: 7 },
	state: 'soon',
	variants: [
		later(
			'issue_kia',
			'BARU_0_5',
			words('Baru, di bawah 5 tahun', 'New, below 5'),
			words(
				'Untuk anak di bawah 5 tahun; kartunya tanpa foto.',
				'For children below 5; the card has no photo.',
			),
			[birthCertificate, kkOriginal, parentsCards],
		),
		later(
			'issue_kia',
			'BARU_5_17',
			words('Baru, 5 sampai sebelum 17 tahun', 'New, 5 to below 17'),
			words(
				'Untuk anak berusia 5 tahun sampai sehari sebelum 17 tahun; kartunya berfoto.',
				'For children from 5 to the day before 17; the card has a photo.',
			),
			[birthCertificate, kkOriginal, parentsCards, photo],
		),
		later(
			'issue_kia',
			'GANTI_5',
			words('Penggantian saat genap 5 tahun', 'Replacement on turning 5'),
			words(
				'Untuk mengganti KIA tanpa foto setelah anak berusia 5 tahun.',
				'To replace the card without photo once the child is 5.',
			),
			[needed('KIA_LAMA', words('KIA lama', 'Old KIA'), 'OURS'), photo],
		),
		later(
			'issue_kia',
			'HILANG',
			words('Hilang', 'Lost'),
			words('Untuk mengganti KIA yang hilang.', 'To replace a lost KIA.'),
			[policeLetter],
		),
		later(
			'issue_kia',
			'RUSAK',
			words('Rusak', 'Damaged'),
			words('Untuk mengganti KIA yang rusak.', 'To replace a damaged KIA.'),
			[needed('KIA_RUSAK', words('KIA yang rusak', 'The damaged KIA'), 'SE')],
		),
		later(
			'issue_kia',
			'PINDAH_DATANG',
			words('Pindah datang', 'Moved here'),
			words('Untuk anak yang pindah ke kota ini.', 'For a child who moved to this city.'),
			[
				{
					...needed('SKPWNI', words('Surat pindah (SKPWNI)', 'Moving letter (SKPWNI)'), 'SE'),
					help: skpwniHelp,
				},
			],
		),
	],
});
