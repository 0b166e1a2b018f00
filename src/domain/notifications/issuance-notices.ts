import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of signed documents. */
export const issuanceNotices = {
	document_signed: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Dokumen Anda sudah ditandatangani: {number}', en: 'Your document is signed: {number}' },
		lines: [
			{
				id: 'Dokumen Anda sudah ditandatangani secara elektronik. Anda dapat mengunduhnya sekarang dari halaman permohonan, setelah masuk. Hasil cetaknya tetap kami siapkan untuk diambil.',
				en: 'Your document is signed electronically. You can download it now from the page of your application, after signing in. The printed one is still prepared for you to collect.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Siapa pun dapat memeriksa keasliannya lewat kode QR di dokumen. Berikan dokumen hanya kepada yang berhak.',
				en: 'Anybody can check that it is genuine by the QR code on it. Give the document only to those entitled to it.',
			},
		],
	},
	document_withdrawn: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		subject: {
			id: 'Dokumen Anda kami terbitkan ulang: {number}',
			en: 'We issue your document anew: {number}',
		},
		lines: [
			{
				id: 'Mohon maaf, dokumen yang sudah kami tandatangani tidak berlaku lagi ({reason}). Kami menerbitkannya ulang tanpa biaya; Anda tidak perlu melakukan apa-apa dan kami kabari lagi setelah siap.',
				en: 'We are sorry: the document we had signed does not hold any more ({reason}). We issue it anew free of charge; you need not do anything, and we tell you when it is ready.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	document_revoked: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		subject: {
			id: 'Dokumen Anda tidak berlaku lagi: {number}',
			en: 'Your document does not hold any more: {number}',
		},
		lines: [
			{
				id: 'Dokumen dari permohonan ini kami cabut ({reason}) dan tidak berlaku lagi. Jangan dipakai lagi. Untuk mendapatkan yang baru atau bila Anda keberatan, datang atau hubungi kantor kami; tidak ada biaya.',
				en: 'We have revoked the document of this application ({reason}); it does not hold any more. Please do not use it. For a new one, or if you object, come to or call our office; there is no charge.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
} as const satisfies Record<string, NoticeRow>;
