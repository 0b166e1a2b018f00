import type { Variant } from '../../service.ts';
import { damageFields, policeDateRule, policeLetter, policeLetterPage, words } from '../parts.ts';
import { kkLama, mayApplyRule, registrationPage } from './parts.ts';

/** F-1.02 KK.C.1. No copy of the KTP-el is asked: the NIK stands on F-1.02 (SE). */
export const hilang: Variant = {
	id: 'HILANG',
	name: words('Hilang', 'Lost'),
	summary: words('Untuk mengganti KK yang hilang.', 'To replace a lost family card.'),
	pages: [registrationPage, policeLetterPage],
	requiredDocuments: [policeLetter],
	rules: [mayApplyRule, policeDateRule],
	siakEvent: 'reissue_kk',
};

/** F-1.02 KK.C.2. */
export const rusak: Variant = {
	id: 'RUSAK',
	name: words('Rusak', 'Damaged'),
	summary: words(
		'Untuk mengganti KK yang rusak atau tidak terbaca.',
		'To replace a damaged or unreadable family card.',
	),
	pages: [
		registrationPage,
		{
			id: 'kerusakan',
			title: words('KK Anda rusak bagaimana?', 'How is your KK damaged?'),
			fields: damageFields,
		},
	],
	requiredDocuments: [
		{
			...kkLama,
			id: 'KK_RUSAK',
			label: words('KK yang rusak', 'The damaged KK'),
			help: words(
				'Foto seluruh lembarnya sampai bagian yang rusak terlihat. Bila terpotong, susun semua bagian.',
				'Photograph the whole sheet with the damage visible. If it is in pieces, lay them together.',
			),
		},
	],
	rules: [mayApplyRule],
	siakEvent: 'reissue_kk',
	bring: words('KK yang rusak, untuk ditukar.', 'The damaged KK, to be exchanged.'),
};
