import type { Variant } from '../../service.ts';
import { kkOriginal, words } from '../parts.ts';
import { holderPage, holderRules } from './parts.ts';

/** F-1.02 KTP.A. */
export const baru: Variant = {
	id: 'BARU',
	name: words('Pencetakan baru', 'First print'),
	summary: words(
		'Untuk yang sudah direkam dan belum pernah menerima KTP-el.',
		'For people who have been recorded and never received a KTP-el.',
	),
	pages: [holderPage],
	requiredDocuments: [
		kkOriginal,
		{
			id: 'BUKTI_REKAM',
			label: words('Tanda bukti perekaman', 'Proof of recording'),
			help: words(
				'Lembar yang Anda terima setelah perekaman. Bila hilang, lewati saja.',
				'The slip you received after recording. If it is lost, skip this.',
			),
			need: 'opsional',
			source: ['OURS'],
		},
	],
	rules: [
		...holderRules,
		{
			brokenWhen: 'card_not_ready_to_print',
			severity: 'warn',
			field: 'nik',
			text: words(
				'Menurut catatan, data rekaman belum berstatus siap cetak (print ready record). Petugas akan memeriksanya; bila belum direkam, datanglah untuk perekaman dahulu.',
				'According to the register the recording is not ready to print yet. The officer will check; if nothing was recorded, come for recording first.',
			),
			article: 'Perpres 96/2018 Pasal 15; status SIAK PRINT READY RECORD',
			source: ['MEM'],
		},
		{
			brokenWhen: 'card_printed_before',
			severity: 'warn',
			field: 'nik',
			text: words(
				'Menurut catatan, KTP-el orang ini sudah pernah dicetak. Bila hilang atau rusak, pilih layanan yang sesuai.',
				'According to the register this person’s card was printed before. If it is lost or damaged, choose that instead.',
			),
			article: 'SE 470/13287/Dukcapil, KTP-el hilang atau rusak',
			source: ['SE', 'OURS'],
		},
	],
	siakEvent: 'print_ktp_el',
	firstCard: true,
};
