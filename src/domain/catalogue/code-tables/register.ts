import type { CodeTable } from '../code-tables.ts';

/**
 * What the population register keeps of a resident. Codes and official labels: OpenSID @4b3d567 (seeders and form templates), which repeat the
 * government forms; verified in `codes.json`. English and sentence case are ours.
 */

/** Only 5, the print ready record, can be printed (MEM). */
export const statusRekamKtp = {
	id: 'statusRekamKtp',
	items: [
		{ code: '1', official: 'BELUM WAJIB', label: { id: 'Belum wajib', en: 'Not yet obliged' } },
		{ code: '2', official: 'BELUM REKAM', label: { id: 'Belum rekam', en: 'Not recorded' } },
		{ code: '3', official: 'SUDAH REKAM', label: { id: 'Sudah rekam', en: 'Recorded' } },
		{
			code: '4',
			official: 'CARD PRINTED',
			label: { id: 'Kartu dicetak (card printed)', en: 'Card printed' },
		},
		{
			code: '5',
			official: 'PRINT READY RECORD',
			label: { id: 'Siap cetak (print ready record)', en: 'Print ready record (PRR)' },
		},
		{
			code: '6',
			official: 'CARD SHIPPED',
			label: { id: 'Kartu dikirim (card shipped)', en: 'Card shipped' },
		},
		{
			code: '7',
			official: 'SENT FOR CARD PRINTING',
			label: { id: 'Dikirim untuk dicetak (sent for card printing)', en: 'Sent for printing (SFE)' },
		},
		{
			code: '8',
			official: 'CARD ISSUED',
			label: { id: 'Kartu diserahkan (card issued)', en: 'Card issued' },
		},
	],
} as const satisfies CodeTable;

/** Only 1 may be applied for. */
export const statusDasarPenduduk = {
	id: 'statusDasarPenduduk',
	items: [
		{ code: '1', official: 'HIDUP', label: { id: 'Hidup', en: 'Alive' } },
		{ code: '2', official: 'MATI', label: { id: 'Mati', en: 'Dead' } },
		{ code: '3', official: 'PINDAH', label: { id: 'Pindah', en: 'Moved' } },
		{ code: '4', official: 'HILANG', label: { id: 'Hilang', en: 'Missing' } },
		{ code: '6', official: 'PERGI', label: { id: 'Pergi', en: 'Left' } },
		{ code: '9', official: 'TIDAK VALID', label: { id: 'Tidak valid', en: 'Invalid' } },
	],
} as const satisfies CodeTable;
