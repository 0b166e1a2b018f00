import type { Texts } from '#domain/text.ts';

/** The words of the page where anybody checks a document. */
export const checkMessages = {
	title: { id: 'Periksa dokumen', en: 'Check a document' },
	lead: {
		id: 'Pindai kode QR pada dokumen, atau ketik kodenya. Kami tidak menampilkan data pribadi siapa pun.',
		en: 'Scan the QR code on the document, or type its code. We show nobody’s personal data.',
	},
	code: { id: 'Kode pada dokumen', en: 'Code on the document' },
	codeHelp: {
		id: 'Di samping kode QR, misalnya 7K2M-QX4P-9TRC.',
		en: 'Beside the QR code, for example 7K2M-QX4P-9TRC.',
	},
	check: { id: 'Periksa', en: 'Check' },
	valid: { id: 'Dokumen ini berlaku', en: 'This document is valid' },
	validText: {
		id: 'Diterbitkan {office} dan masih berlaku. Cocokkan jenis, nomor, dan tanggalnya dengan dokumen di tangan Anda.',
		en: 'Issued by {office} and still valid. Compare its kind, number and date with the document in your hands.',
	},
	superseded: { id: 'Sudah ada yang lebih baru', en: 'There is a newer one' },
	supersededText: {
		id: 'Dokumen ini asli, tetapi sejak {date} digantikan dokumen yang lebih baru dengan nomor yang sama. Mintalah yang terbaru.',
		en: 'This document is genuine, but since {date} a newer one with the same number holds. Ask for the newest.',
	},
	revoked: { id: 'Dokumen ini tidak berlaku lagi', en: 'This document does not hold any more' },
	revokedText: {
		id: 'Dicabut {office} pada {date}: {reason}.',
		en: 'Revoked by {office} on {date}: {reason}.',
	},
	unknown: { id: 'Kode ini tidak kami kenal', en: 'We do not know this code' },
	unknownText: {
		id: 'Tidak ada dokumen kami dengan kode itu. Periksa lagi setiap huruf dan angkanya. Bila tetap tidak dikenal, dokumen itu bukan terbitan kami: laporkan ke {office}, {phone}.',
		en: 'None of our documents has this code. Check every letter and digit again. If it is still unknown, we did not issue that document: report it to {office}, {phone}.',
	},
	kind: { id: 'Jenis', en: 'Kind' },
	number: { id: 'Nomor', en: 'Number' },
	issuedOn: { id: 'Tanggal terbit', en: 'Issued on' },
	issuer: { id: 'Diterbitkan oleh', en: 'Issued by' },
	offline: {
		id: 'Lembaga yang sering memeriksa dokumen dapat memeriksa kode QR tanpa sambungan internet dengan kunci publik kami.',
		en: 'Institutions that check documents often can check the QR code without a connection, by our public keys.',
	},
	keys: { id: 'Kunci publik (JSON)', en: 'Public keys (JSON)' },
	another: { id: 'Periksa dokumen lain', en: 'Check another document' },
} as const satisfies Texts;
