import { cityCodeOf, provinceCodeOf } from '../../identity/region.ts';
import { addDays } from '../../time/office-time.ts';
import type { Answers } from '../form.ts';
import type { Maker } from './maker.ts';
import { alive, grownMember, headOf, seedOf } from './people.ts';

/** Real desa and kelurahan to move to, of several cities and provinces. */
const places = ['32.73.09.1003', '32.71.01.1001', '33.74.10.1001', '34.04.07.2001', '31.75.07.1001'];

const plan = (today: string, seed: number): Answers => ({
	rencanaTanggalPindah: addDays(today, 14),
	alasanPindah: seed % 2 === 0 ? '1' : '5',
});

const address = (seed: number, desaKelurahanTujuan: string): Answers => ({
	alamatTujuan: `JL. KENANGA NO. ${(seed % 80) + 1}`,
	rtTujuan: '004',
	rwTujuan: '002',
	desaKelurahanTujuan,
});

/** One grown member goes, or everyone where there is none; null where the family lives in none of the known provinces. */
const away =
	(fits: (from: string, to: string) => boolean, { together }: { together: boolean }): Maker =>
	(family, today) => {
		const head = headOf(family);
		const from = family.address.kelurahanCode;
		const to = places.find((code) => cityCodeOf(code) !== cityCodeOf(from) && fits(from, code));
		if (!head || !to) return null;
		const seed = seedOf(family);
		const one = together ? undefined : grownMember(family, today);
		const anggotaPindah = (one ? [one] : alive(family)).map(({ nik }) => nik);
		return {
			applicant: head.nik,
			answers: { anggotaPindah, ...address(seed, to), statusKkPindah: one ? '1' : '2', ...plan(today, seed) },
		};
	};

const sameProvince = (from: string, to: string): boolean => provinceCodeOf(from) === provinceCodeOf(to);

const insideCity: Maker = (family, today) => {
	const head = headOf(family);
	const seed = seedOf(family);
	if (!head) return null;
	return {
		applicant: head.nik,
		answers: {
			anggotaPindah: alive(family).map(({ nik }) => nik),
			...address(seed, family.address.kelurahanCode),
			statusTempatTinggal: seed % 2 === 0 ? 'kontrak' : 'milik',
			...plan(today, seed),
		},
	};
};

/** Surat Keterangan Pindah. */
export const movingExamples: Readonly<Record<string, Maker>> = {
	ANTAR_KABKOTA: away(sameProvince, { together: false }),
	ANTAR_PROVINSI: away((from, to) => !sameProvince(from, to), { together: true }),
	DALAM_KOTA: insideCity,
};
