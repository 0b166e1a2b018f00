import type { Status } from '#domain/applications/application.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { Resident } from '#domain/identity/resident.ts';

/** One application of the demo: what it is, how far it gets, and when it was sent. */
export type PlannedApplication = {
	readonly service: 'KK' | 'CETAK_KTP' | 'KIA' | 'SKPWNI' | 'AKTA_LAHIR' | 'AKTA_MATI' | 'REKAM_KTP';
	/** Another office enters the same in SIAK meanwhile, so that it is refused here. */
	readonly meanwhile?: true;
	readonly variant: string;
	readonly status: Status;
	/** Calendar days before today on which it was started. */
	readonly daysAgo: number;
	/** E-mail name of the demo applicant whose it is; absent: a resident who fits. */
	readonly of?: string;
	/** Sent back once, corrected, and waiting again. */
	readonly corrected?: true;
	/** With `printed`: entered in SIAK, and its document waits for the signatory. */
	readonly unsigned?: true;
	/** With `printed`: entered in SIAK and signed, and not printed yet. */
	readonly unprinted?: true;
	/** Entered in SIAK and printed already. */
	readonly printed?: true;
	/** Answers other than the usual, e.g. such that SIAK refuses. */
	readonly menjadi?: string;
	/** What the register says of the member whose card it is; absent: the usual holder. */
	readonly holder?: Pick<Partial<Resident>, 'recordingStatus' | 'birthCertificate'>;
	/** The adults move and the children stay with a guardian whom the register does not know: SIAK refuses. */
	readonly unknownGuardian?: true;
	/** The same, where they name a resident of another family. */
	readonly naming?: (resident: Resident) => Answers;
};

/** Recorded, but not ready to print: SIAK refuses the card. */
const recordedNotReady = { recordingStatus: '3' } as const;

/** A mother, or a deceased, whose name is not that of the NIK given: SIAK refuses. */
const otherMother = ({ nik }: Resident): Answers => ({
	ibu: 'di_luar',
	namaIbu: 'RATNA DEWI LESTARINI',
	nikIbuLuar: nik,
	tempatLahirIbu: 'Bekasi',
	tanggalLahirIbu: '1990-05-04',
	kewarganegaraanIbu: '1',
});
const otherDeceased = ({ nik }: Resident): Answers => ({
	jenazah: 'lain',
	namaJenazah: 'RATNA DEWI LESTARINI',
	nikJenazah: nik,
});

/** Every open service in every status, and every variant of them at least once. */
export const plan: readonly PlannedApplication[] = [
	{ service: 'KK', variant: 'TAMBAH_LAHIR', status: 'draft', daysAgo: 1, of: 'warga' },
	{ service: 'KK', variant: 'NUMPANG', status: 'verification', daysAgo: 1 },
	{ service: 'KK', variant: 'BARU_KELUARGA', status: 'verification', daysAgo: 4 },
	{ service: 'KK', variant: 'PINDAH_DATANG', status: 'verification', daysAgo: 0 },
	{ service: 'KK', variant: 'RUSAK', status: 'verification', daysAgo: 6, corrected: true },
	{ service: 'KK', variant: 'UBAH_ELEMEN', status: 'returned', daysAgo: 3, of: 'warga.tunggal' },
	{ service: 'KK', variant: 'PISAH', status: 'processing', daysAgo: 4 },
	{ service: 'KK', variant: 'TAMBAH_LAHIR', status: 'processing', daysAgo: 5, printed: true },
	{ service: 'KK', variant: 'HILANG', status: 'ready', daysAgo: 5, of: 'warga.besar' },
	{ service: 'KK', variant: 'TAMBAH_LAHIR', status: 'collected', daysAgo: 20, of: 'warga.muda' },
	{ service: 'KK', variant: 'UBAH_ELEMEN', status: 'failed', daysAgo: 4, menjadi: 'Usaha sendiri di rumah' },
	{ service: 'KK', variant: 'BARU_GANTI_KEPALA', status: 'rejected', daysAgo: 9 },
	{ service: 'KK', variant: 'RUSAK', status: 'cancelled', daysAgo: 8, of: 'warga.sendiri' },
	{ service: 'KK', variant: 'KURANG', status: 'expired', daysAgo: 40 },
	{ service: 'CETAK_KTP', variant: 'RUSAK', status: 'draft', daysAgo: 2, of: 'warga.sendiri' },
	{ service: 'CETAK_KTP', variant: 'HILANG', status: 'verification', daysAgo: 1, of: 'warga.besar' },
	{ service: 'CETAK_KTP', variant: 'BARU', status: 'returned', daysAgo: 4 },
	{ service: 'CETAK_KTP', variant: 'UBAH_DATA', status: 'processing', daysAgo: 4, of: 'warga.tunggal' },
	{ service: 'CETAK_KTP', variant: 'HILANG', status: 'ready', daysAgo: 5, of: 'warga' },
	{ service: 'CETAK_KTP', variant: 'RUSAK', status: 'collected', daysAgo: 25, of: 'warga.lansia' },
	{ service: 'CETAK_KTP', variant: 'HILANG', status: 'failed', daysAgo: 5, holder: recordedNotReady },
	{ service: 'CETAK_KTP', variant: 'UBAH_DATA', status: 'rejected', daysAgo: 10 },
	{ service: 'CETAK_KTP', variant: 'HILANG', status: 'cancelled', daysAgo: 7 },
	{ service: 'CETAK_KTP', variant: 'PINDAH_DATANG', status: 'expired', daysAgo: 90 },
	{ service: 'KIA', variant: 'BARU_0_5', status: 'draft', daysAgo: 1 },
	{ service: 'KIA', variant: 'BARU_0_5', status: 'verification', daysAgo: 1 },
	{ service: 'KIA', variant: 'BARU_5_17', status: 'returned', daysAgo: 3 },
	{ service: 'KIA', variant: 'BARU_5_17', status: 'processing', daysAgo: 4 },
	{ service: 'KIA', variant: 'GANTI_5', status: 'ready', daysAgo: 5 },
	{ service: 'KIA', variant: 'BARU_0_5', status: 'collected', daysAgo: 21 },
	{
		service: 'KIA',
		variant: 'PINDAH_DATANG',
		status: 'failed',
		daysAgo: 5,
		holder: { birthCertificate: null },
	},
	{ service: 'KIA', variant: 'HILANG', status: 'rejected', daysAgo: 9 },
	{ service: 'KIA', variant: 'RUSAK', status: 'cancelled', daysAgo: 8 },
	{ service: 'KIA', variant: 'HILANG', status: 'expired', daysAgo: 95 },
	{ service: 'SKPWNI', variant: 'ANTAR_KABKOTA', status: 'draft', daysAgo: 2 },
	{ service: 'SKPWNI', variant: 'ANTAR_PROVINSI', status: 'verification', daysAgo: 2 },
	{ service: 'SKPWNI', variant: 'DALAM_KOTA', status: 'verification', daysAgo: 3 },
	{ service: 'SKPWNI', variant: 'ANTAR_PROVINSI', status: 'returned', daysAgo: 4 },
	{
		service: 'SKPWNI',
		variant: 'ANTAR_KABKOTA',
		status: 'processing',
		daysAgo: 5,
		printed: true,
		unprinted: true,
	},
	{ service: 'SKPWNI', variant: 'DALAM_KOTA', status: 'ready', daysAgo: 6 },
	{ service: 'SKPWNI', variant: 'ANTAR_PROVINSI', status: 'collected', daysAgo: 21 },
	{ service: 'SKPWNI', variant: 'ANTAR_PROVINSI', status: 'failed', daysAgo: 6, unknownGuardian: true },
	{ service: 'SKPWNI', variant: 'DALAM_KOTA', status: 'rejected', daysAgo: 9 },
	{ service: 'SKPWNI', variant: 'ANTAR_KABKOTA', status: 'cancelled', daysAgo: 8 },
	{ service: 'SKPWNI', variant: 'ANTAR_PROVINSI', status: 'expired', daysAgo: 90 },
	{ service: 'AKTA_LAHIR', variant: 'AYAH_IBU', status: 'draft', daysAgo: 1, of: 'warga.muda' },
	{ service: 'AKTA_LAHIR', variant: 'AYAH_IBU', status: 'verification', daysAgo: 2 },
	{ service: 'AKTA_LAHIR', variant: 'SEORANG_IBU', status: 'verification', daysAgo: 6, corrected: true },
	{ service: 'AKTA_LAHIR', variant: 'BELUM_TERCATAT', status: 'returned', daysAgo: 3 },
	{
		service: 'AKTA_LAHIR',
		variant: 'TIDAK_DIKETAHUI',
		status: 'processing',
		daysAgo: 4,
		printed: true,
		unsigned: true,
	},
	{ service: 'AKTA_LAHIR', variant: 'TERLAMBAT', status: 'ready', daysAgo: 5 },
	{ service: 'AKTA_LAHIR', variant: 'AYAH_IBU', status: 'collected', daysAgo: 18 },
	{ service: 'AKTA_LAHIR', variant: 'SEORANG_IBU', status: 'failed', daysAgo: 5, naming: otherMother },
	{ service: 'AKTA_LAHIR', variant: 'BELUM_TERCATAT', status: 'rejected', daysAgo: 9 },
	{ service: 'AKTA_LAHIR', variant: 'AYAH_IBU', status: 'cancelled', daysAgo: 8 },
	{ service: 'AKTA_LAHIR', variant: 'AYAH_IBU', status: 'expired', daysAgo: 90 },
	{ service: 'AKTA_MATI', variant: 'FASKES', status: 'draft', daysAgo: 1, of: 'warga.besar' },
	{ service: 'AKTA_MATI', variant: 'LURAH', status: 'verification', daysAgo: 1 },
	{ service: 'AKTA_MATI', variant: 'TANPA_IDENTITAS', status: 'verification', daysAgo: 6, corrected: true },
	{ service: 'AKTA_MATI', variant: 'LUAR_NEGERI', status: 'returned', daysAgo: 3 },
	{
		service: 'AKTA_MATI',
		variant: 'HILANG_TANPA_JENAZAH',
		status: 'processing',
		daysAgo: 4,
		printed: true,
		unsigned: true,
	},
	{ service: 'AKTA_MATI', variant: 'FASKES', status: 'ready', daysAgo: 5 },
	{ service: 'AKTA_MATI', variant: 'LURAH', status: 'collected', daysAgo: 16 },
	{ service: 'AKTA_MATI', variant: 'LURAH', status: 'failed', daysAgo: 5, naming: otherDeceased },
	{ service: 'AKTA_MATI', variant: 'LUAR_NEGERI', status: 'rejected', daysAgo: 9 },
	{ service: 'AKTA_MATI', variant: 'FASKES', status: 'cancelled', daysAgo: 7 },
	{ service: 'AKTA_MATI', variant: 'FASKES', status: 'expired', daysAgo: 90 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'draft', daysAgo: 1 },
	{ service: 'REKAM_KTP', variant: 'JEMPUT_BOLA', status: 'verification', daysAgo: 1 },
	{ service: 'REKAM_KTP', variant: 'REKAM_AWAL_16', status: 'returned', daysAgo: 3 },
	{ service: 'REKAM_KTP', variant: 'JEMPUT_BOLA', status: 'processing', daysAgo: 4 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'processing', daysAgo: 3 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'ready', daysAgo: 5 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'collected', daysAgo: 22 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'failed', daysAgo: 4, meanwhile: true },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'rejected', daysAgo: 9 },
	{ service: 'REKAM_KTP', variant: 'JEMPUT_BOLA', status: 'cancelled', daysAgo: 7 },
	{ service: 'REKAM_KTP', variant: 'PEMULA_17', status: 'expired', daysAgo: 92 },
];
