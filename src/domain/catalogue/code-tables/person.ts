import type { CodeTable } from '../code-tables.ts';

/**
 * What the KK and the KTP-el say of a person. Codes and official labels: OpenSID @4b3d567 (seeders and form templates), which repeat the
 * government forms; verified in `codes.json`. English and sentence case are ours.
 */

/** Legal basis: UU 23/2006 jo. 24/2013 Pasal 61 and 64; row 7 by MK 97/PUU-XIV/2016 (MEM). Official spelling kept. */
export const agama = {
	id: 'agama',
	items: [
		{ code: '1', official: 'ISLAM', label: { id: 'Islam', en: 'Islam' } },
		{ code: '2', official: 'KRISTEN', label: { id: 'Kristen', en: 'Christian (Protestant)' } },
		{ code: '3', official: 'KATHOLIK', label: { id: 'Katholik', en: 'Catholic' } },
		{ code: '4', official: 'HINDU', label: { id: 'Hindu', en: 'Hindu' } },
		{ code: '5', official: 'BUDHA', label: { id: 'Budha', en: 'Buddhist' } },
		{ code: '6', official: 'KHONGHUCU', label: { id: 'Khonghucu', en: 'Confucian' } },
		{
			code: '7',
			official: 'KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA',
			label: {
				id: 'Kepercayaan terhadap Tuhan YME / lainnya',
				en: 'Belief in the One God (Penghayat Kepercayaan) / other',
			},
		},
	],
} as const satisfies CodeTable;

/** One old SIAK form orders the codes otherwise: keep the label with the code. */
export const golonganDarah = {
	id: 'golonganDarah',
	items: [
		{ code: '1', official: 'A', label: { id: 'A', en: 'A' } },
		{ code: '2', official: 'B', label: { id: 'B', en: 'B' } },
		{ code: '3', official: 'AB', label: { id: 'AB', en: 'AB' } },
		{ code: '4', official: 'O', label: { id: 'O', en: 'O' } },
		{ code: '5', official: 'A+', label: { id: 'A+', en: 'A+' } },
		{ code: '6', official: 'A-', label: { id: 'A-', en: 'A-' } },
		{ code: '7', official: 'B+', label: { id: 'B+', en: 'B+' } },
		{ code: '8', official: 'B-', label: { id: 'B-', en: 'B-' } },
		{ code: '9', official: 'AB+', label: { id: 'AB+', en: 'AB+' } },
		{ code: '10', official: 'AB-', label: { id: 'AB-', en: 'AB-' } },
		{ code: '11', official: 'O+', label: { id: 'O+', en: 'O+' } },
		{ code: '12', official: 'O-', label: { id: 'O-', en: 'O-' } },
		{ code: '13', official: 'TIDAK TAHU', label: { id: 'Tidak tahu', en: 'Unknown' } },
	],
} as const satisfies CodeTable;

export const pendidikan = {
	id: 'pendidikan',
	items: [
		{
			code: '1',
			official: 'TIDAK/BELUM SEKOLAH',
			label: { id: 'Tidak/belum sekolah', en: 'No / not yet in school' },
		},
		{
			code: '2',
			official: 'BELUM TAMAT SD/SEDERAJAT',
			label: { id: 'Belum tamat SD/sederajat', en: 'Primary school not completed' },
		},
		{ code: '3', official: 'TAMAT SD/SEDERAJAT', label: { id: 'Tamat SD/sederajat', en: 'Primary school' } },
		{ code: '4', official: 'SLTP/SEDERAJAT', label: { id: 'SLTP/sederajat', en: 'Junior secondary school' } },
		{ code: '5', official: 'SLTA/SEDERAJAT', label: { id: 'SLTA/sederajat', en: 'Senior secondary school' } },
		{ code: '6', official: 'DIPLOMA I/II', label: { id: 'Diploma I/II', en: 'Diploma I/II' } },
		{
			code: '7',
			official: 'AKADEMI/DIPLOMA III/S. MUDA',
			label: { id: 'Akademi/Diploma III/Sarjana Muda', en: 'Academy / Diploma III / Sarjana Muda' },
		},
		{
			code: '8',
			official: 'DIPLOMA IV/STRATA I',
			label: { id: 'Diploma IV/Strata I', en: 'Diploma IV / Bachelor' },
		},
		{ code: '9', official: 'STRATA II', label: { id: 'Strata II', en: 'Master' } },
		{ code: '10', official: 'STRATA III', label: { id: 'Strata III', en: 'Doctorate' } },
	],
} as const satisfies CodeTable;

/** The four values printed on the KTP-el. */
export const statusPerkawinan = {
	id: 'statusPerkawinan',
	items: [
		{ code: '1', official: 'BELUM KAWIN', label: { id: 'Belum kawin', en: 'Single' } },
		{ code: '2', official: 'KAWIN', label: { id: 'Kawin', en: 'Married' } },
		{ code: '3', official: 'CERAI HIDUP', label: { id: 'Cerai hidup', en: 'Divorced' } },
		{ code: '4', official: 'CERAI MATI', label: { id: 'Cerai mati', en: 'Widowed' } },
	],
} as const satisfies CodeTable;

/** The six values of F-1.01 and the KK since Permendagri 108 and 109/2019. */
export const statusPerkawinanKK = {
	id: 'statusPerkawinanKK',
	items: [
		{ code: '1', official: 'BELUM KAWIN', label: { id: 'Belum kawin', en: 'Single' } },
		{ code: '2', official: 'KAWIN TERCATAT', label: { id: 'Kawin tercatat', en: 'Married, registered' } },
		{
			code: '3',
			official: 'KAWIN BELUM TERCATAT',
			label: { id: 'Kawin belum tercatat', en: 'Married, not yet registered' },
		},
		{
			code: '4',
			official: 'CERAI HIDUP TERCATAT',
			label: { id: 'Cerai hidup tercatat', en: 'Divorced, registered' },
		},
		{
			code: '5',
			official: 'CERAI HIDUP BELUM TERCATAT',
			label: { id: 'Cerai hidup belum tercatat', en: 'Divorced, not yet registered' },
		},
		{ code: '6', official: 'CERAI MATI', label: { id: 'Cerai mati', en: 'Widowed' } },
	],
} as const satisfies CodeTable;

export const jenisKelamin = {
	id: 'jenisKelamin',
	items: [
		{ code: '1', official: 'LAKI-LAKI', label: { id: 'Laki-laki', en: 'Male' } },
		{ code: '2', official: 'PEREMPUAN', label: { id: 'Perempuan', en: 'Female' } },
	],
} as const satisfies CodeTable;

export const kewarganegaraan = {
	id: 'kewarganegaraan',
	items: [
		{ code: '1', official: 'WNI', label: { id: 'WNI', en: 'Indonesian citizen' } },
		{ code: '2', official: 'WNA', label: { id: 'WNA', en: 'Foreign national' } },
		{
			code: '3',
			official: 'DUA KEWARGANEGARAAN',
			label: { id: 'Dua kewarganegaraan', en: 'Dual nationality (children, limited)' },
		},
	],
} as const satisfies CodeTable;

/** F-1.01 still prints "cacat"; shown by the words of UU 8/2016. Code 7 is OpenSID’s. */
export const penyandangDisabilitas = {
	id: 'penyandangDisabilitas',
	items: [
		{ code: '1', official: 'CACAT FISIK', label: { id: 'Disabilitas fisik', en: 'Physical' } },
		{ code: '2', official: 'CACAT NETRA/BUTA', label: { id: 'Disabilitas netra', en: 'Visual' } },
		{
			code: '3',
			official: 'CACAT RUNGU/WICARA',
			label: { id: 'Disabilitas rungu/wicara', en: 'Hearing / speech' },
		},
		{
			code: '4',
			official: 'CACAT MENTAL/JIWA',
			label: { id: 'Disabilitas mental', en: 'Mental / psychosocial' },
		},
		{
			code: '5',
			official: 'CACAT FISIK DAN MENTAL',
			label: { id: 'Disabilitas fisik dan mental', en: 'Physical and mental' },
		},
		{ code: '6', official: 'CACAT LAINNYA', label: { id: 'Disabilitas lainnya', en: 'Other' } },
		{ code: '7', official: 'TIDAK CACAT', label: { id: 'Tidak ada', en: 'None' } },
	],
} as const satisfies CodeTable;
