import type { Grant } from '#domain/access/role.ts';
import type { City } from '#server/city-files.ts';

type Named = { readonly settings: Pick<City['settings'], 'cityName'> };
type Placed = Pick<City, 'regions' | 'offices'> & {
	readonly settings: Pick<City['settings'], 'demoKecamatan'>;
};

/** The password of every demo account: "Bekasi-Demo-2026" in Kota Bekasi. Demo accounts open in demo mode only. */
export const demoPassword = ({ settings }: Named): string =>
	`${settings.cityName.split(' ').at(-1)}-Demo-2026`;

const domain = 'demo.e-open.example';

export type DemoOfficer = {
	readonly name: string;
	readonly email: string;
	readonly officeId: string;
	/** Base32, as an authenticator app takes it. */
	readonly totpSecret: string;
	readonly grants: readonly Grant[];
};

/** The family an applicant comes from; who it is, the population of the seed decides. */
export type DemoApplicant = {
	readonly email: string;
	readonly phone: string;
	readonly family:
		'couple_with_children' | 'young_couple' | 'single_parent' | 'elderly' | 'three_generations' | 'alone';
	/** Where the family lives, so that one of the demo's verifiers is responsible. */
	readonly kecamatanCode: string;
};

const city = { kind: 'city' } as const;

/** A kecamatan of the demo: its code, its office, and its first kelurahan that has one. */
type Place = {
	readonly code: string;
	readonly office: string;
	readonly kelurahan: string;
	readonly kelurahanOffice: string;
};

/** The two kecamatan whose officers and residents the demo shows: those of the settings, or the first two of the city. */
function placesOf({ regions, offices, settings }: Placed): readonly [Place, Place] {
	const codes = settings.demoKecamatan ?? regions.kecamatan.map(({ code }) => code);
	const place = (code: string): Place => {
		const office = offices.find(({ kind, kecamatanCode }) => kind === 'kecamatan' && kecamatanCode === code)!;
		const kelurahan = offices.find(
			({ kind, kecamatanCode }) => kind === 'kelurahan' && kecamatanCode === code,
		);
		const first = regions.kecamatan.find((one) => one.code === code)!.kelurahan[0]!;
		return {
			code,
			office: office.id,
			kelurahan: kelurahan?.kelurahanCode ?? first.code,
			kelurahanOffice: kelurahan?.id ?? office.id,
		};
	};
	return [place(codes[0]!), place(codes[1] ?? codes[0]!)];
}

const disdukcapil = ({ offices }: Placed): string => offices.find(({ kind }) => kind === 'disdukcapil')!.id;

const officersAt = (main: string, [first, second]: readonly [Place, Place]): readonly DemoOfficer[] => [
	{
		name: 'Ratna Kusumawardani',
		email: `verifikator@${domain}`,
		officeId: first.office,
		totpSecret: 'K5XW4ZDFOJTHK3DCNFXGC5DVMFWGS3DM',
		grants: [{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: first.code } }],
	},
	{
		name: 'Hendra Gunawan',
		email: `verifikator.selatan@${domain}`,
		officeId: second.office,
		totpSecret: 'MFYHA3DFMJXXI5DPNVUW4ZLTORUW4ZDB',
		grants: [{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: second.code } }],
	},
	{
		name: 'Nurhayati Siregar',
		email: `verifikator.kota@${domain}`,
		officeId: main,
		totpSecret: 'OBSXG5DFNVYG65DJMFXGC3DMN5XGIZLS',
		grants: [{ role: 'verifier', jurisdiction: city }],
	},
	{
		name: 'Agus Prasetyo',
		email: `siak@${domain}`,
		officeId: main,
		totpSecret: 'NNSWYYLTNFWWK3TBORSWIYLUMFZWC3TH',
		grants: [{ role: 'siak_operator', jurisdiction: city }],
	},
	{
		name: 'Dr. Ir. Mulyadi Hartono',
		email: `kadis@${domain}`,
		officeId: main,
		totpSecret: 'MNUGK4TVNZSGC43JNZTXGYLEMVXG2ZLO',
		grants: [{ role: 'signatory', jurisdiction: city }],
	},
	{
		name: 'Siti Maryam',
		email: `loket@${domain}`,
		officeId: main,
		totpSecret: 'NRXWWZLUOBSWY4LNMFXGC3TEMFZXI5LS',
		grants: [{ role: 'counter_officer', jurisdiction: city }],
	},
	{
		name: 'Yusuf Hidayat',
		email: `loket.timur@${domain}`,
		officeId: first.office,
		totpSecret: 'ORUW25LSMJSWWYLTNFVWCZDFNZTWC3TT',
		grants: [{ role: 'counter_officer', jurisdiction: { kind: 'office', code: first.office } }],
	},
	{
		name: 'Wulan Anggraini',
		email: `perekaman@${domain}`,
		officeId: main,
		totpSecret: 'OJSWW33SMRUW4Z3PMZTGSY3FOJWGS5LM',
		grants: [{ role: 'recording_officer', jurisdiction: city }],
	},
	{
		name: 'Bambang Setiawan',
		email: `kasi@${domain}`,
		officeId: main,
		totpSecret: 'OBSW4Z3BO5QXGY3FNZSGC3TBNZSGK3TE',
		grants: [{ role: 'supervisor', jurisdiction: city }],
	},
	{
		name: 'Tuti Handayani',
		email: `kasi.timur@${domain}`,
		officeId: first.office,
		totpSecret: 'ONUXG2DFNRWGCYLTNFUGK4TBMJQXG2LP',
		grants: [{ role: 'supervisor', jurisdiction: { kind: 'kecamatan', code: first.code } }],
	},
	{
		name: 'Dewi Lestari Wibowo',
		email: `admin@${domain}`,
		officeId: main,
		totpSecret: 'MFSG22LONFZXI4TBORXXE4DFNRQXSYLO',
		grants: [{ role: 'administrator', jurisdiction: city }],
	},
	{
		name: 'Fransiskus Simanjuntak',
		email: `pengawas@${domain}`,
		officeId: main,
		totpSecret: 'OBSW4Z3BO5QXG43FMNXXE23BMNTWKZ3B',
		grants: [{ role: 'auditor', jurisdiction: city }],
	},
	{
		name: 'Endang Sulastri',
		email: `pamor@${domain}`,
		officeId: first.kelurahanOffice,
		totpSecret: 'OBQW233SONQXI2LTMZQWGY3FONZWK23B',
		grants: [{ role: 'agent', jurisdiction: { kind: 'kelurahan', code: first.kelurahan } }],
	},
];

const applicantsOf = ([first, second]: readonly [Place, Place]): readonly DemoApplicant[] => [
	{
		email: `warga@${domain}`,
		phone: '+6281200000001',
		family: 'couple_with_children',
		kecamatanCode: first.code,
	},
	{
		email: `warga.muda@${domain}`,
		phone: '+6281200000002',
		family: 'young_couple',
		kecamatanCode: second.code,
	},
	{
		email: `warga.tunggal@${domain}`,
		phone: '+6281200000003',
		family: 'single_parent',
		kecamatanCode: first.code,
	},
	{ email: `warga.lansia@${domain}`, phone: '+6281200000004', family: 'elderly', kecamatanCode: second.code },
	{
		email: `warga.besar@${domain}`,
		phone: '+6281200000005',
		family: 'three_generations',
		kecamatanCode: first.code,
	},
	{ email: `warga.sendiri@${domain}`, phone: '+6281200000006', family: 'alone', kecamatanCode: second.code },
];

/** The people of the demo in a city: officers whole, applicants as the family they come from. */
export function demoAccounts(city: Placed): {
	readonly officers: readonly DemoOfficer[];
	readonly applicants: readonly DemoApplicant[];
} {
	const places = placesOf(city);
	return { officers: officersAt(disdukcapil(city), places), applicants: applicantsOf(places) };
}
