import type { CodeTable } from '../code-tables.ts';

/**
 * What F-2.01 asks of births and deaths. Codes and official labels: OpenSID @4b3d567 (`f-2.01/view.php`), verified in `codes.json`;
 * plain words and English are ours.
 */

export const jenisKelahiran = {
	id: 'jenisKelahiran',
	items: [
		{ code: '1', official: 'TUNGGAL', label: { id: 'Tunggal (satu bayi)', en: 'Single' } },
		{ code: '2', official: 'KEMBAR 2', label: { id: 'Kembar dua', en: 'Twins' } },
		{ code: '3', official: 'KEMBAR 3', label: { id: 'Kembar tiga', en: 'Triplets' } },
		{ code: '4', official: 'KEMBAR 4', label: { id: 'Kembar empat', en: 'Quadruplets' } },
		{ code: '5', official: 'LAINNYA', label: { id: 'Lainnya', en: 'Other' } },
	],
} as const satisfies CodeTable;

export const tempatDilahirkan = {
	id: 'tempatDilahirkan',
	items: [
		{
			code: '1',
			official: 'RS/RB',
			label: { id: 'Rumah sakit atau rumah bersalin', en: 'Hospital or maternity clinic' },
		},
		{ code: '2', official: 'PUSKESMAS', label: { id: 'Puskesmas', en: 'Community health centre' } },
		{
			code: '3',
			official: 'POLINDES',
			label: { id: 'Polindes (pondok bersalin desa)', en: 'Village maternity post' },
		},
		{ code: '4', official: 'RUMAH', label: { id: 'Rumah', en: 'At home' } },
		{ code: '5', official: 'LAINNYA', label: { id: 'Tempat lain', en: 'Somewhere else' } },
	],
} as const satisfies CodeTable;

export const penolongKelahiran = {
	id: 'penolongKelahiran',
	items: [
		{ code: '1', official: 'DOKTER', label: { id: 'Dokter', en: 'Doctor' } },
		{ code: '2', official: 'BIDAN/PERAWAT', label: { id: 'Bidan atau perawat', en: 'Midwife or nurse' } },
		{ code: '3', official: 'DUKUN', label: { id: 'Dukun bayi', en: 'Traditional birth attendant' } },
		{ code: '4', official: 'LAINNYA', label: { id: 'Orang lain', en: 'Somebody else' } },
	],
} as const satisfies CodeTable;

export const sebabKematian = {
	id: 'sebabKematian',
	items: [
		{
			code: '1',
			official: 'SAKIT BIASA/TUA',
			label: { id: 'Sakit atau usia lanjut', en: 'Illness or old age' },
		},
		{ code: '2', official: 'WABAH PENYAKIT', label: { id: 'Wabah penyakit', en: 'Epidemic' } },
		{ code: '3', official: 'KECELAKAAN', label: { id: 'Kecelakaan', en: 'Accident' } },
		{ code: '4', official: 'KRIMINALITAS', label: { id: 'Tindak kejahatan', en: 'Crime' } },
		{ code: '5', official: 'BUNUH DIRI', label: { id: 'Bunuh diri', en: 'Suicide' } },
		{ code: '6', official: 'LAINNYA', label: { id: 'Lainnya', en: 'Other' } },
	],
} as const satisfies CodeTable;

export const yangMenerangkanKematian = {
	id: 'yangMenerangkanKematian',
	items: [
		{ code: '1', official: 'DOKTER', label: { id: 'Dokter', en: 'Doctor' } },
		{
			code: '2',
			official: 'TENAGA KESEHATAN',
			label: { id: 'Tenaga kesehatan lain', en: 'Other health worker' },
		},
		{ code: '3', official: 'KEPOLISIAN', label: { id: 'Kepolisian', en: 'Police' } },
		{ code: '4', official: 'LAINNYA', label: { id: 'Lainnya', en: 'Somebody else' } },
	],
} as const satisfies CodeTable;

/** The series a certificate's number belongs to. LU: public samples; LT and KM: MEM. */
export const kodeJenisAkta = {
	id: 'kodeJenisAkta',
	items: [
		{
			code: 'LU',
			official: 'Kelahiran Umum',
			label: { id: 'Kelahiran dilaporkan tepat waktu', en: 'Birth, reported in time' },
		},
		{
			code: 'LT',
			official: 'Kelahiran Terlambat',
			label: { id: 'Kelahiran terlambat dilaporkan', en: 'Birth, reported late' },
		},
		{ code: 'KM', official: 'Kematian', label: { id: 'Kematian', en: 'Death' } },
	],
} as const satisfies CodeTable;
