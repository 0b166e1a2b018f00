import type { Variant } from '../../service.ts';
import { skpwniFields, skpwniHelp, skpwniTooOldRule, words } from '../parts.ts';
import { holderPage, holderRules, oldCard, recordedRule } from './parts.ts';

/** F-1.02 KTP.B. */
export const pindahDatang: Variant = {
	id: 'PINDAH_DATANG',
	name: words('Pindah datang', 'Moved here'),
	summary: words(
		'Untuk mengganti KTP-el beralamat lama setelah pindah ke kota ini.',
		'To replace a KTP-el with your old address after moving to this city.',
	),
	pages: [
		holderPage,
		{
			id: 'skpwni',
			title: words('Surat pindah Anda', 'Your moving letter'),
			lead: words(
				'Biasanya KTP-el terbit bersama KK yang baru.',
				'The card is normally issued together with the new KK.',
			),
			fields: [
				...skpwniFields,
				{
					id: 'kkBaruTerbit',
					kind: 'yesNo',
					label: words(
						'Apakah KK dengan alamat baru sudah terbit?',
						'Has the KK with the new address been issued?',
					),
				},
			],
		},
	],
	requiredDocuments: [
		{
			id: 'SKPWNI',
			label: words(
				'Surat pindah (SKPWNI atau SKP) dari daerah asal',
				'Moving letter (SKPWNI or SKP) from the previous city',
			),
			help: skpwniHelp,
			need: 'wajib',
			source: ['SE'],
		},
		{ ...oldCard, label: words('KTP-el beralamat lama', 'KTP-el with the old address') },
	],
	rules: [
		...holderRules,
		recordedRule,
		skpwniTooOldRule,
		{
			brokenWhen: 'new_kk_not_issued',
			severity: 'warn',
			field: 'kkBaruTerbit',
			text: words(
				'Ajukan juga KK “pindah datang”, supaya KK dan KTP-el terbit bersama.',
				'Apply for the KK “moved here” as well, so that both are issued together.',
			),
			article: 'SE 470/13287/Dukcapil, KTP-el pindah datang: terbit bersama KK baru',
			source: ['SE'],
		},
	],
	siakEvent: 'print_ktp_el',
	bring: words('KTP-el beralamat lama, untuk ditukar.', 'The KTP-el with the old address, to be exchanged.'),
};
