import type { Texts } from '#domain/text.ts';

export const frameMessages = {
	home: { id: 'Beranda', en: 'Home' },
	services: { id: 'Layanan', en: 'Services' },
	track: { id: 'Cek status', en: 'Check status' },
	applications: { id: 'Permohonan saya', en: 'My applications' },
	worklist: { id: 'Daftar kerja', en: 'Worklist' },
	handOver: { id: 'Serah terima', en: 'Hand-over' },
	shelf: { id: 'Rak', en: 'Shelf' },
	recording: { id: 'Perekaman', en: 'Recording' },
	homeVisits: { id: 'Jemput bola', en: 'Home visits' },
	siak: { id: 'SIAK', en: 'SIAK' },
	appeals: { id: 'Keberatan', en: 'Appeals' },
	reports: { id: 'Laporan', en: 'Reports' },
	custody: { id: 'Antar', en: 'Carrying' },
	watchAgents: { id: 'Agen', en: 'Agents' },
	help: { id: 'Kami bantu', en: 'We help' },
	admin: { id: 'Pengaturan', en: 'Settings' },
	notFoundTitle: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
	notFoundText: {
		id: 'Periksa alamatnya, atau mulai lagi dari beranda. Permohonan Anda tetap tersimpan.',
		en: 'Check the address, or start again from the home page. Your applications are still saved.',
	},
	forbiddenTitle: { id: 'Anda tidak berwenang membuka halaman ini', en: 'You may not open this page' },
	forbiddenText: {
		id: 'Halaman ini untuk petugas lain, atau di luar wilayah kerja Anda.',
		en: 'This page is for other officers, or outside your area.',
	},
	awayTitle: { id: 'e-Open sedang tidak dapat dijangkau', en: 'e-Open cannot be reached at the moment' },
	awayText: {
		id: 'Data Anda yang sudah tersimpan aman. Tunggu sebentar, lalu muat ulang halaman ini.',
		en: 'What you have saved is safe. Wait a moment, then reload this page.',
	},
	unexpectedTitle: { id: 'Ada yang salah di pihak kami', en: 'Something went wrong on our side' },
	unexpectedText: {
		id: 'Data Anda yang sudah tersimpan aman. Coba lagi. Bila terulang, sebutkan kode ini kepada petugas:',
		en: 'What you have saved is safe. Try again. If it happens again, tell the office this code:',
	},
	otherTitle: { id: 'Permintaan ini tidak dapat diproses', en: 'This request cannot be processed' },
	reload: { id: 'Muat ulang', en: 'Reload' },
	toHome: { id: 'Ke beranda', en: 'To the home page' },
	toWorklist: { id: 'Ke daftar kerja', en: 'To the worklist' },
} as const satisfies Texts;
