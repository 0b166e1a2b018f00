import type { SignedKind } from './signed-kinds.ts';

/** The fixed words of signed documents, in Indonesian as documents are. Demo documents say so on every page. */
export const documentWords = {
	number: 'Nomor',
	head: {
		kk: 'KARTU KELUARGA',
		akta_lahir: 'KUTIPAN AKTA KELAHIRAN',
		akta_mati: 'KUTIPAN AKTA KEMATIAN',
		skpwni: 'SURAT KETERANGAN PINDAH WNI',
	} satisfies Record<SignedKind, string>,
	people: { kk: 'Anggota keluarga', akta_lahir: '', akta_mati: '', skpwni: 'Yang pindah' } satisfies Record<
		SignedKind,
		string
	>,
	demo: 'DATA CONTOH - bukan dokumen negara',
	preview: 'PRATINJAU - belum ditandatangani',
	issued: '{place}, {date}',
	nip: 'NIP {nip}',
	signed: 'Ditandatangani secara elektronik',
	check: 'Keasliannya dapat diperiksa siapa saja: pindai kode QR, atau buka {url} dan ketik kode',
	law: 'Dokumen elektronik dan hasil cetaknya adalah alat bukti hukum yang sah (UU 11/2008 Pasal 5). Pengurusannya tidak dipungut biaya (UU 24/2013 Pasal 79A).',
	qrAlt: 'Kode QR untuk memeriksa keaslian: {url}',
	reason: 'Penerbitan dokumen kependudukan',
} as const;
