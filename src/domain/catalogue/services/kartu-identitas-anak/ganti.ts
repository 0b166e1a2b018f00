import type { RequiredDocument, Variant } from '../../service.ts';
import {
	damageFields,
	policeDateRule,
	policeLetter,
	policeLetterPage,
	skpwniFields,
	skpwniHelp,
	skpwniTooOldRule,
	words,
} from '../parts.ts';
import { childPage, childPhoto, childRules, hadCardRule } from './parts.ts';

const oldCard: RequiredDocument = {
	id: 'KIA_LAMA',
	label: words('KIA lama', 'Old KIA'),
	help: words(
		'Foto kartu dari depan, semua tulisan terbaca. Kartunya diserahkan saat mengambil yang baru.',
		'Photograph the front, all print readable. The card itself is handed in when you collect the new one.',
	),
	need: 'wajib',
	source: ['OURS'],
};

/** F-1.02 KIA.D: the card without photo becomes one with photo. */
export const ganti5: Variant = {
	id: 'GANTI_5',
	name: words('Penggantian saat genap 5 tahun', 'Replacement on turning 5'),
	summary: words(
		'Untuk mengganti KIA tanpa foto setelah anak berusia 5 tahun.',
		'To replace the card without photo once the child is 5.',
	),
	pages: [childPage('child_5_to_16')],
	requiredDocuments: [oldCard, childPhoto],
	rules: [
		...childRules,
		{
			brokenWhen: 'child_under_5',
			severity: 'block',
			field: 'nik',
			text: words(
				'Anak ini belum genap 5 tahun; KIA yang ada masih berlaku. Ajukan pada atau setelah ulang tahun kelimanya.',
				'This child is not 5 yet; the present KIA is still valid. Apply on or after the fifth birthday.',
			),
			article: 'Permendagri 2/2016, KIA tanpa foto berlaku sampai usia 5 tahun',
			source: ['M2'],
		},
		hadCardRule,
	],
	siakEvent: 'issue_kia',
	bring: words('KIA yang lama.', 'The old KIA.'),
};

/** F-1.02 KIA.B.1. */
export const kiaHilang: Variant = {
	id: 'HILANG',
	name: words('Hilang', 'Lost'),
	summary: words('Untuk mengganti KIA yang hilang.', 'To replace a lost KIA.'),
	pages: [childPage('child_below_17'), policeLetterPage],
	requiredDocuments: [policeLetter],
	rules: [...childRules, hadCardRule, policeDateRule],
	siakEvent: 'issue_kia',
};

/** F-1.02 KIA.B.2. */
export const kiaRusak: Variant = {
	id: 'RUSAK',
	name: words('Rusak', 'Damaged'),
	summary: words('Untuk mengganti KIA yang rusak.', 'To replace a damaged KIA.'),
	pages: [
		childPage('child_below_17'),
		{
			id: 'kerusakan',
			title: words('KIA rusak bagaimana?', 'How is the card damaged?'),
			fields: damageFields,
		},
	],
	requiredDocuments: [
		{
			...oldCard,
			id: 'KIA_RUSAK',
			label: words('KIA yang rusak', 'The damaged KIA'),
			help: words(
				'Foto kartu sampai bagian yang rusak terlihat. Kartunya diserahkan saat mengambil yang baru.',
				'Photograph the card with the damage visible. The card itself is handed in when you collect the new one.',
			),
			source: ['SE'],
		},
	],
	rules: [...childRules, hadCardRule],
	siakEvent: 'issue_kia',
	bring: words('KIA yang rusak.', 'The damaged KIA.'),
};

/** F-1.02 KIA.D: the card of another city is exchanged. */
export const kiaPindahDatang: Variant = {
	id: 'PINDAH_DATANG',
	name: words('Pindah datang', 'Moved here'),
	summary: words('Untuk anak yang pindah ke kota ini.', 'For a child who moved to this city.'),
	pages: [
		childPage('child_below_17'),
		{
			id: 'skpwni',
			title: words('Surat pindah', 'Moving letter'),
			lead: words(
				'Anak harus sudah tercantum di KK Anda di kota ini.',
				'The child must be on your KK in this city already.',
			),
			fields: skpwniFields,
		},
	],
	requiredDocuments: [
		{
			id: 'SKPWNI',
			label: words('Surat pindah (SKPWNI)', 'Moving letter (SKPWNI)'),
			help: skpwniHelp,
			need: 'wajib',
			source: ['SE'],
		},
	],
	rules: [...childRules, skpwniTooOldRule],
	siakEvent: 'issue_kia',
	bring: words(
		'KIA dari daerah asal, bila ada, untuk ditukar.',
		'The KIA of the previous city, if any, to be exchanged.',
	),
};
