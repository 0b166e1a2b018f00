import type { Grant } from '#domain/access/role.ts';

/** The password of every demo account. Demo accounts open in demo mode only. */
export const demoPassword = 'Bekasi-Demo-2026';

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

const officers: readonly DemoOfficer[] = [
	{
		name: 'Ratna Kusumawardani',
		email: `verifikator@${domain}`,
		officeId: 'kecamatan-bekasi-timur',
		totpSecret: 'K5XW4ZDFOJTHK3DCNFXGC5DVMFWGS3DM',
		grants: [{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: '32.75.01' } }],
	},
	{
		name: 'Hendra Gunawan',
		email: `verifikator.selatan@${domain}`,
		officeId: 'kecamatan-bekasi-selatan',
		totpSecret: 'MFYHA3DFMJXXI5DPNVUW4ZLTORUW4ZDB',
		grants: [{ role: 'verifier', jurisdiction: { kind: 'kecamatan', code: '32.75.04' } }],
	},
	{
		name: 'Nurhayati Siregar',
		email: `verifikator.kota@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'OBSXG5DFNVYG65DJMFXGC3DMN5XGIZLS',
		grants: [{ role: 'verifier', jurisdiction: city }],
	},
	{
		name: 'Agus Prasetyo',
		email: `siak@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'NNSWYYLTNFWWK3TBORSWIYLUMFZWC3TH',
		grants: [{ role: 'siak_operator', jurisdiction: city }],
	},
	{
		name: 'Siti Maryam',
		email: `loket@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'NRXWWZLUOBSWY4LNMFXGC3TEMFZXI5LS',
		grants: [{ role: 'counter_officer', jurisdiction: city }],
	},
	{
		name: 'Yusuf Hidayat',
		email: `loket.timur@${domain}`,
		officeId: 'kecamatan-bekasi-timur',
		totpSecret: 'ORUW25LSMJSWWYLTNFVWCZDFNZTWC3TT',
		grants: [{ role: 'counter_officer', jurisdiction: { kind: 'office', code: 'kecamatan-bekasi-timur' } }],
	},
	{
		name: 'Bambang Setiawan',
		email: `kasi@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'OBSW4Z3BO5QXGY3FNZSGC3TBNZSGK3TE',
		grants: [{ role: 'supervisor', jurisdiction: city }],
	},
	{
		name: 'Dewi Lestari Wibowo',
		email: `admin@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'MFSG22LONFZXI4TBORXXE4DFNRQXSYLO',
		grants: [{ role: 'administrator', jurisdiction: city }],
	},
	{
		name: 'Fransiskus Simanjuntak',
		email: `pengawas@${domain}`,
		officeId: 'disdukcapil',
		totpSecret: 'OBSW4Z3BO5QXG43FMNXXE23BMNTWKZ3B',
		grants: [{ role: 'auditor', jurisdiction: city }],
	},
	{
		name: 'Endang Sulastri',
		email: `pamor@${domain}`,
		officeId: 'kelurahan-bekasi-jaya',
		totpSecret: 'OBQW233SONQXI2LTMZQWGY3FONZWK23B',
		grants: [{ role: 'agent', jurisdiction: { kind: 'kelurahan', code: '32.75.01.1001' } }],
	},
];

const applicants: readonly DemoApplicant[] = [
	{
		email: `warga@${domain}`,
		phone: '+6281200000001',
		family: 'couple_with_children',
		kecamatanCode: '32.75.01',
	},
	{
		email: `warga.muda@${domain}`,
		phone: '+6281200000002',
		family: 'young_couple',
		kecamatanCode: '32.75.04',
	},
	{
		email: `warga.tunggal@${domain}`,
		phone: '+6281200000003',
		family: 'single_parent',
		kecamatanCode: '32.75.01',
	},
	{ email: `warga.lansia@${domain}`, phone: '+6281200000004', family: 'elderly', kecamatanCode: '32.75.04' },
	{
		email: `warga.besar@${domain}`,
		phone: '+6281200000005',
		family: 'three_generations',
		kecamatanCode: '32.75.01',
	},
	{ email: `warga.sendiri@${domain}`, phone: '+6281200000006', family: 'alone', kecamatanCode: '32.75.04' },
];

/** The people of the demo: officers whole, applicants as the family they come from. */
export const demoAccounts = { officers, applicants } as const;
