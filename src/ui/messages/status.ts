import type { Status } from '#domain/applications/application.ts';
import type { Text } from '#domain/text.ts';

/** How each status is called on every screen, and what it means in one plain line. */
export const statusMessages = {
	draft: {
		label: { id: 'Draf', en: 'Draft' },
		line: {
			id: 'Belum dikirim. Anda dapat melanjutkannya kapan saja.',
			en: 'Not sent yet. You can go on at any time.',
		},
	},
	verification: {
		label: { id: 'Verifikasi', en: 'Verification' },
		line: {
			id: 'Petugas sedang memeriksa data dan dokumen Anda.',
			en: 'An officer is checking your data and documents.',
		},
	},
	returned: {
		label: { id: 'Ditolak: perlu perbaikan', en: 'Returned: needs correcting' },
		line: {
			id: 'Perbaiki bagian yang ditandai saja. Nomor, antrean, dan jadwal ambil Anda tetap.',
			en: 'Correct only the marked parts. Your number, place in line and pickup are kept.',
		},
	},
	processing: {
		label: { id: 'Proses', en: 'In process' },
		line: {
			id: 'Data sudah benar. Dokumen Anda sedang dibuat.',
			en: 'Your data is in order. Your document is being made.',
		},
	},
	ready: {
		label: { id: 'Selesai', en: 'Ready' },
		line: { id: 'Dokumen Anda sudah siap diambil.', en: 'Your document is ready to collect.' },
	},
	collected: {
		label: { id: 'Diambil', en: 'Collected' },
		line: { id: 'Dokumen sudah diserahkan kepada Anda.', en: 'The document has been handed over to you.' },
	},
	failed: {
		label: { id: 'Gagal Proses', en: 'Processing failed' },
		line: {
			id: 'Sistem kependudukan (SIAK) menolak data ini. Petugas sedang menanganinya.',
			en: 'The population system (SIAK) refused this data. An officer is dealing with it.',
		},
	},
	rejected: {
		label: { id: 'Ditolak', en: 'Rejected' },
		line: {
			id: 'Permohonan tidak dapat dikabulkan. Alasan dan cara mengajukan keberatan ada di bawah.',
			en: 'The application cannot be granted. The reason and how to appeal are below.',
		},
	},
	cancelled: {
		label: { id: 'Dibatalkan', en: 'Cancelled' },
		line: { id: 'Anda membatalkan permohonan ini.', en: 'You cancelled this application.' },
	},
	expired: {
		label: { id: 'Kedaluwarsa', en: 'Expired' },
		line: {
			id: 'Tidak diperbaiki atau tidak diambil sampai batas waktunya.',
			en: 'Not corrected or not collected in time.',
		},
	},
} as const satisfies Record<Status, { readonly label: Text; readonly line: Text }>;
