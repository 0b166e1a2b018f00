import { defineService } from '../define-service.ts';
import { baru } from './cetak-ktp-el/baru.ts';
import { hilang } from './cetak-ktp-el/hilang.ts';
import { pindahDatang } from './cetak-ktp-el/pindah-datang.ts';
import { rusak } from './cetak-ktp-el/rusak.ts';
import { ubahData } from './cetak-ktp-el/ubah-data.ts';
import { f102, f106, onlyFor } from './forms.ts';
import { words } from './parts.ts';

export const cetakKtpEl = defineService({
	id: 'CETAK_KTP',
	slug: 'cetak-ktp-el',
	name: words('Cetak KTP-el', 'Printing a KTP-el'),
	summary: words(
		'Mencetak KTP-el pertama, yang datanya berubah, yang hilang, atau yang rusak.',
		'Printing a first identity card, one with changed data, a lost or a damaged one.',
	),
	forms: [f102, onlyFor(f106, 'UBAH_DATA')],
	output: 'ktp_el',
	quotaGroup: 'card',
	outputText: words('KTP-el: kartu dengan cip', 'KTP-el: a card with a chip'),
	legalBasis: ['Perpres 96/2018 Pasal 14-20', 'SE 470/13287/Dukcapil', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words(
		'Pemegang kartu. Keluarga dalam satu KK dapat mengajukan; bila diambil orang lain: surat kuasa F-1.07.',
		'The card holder. Family on the same KK may apply; if someone else collects it: power of attorney F-1.07.',
	),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['nik'] },
	state: 'open',
	variants: [baru, ubahData, hilang, rusak, pindahDatang],
});
