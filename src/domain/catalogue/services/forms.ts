import { addDays } from '../../time/office-time.ts';
import type { OfficialForm } from '../service.ts';
import { words } from './parts.ts';

// The official forms, each with the decree it comes from and the days it is in force.

const decree2019 = 'Permendagri 109/2019';
const decree2026 = 'Permendagri 109/2019 jo. 6/2026';

/** OURS: the decree is of 2019; the day its forms came into use is taken as the next New Year's Day. */
const from2019 = '2020-01-01';

/**
 * OURS: the day from which the office uses the forms of Permendagri 6/2026. Two public projects of 2026 use its codes;
 * the text of the decree, and so its date, could not be read. Correct it here, and nowhere else.
 */
export const from2026 = '2026-07-01';
const until2026 = addDays(from2026, -1);

const of2019 = (code: string, id: string, en: string): OfficialForm => ({
	code,
	name: words(id, en),
	decree: decree2019,
	from: from2019,
});
const of2026 = (code: string, id: string, en: string): OfficialForm => ({
	code,
	name: words(id, en),
	decree: decree2026,
	from: from2026,
});

/** The form, where only some variants of a service fill it. */
export const onlyFor = (form: OfficialForm, ...variants: readonly string[]): OfficialForm => ({
	...form,
	variants,
});

export const f101 = of2019('F-1.01', 'Biodata Keluarga', 'Family data');
export const f102 = of2019(
	'F-1.02',
	'Pendaftaran Peristiwa Kependudukan',
	'Registration of a population event',
);
export const f103 = of2019('F-1.03', 'Pendaftaran Perpindahan Penduduk', 'Registration of a move');
export const f103a = of2026(
	'F-1.03A',
	'Surat Kuasa Pengasuhan Anak dari Orang Tua/Wali',
	'Entrusting a child to someone’s care',
);
export const f103b = of2026(
	'F-1.03B',
	'Surat Pernyataan Bersedia Menerima sebagai Anggota Keluarga',
	'Statement of accepting a family member',
);
export const f103c = of2026(
	'F-1.03C',
	'Surat Pernyataan Tidak Keberatan Penggunaan Alamat',
	'Statement of no objection to the use of an address',
);
export const f105 = of2019(
	'F-1.05',
	'SPTJM Perkawinan/Perceraian Belum Tercatat',
	'Statement on an unrecorded marriage or divorce',
);
export const f106 = of2019(
	'F-1.06',
	'Surat Pernyataan Perubahan Elemen Data Kependudukan',
	'Statement of changed data',
);
export const f203 = of2019('F-2.03', 'SPTJM Kebenaran Data Kelahiran', 'Statement on the birth data');
export const f204 = of2019(
	'F-2.04',
	'SPTJM Kebenaran sebagai Pasangan Suami Istri',
	'Statement of being husband and wife',
);

/** The report of a civil event: one form for all until Permendagri 6/2026, from then on F-2.01A for births and deaths. */
export const f201: readonly OfficialForm[] = [
	{
		...of2019(
			'F-2.01',
			'Pelaporan Pencatatan Sipil di Dalam Wilayah NKRI',
			'Report of a civil event within Indonesia',
		),
		until: until2026,
	},
	{
		...of2026(
			'F-2.01A',
			'Pelaporan Kelahiran, Lahir Mati, dan Kematian',
			'Report of birth, stillbirth or death',
		),
		follows: 'F-2.01',
	},
];
