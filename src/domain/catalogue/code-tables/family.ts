import type { CodeTable } from '../code-tables.ts';

/**
 * Relations within a family, and moving. Codes and official labels: OpenSID @4b3d567 (seeders and form templates), which repeat the
 * government forms; verified in `codes.json`. English and sentence case are ours.
 */

/** Exactly one code 1 in a KK; 2 (husband) stands where the wife is the head. */
export const shdk = {
	id: 'shdk',
	items: [
		{ code: '1', official: 'KEPALA KELUARGA', label: { id: 'Kepala keluarga', en: 'Head of family' } },
		{ code: '2', official: 'SUAMI', label: { id: 'Suami', en: 'Husband' } },
		{ code: '3', official: 'ISTRI', label: { id: 'Istri', en: 'Wife' } },
		{ code: '4', official: 'ANAK', label: { id: 'Anak', en: 'Child' } },
		{ code: '5', official: 'MENANTU', label: { id: 'Menantu', en: 'Child-in-law' } },
		{ code: '6', official: 'CUCU', label: { id: 'Cucu', en: 'Grandchild' } },
		{ code: '7', official: 'ORANGTUA', label: { id: 'Orang tua', en: 'Parent' } },
		{ code: '8', official: 'MERTUA', label: { id: 'Mertua', en: 'Parent-in-law' } },
		{ code: '9', official: 'FAMILI LAIN', label: { id: 'Famili lain', en: 'Relative' } },
		{ code: '10', official: 'PEMBANTU', label: { id: 'Pembantu', en: 'Domestic helper' } },
		{ code: '11', official: 'LAINNYA', label: { id: 'Lainnya', en: 'Other' } },
	],
} as const satisfies CodeTable;

export const alasanPindah = {
	id: 'alasanPindah',
	items: [
		{ code: '1', official: 'PEKERJAAN', label: { id: 'Pekerjaan', en: 'Work' } },
		{ code: '2', official: 'PENDIDIKAN', label: { id: 'Pendidikan', en: 'Education' } },
		{ code: '3', official: 'KEAMANAN', label: { id: 'Keamanan', en: 'Safety' } },
		{ code: '4', official: 'KESEHATAN', label: { id: 'Kesehatan', en: 'Health' } },
		{ code: '5', official: 'PERUMAHAN', label: { id: 'Perumahan', en: 'Housing' } },
		{ code: '6', official: 'KELUARGA', label: { id: 'Keluarga', en: 'Family' } },
		{ code: '7', official: 'LAINNYA', label: { id: 'Lainnya', en: 'Other' } },
	],
} as const satisfies CodeTable;

export const jenisKepindahan = {
	id: 'jenisKepindahan',
	items: [
		{ code: '1', official: 'KEPALA KELUARGA', label: { id: 'Kepala keluarga', en: 'Head of family only' } },
		{
			code: '2',
			official: 'KEPALA KELUARGA DAN SELURUH ANGGOTA KELUARGA',
			label: { id: 'Kepala keluarga dan seluruh anggota keluarga', en: 'Head and all members' },
		},
		{
			code: '3',
			official: 'KEPALA KELUARGA DAN SEBAGIAN ANGGOTA KELUARGA',
			label: { id: 'Kepala keluarga dan sebagian anggota keluarga', en: 'Head and some members' },
		},
		{ code: '4', official: 'ANGGOTA KELUARGA', label: { id: 'Anggota keluarga', en: 'Members only' } },
	],
} as const satisfies CodeTable;

/** F-1.03 items 10 and 11: the KK of those who stay, and of those who move. */
export const statusKkPindah = {
	id: 'statusKkPindah',
	items: [
		{ code: '1', official: 'NUMPANG KK', label: { id: 'Menumpang KK lain', en: 'Join another KK' } },
		{ code: '2', official: 'MEMBUAT KK BARU', label: { id: 'Membuat KK baru', en: 'Make a new KK' } },
	],
} as const satisfies CodeTable;
export const statusKkTidakPindah = {
	...statusKkPindah,
	id: 'statusKkTidakPindah',
} as const satisfies CodeTable;

/** The sheet of the SKPWNI (F-1.08) knows more cases than F-1.03. */
export const statusKkTidakPindahF108 = {
	id: 'statusKkTidakPindahF108',
	items: [
		...statusKkTidakPindah.items,
		{
			code: '3',
			official: 'TIDAK ADA ANGGOTA KELUARGA YANG DITINGGAL',
			label: { id: 'Tidak ada anggota keluarga yang ditinggal', en: 'No member stays behind' },
		},
		{
			code: '4',
			official: 'NOMOR KK TETAP',
			label: { id: 'Nomor KK tetap', en: 'KK number unchanged' },
		},
	],
} as const satisfies CodeTable;
export const statusKkPindahF108 = {
	id: 'statusKkPindahF108',
	items: [
		...statusKkPindah.items,
		{
			code: '3',
			official: 'NAMA KEPALA KELUARGA DAN NOMOR KK TETAP',
			label: { id: 'Nama kepala keluarga dan nomor KK tetap', en: 'Head and KK number unchanged' },
		},
	],
} as const satisfies CodeTable;

/** 1 to 3 stay inside the city: no SKPWNI. */
export const klasifikasiKepindahan = {
	id: 'klasifikasiKepindahan',
	items: [
		{
			code: '1',
			official: 'DALAM SATU DESA/KELURAHAN',
			label: { id: 'Dalam satu desa/kelurahan', en: 'Within one kelurahan' },
		},
		{
			code: '2',
			official: 'ANTAR DESA/KELURAHAN',
			label: { id: 'Antar desa/kelurahan', en: 'Between kelurahan' },
		},
		{ code: '3', official: 'ANTAR KECAMATAN', label: { id: 'Antar kecamatan', en: 'Between kecamatan' } },
		{
			code: '4',
			official: 'ANTAR KAB/KOTA',
			label: { id: 'Antar kabupaten/kota', en: 'Between regencies/cities' },
		},
		{ code: '5', official: 'ANTAR PROVINSI', label: { id: 'Antar provinsi', en: 'Between provinces' } },
	],
} as const satisfies CodeTable;
