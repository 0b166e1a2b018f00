import type { Texts } from '#domain/text.ts';

/** The words of the printed receipt. */
export const receiptWords = {
	title: { id: 'Bukti permohonan', en: 'Receipt of application' },
	documentTitle: { id: 'Bukti permohonan {number}', en: 'Receipt of application {number}' },
	number: { id: 'Nomor permohonan', en: 'Application number' },
	pin: { id: 'PIN', en: 'PIN' },
	keepSafe: {
		id: 'Simpan baik-baik. Dengan nomor dan PIN ini status dapat dilihat tanpa masuk; beri PIN hanya kepada orang yang Anda percaya.',
		en: 'Keep this safe. With this number and PIN the status can be seen without signing in; give the PIN only to people you trust.',
	},
	scan: { id: 'Pindai untuk melihat status', en: 'Scan to see the status' },
	qrAlt: { id: 'Kode QR menuju {url}', en: 'QR code leading to {url}' },
	nik: { id: 'NIK', en: 'NIK' },
	sentAt: { id: 'Dikirim {at}', en: 'Sent {at}' },
	linked: { id: 'Dikirim sekaligus, dengan PIN yang sama', en: 'Sent along, with the same PIN' },
	original: {
		id: 'KTP-el asli, atau KK asli bila belum punya KTP-el',
		en: 'Your original KTP-el, or the original KK if you have no KTP-el yet',
	},
	originalKk: { id: 'KK asli', en: 'The original KK' },
	code: {
		id: 'Kode pengambilan, yang kami kirim saat dokumen siap',
		en: 'The collection code, which we send when the document is ready',
	},
	missed: {
		id: 'Tidak sempat datang? Gratis: dua kali kami simpankan hari baru, sesudah itu Anda memilih hari lagi sendiri.',
		en: 'Cannot come? Free: twice we keep a new day for you, after that you choose a day again yourself.',
	},
	zero: { id: 'Rp 0', en: 'Rp 0' },
	free: { id: 'GRATIS', en: 'FREE' },
	cost: { id: 'Biaya: Rp 0', en: 'Cost: Rp 0' },
	law: {
		id: 'Semua dokumen kependudukan gratis (UU 24/2013 pasal 79A).',
		en: 'All civil documents are free of charge (Law 24/2013 article 79A).',
	},
	report: {
		id: 'Ada yang meminta uang? Jangan dibayar. Laporkan di {reportUrl} (boleh tanpa nama) atau ke {complaintName}',
		en: 'Did anyone ask for money? Do not pay. Report it at {reportUrl} (no name needed) or to {complaintName}',
	},
	form: { id: 'Formulir {code}', en: 'Form {code}' },
} as const satisfies Texts;
