import type { RefusalRow } from './refusal-row.ts';

/** The refusals of signing and printing documents, as rows of the one table. */
export const issuanceRefusals = {
	not_signed_yet: {
		status: 409,
		title: { id: 'Belum ditandatangani', en: 'Not signed yet' },
		detail: {
			id: 'Dokumennya menunggu tanda tangan elektronik. Setelah ditandatangani, dokumen muncul sendiri di Cetak dokumen.',
			en: 'The document waits for its electronic signature. Once signed it appears by itself at Printing.',
		},
	},
	document_moved_on: {
		status: 409,
		title: { id: 'Dokumen ini sudah berubah keadaannya', en: 'This document has moved on' },
		detail: {
			id: 'Petugas lain sudah memprosesnya. Muat ulang halaman untuk melihat keadaannya sekarang.',
			en: 'Somebody else has dealt with it. Load the page again to see how it stands now.',
		},
	},
	signatory_unknown: {
		status: 409,
		title: { id: 'Data penanda tangan belum diisi', en: 'The signatory’s details are missing' },
		detail: {
			id: 'Isi dulu NIP dan jabatan Anda di Tanda tangan, bagian Data saya: keduanya tercetak di dokumen.',
			en: 'First enter your NIP and position at Signing, under My details: both are printed on the document.',
		},
	},
	not_in_hand: {
		status: 409,
		title: {
			id: 'Dokumen cetaknya sudah tidak di tempat cetak',
			en: 'The printed document has left the printer',
		},
		detail: {
			id: 'Cetakan hanya dapat dibatalkan selama masih di kantor yang mencetak dan belum diserahkan. Bila hilang, laporkan di Antar dokumen.',
			en: 'A print can be undone only while it is at the office that printed it and handed to nobody. If it is lost, report that at Carrying documents.',
		},
	},
} as const satisfies Partial<Record<string, RefusalRow>>;
