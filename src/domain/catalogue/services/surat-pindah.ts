import { defineService } from '../define-service.ts';
import { f103, f103a, f103b, f103c, onlyFor } from './forms.ts';
import { later, neededWhen } from './later.ts';
import { kkOriginal, words } from './parts.ts';

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
	state: 'soon',
	variants: [
		later(
			'move_out',
			'ANTAR_KABKOTA',
			words('Antar kabupaten atau kota', 'To another regency or city'),
			words(
				'Untuk pindah ke kota atau kabupaten lain di provinsi yang sama.',
				'For moving to another city or regency in the same province.',
			),
			[kkOriginal],
		),
		later(
			'move_out',
			'ANTAR_PROVINSI',
			words('Antar provinsi', 'To another province'),
			words('Untuk pindah ke provinsi lain.', 'For moving to another province.'),
			[kkOriginal],
		),
		later(
			'move_out',
			'DALAM_KOTA',
			words('Dalam kota', 'Within the city'),
			words(
				'Untuk pindah alamat di dalam kota ini; yang terbit KK dengan alamat baru, bukan SKPWNI.',
				'For moving within this city; you get a KK with the new address, not an SKPWNI.',
			),
			[
				kkOriginal,
				neededWhen(
					'F103C',
					words(
						'Pernyataan tidak keberatan pemilik rumah (F-1.03C)',
						'House owner’s statement of no objection (F-1.03C)',
					),
					words(
						'bila menumpang, sewa, kontrak atau kost',
						'if staying with someone, renting, leasing or boarding',
					),
					'SE',
				),
			],
		),
	],
});
