import { defineService } from '../define-service.ts';
import { f103, f103a, f103b, f103c, onlyFor } from './forms.ts';
import { words } from './parts.ts';
import { antarKabKota, antarProvinsi } from './surat-pindah/antar.ts';
import { dalamKota } from './surat-pindah/dalam-kota.ts';

export const suratPindah = defineService({
	id: 'SKPWNI',
	slug: 'surat-pindah',
	name: words('Surat Keterangan Pindah (SKPWNI)', 'Moving letter (SKPWNI)'),
	summary: words(
		'Surat untuk pindah ke kota, kabupaten atau provinsi lain.',
		'The letter for moving to another city, regency or province.',
	),
	forms: [f103, f103a, f103b, onlyFor(f103c, 'DALAM_KOTA')],
	output: 'skpwni',
	quotaGroup: 'paper',
	outputText: words(
		'SKPWNI bertanda tangan elektronik dengan kode QR, dan KK baru bagi yang tidak ikut pindah',
		'Moving letter with electronic signature and QR code, and a new KK for those who stay',
	),
	legalBasis: ['Perpres 96/2018 Pasal 25 ayat (3)', 'SE 470/13287/Dukcapil', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words(
		'Kepala keluarga, atau anggota yang berusia 17 tahun. Bila diwakilkan: surat kuasa F-1.07.',
		'The head of the family, or a member who is 17. For a proxy: power of attorney F-1.07.',
	),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['anggotaPindah'] },
	state: 'open',
	variants: [antarKabKota, antarProvinsi, dalamKota],
});
