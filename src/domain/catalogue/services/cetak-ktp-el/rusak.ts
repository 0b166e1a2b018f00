import type { Variant } from '../../service.ts';
import { damageFields, words } from '../parts.ts';
import { holderPage, holderRules, oldCard, recordedRule } from './parts.ts';

/** F-1.02 KTP.C.2. */
export const rusak: Variant = {
	id: 'RUSAK',
	name: words('Rusak', 'Damaged'),
	summary: words(
		'Untuk mengganti KTP-el yang rusak atau tidak terbaca.',
		'To replace a damaged or unreadable KTP-el.',
	),
	pages: [
		holderPage,
		{
			id: 'kerusakan',
			title: words('KTP-el rusak bagaimana?', 'How is the card damaged?'),
			fields: damageFields,
		},
	],
	requiredDocuments: [
		{
			...oldCard,
			id: 'KTP_RUSAK',
			label: words('KTP-el yang rusak', 'The damaged KTP-el'),
			help: words(
				'Foto kartu sampai bagian yang rusak terlihat. Kartunya diserahkan saat mengambil yang baru.',
				'Photograph the card with the damage visible. The card itself is handed in when you collect the new one.',
			),
		},
	],
	rules: [...holderRules, recordedRule],
	siakEvent: 'print_ktp_el',
	bring: words('KTP-el yang rusak.', 'The damaged KTP-el.'),
};
