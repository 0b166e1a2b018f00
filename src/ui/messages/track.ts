import type { Texts } from '#domain/text.ts';

/** The words of checking a status without signing in. */
export const trackMessages = {
	title: { id: 'Cek status permohonan', en: 'Check the status of an application' },
	lead: {
		id: 'Nomor dan PIN ada pada bukti permohonan, di e-mail, dan di akun pemohon.',
		en: 'Number and PIN are on the receipt, in the e-mail, and in the applicant’s account.',
	},
	number: { id: 'Nomor permohonan', en: 'Application number' },
	numberHelp: { id: 'Contoh: EOP-KK-20261124-00012-7', en: 'For example EOP-KK-20261124-00012-7' },
	pin: { id: 'PIN', en: 'PIN' },
	pinHelp: { id: 'Enam angka', en: 'Six digits' },
	show: { id: 'Lihat status', en: 'Show the status' },
	notFound: {
		id: 'Nomor dan PIN ini tidak cocok. Periksa keduanya pada bukti permohonan.',
		en: 'This number and PIN do not match. Check both on the receipt.',
	},
	again: { id: 'Cek permohonan lain', en: 'Check another application' },
	resultTitle: { id: 'Status permohonan', en: 'Status of the application' },
	linkedHelp: {
		id: 'Dikirim sekaligus, masing-masing dengan nomor dan statusnya sendiri. PIN-nya sama.',
		en: 'Sent in one go, each with its own number and status. The PIN is the same.',
	},
	signInToCorrect: {
		id: 'Pemohon dapat memperbaikinya setelah masuk, sampai {date}.',
		en: 'The applicant can correct it after signing in, until {date}.',
	},
	signIn: { id: 'Masuk', en: 'Sign in' },
	privacy: {
		id: 'Demi privasi, nama, isian, dan dokumen tidak ditampilkan di sini.',
		en: 'For privacy, names, answers and documents are not shown here.',
	},
} as const satisfies Texts;
