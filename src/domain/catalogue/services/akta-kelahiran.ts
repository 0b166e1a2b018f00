import { defineService } from '../define-service.ts';
import { terlambat } from './akta-kelahiran/terlambat.ts';
import { tidakDiketahui } from './akta-kelahiran/tidak-diketahui.ts';
import { ayahIbu, belumTercatat, seorangIbu } from './akta-kelahiran/with-parents.ts';
import { f201, f203, f204, onlyFor } from './forms.ts';
import { words } from './parts.ts';

export const aktaKelahiran = defineService({
	id: 'AKTA_LAHIR',
	slug: 'akta-kelahiran',
	name: words('Akta Kelahiran', 'Birth certificate'),
	summary: words(
		'Mencatatkan kelahiran dan mendapatkan kutipan aktanya.',
		'Registering a birth and receiving the certificate.',
	),
	forms: [...f201, f203, onlyFor(f204, 'BELUM_TERCATAT', 'TERLAMBAT')],
	output: 'akta_lahir',
	quotaGroup: 'paper',
	outputText: words(
		'Kutipan akta kelahiran bertanda tangan elektronik dengan kode QR untuk setiap anak, NIK anak, dan KK yang diperbarui',
		'A birth certificate with electronic signature and QR code for each child, the child’s NIK, and an updated KK',
	),
	legalBasis: [
		'UU 24/2013 Pasal 27',
		'Perpres 96/2018 Pasal 33-36',
		'SE 470/13287/Dukcapil',
		'UU 24/2013 Pasal 79A',
	],
	whoMayApply: words(
		'Orang tua, wali atau keluarga; yang bersangkutan bila sudah dewasa. Bila diwakilkan: surat kuasa F-1.07.',
		'Parents, guardian or family; the person, if adult. For a proxy: power of attorney F-1.07.',
	),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['anak'] },
	state: 'open',
	variants: [ayahIbu, belumTercatat, seorangIbu, tidakDiketahui, terlambat],
});
