import type { Texts } from '#domain/text.ts';

/** The words of the components themselves. */
export const uiMessages = {
	productName: { id: 'e-Open', en: 'e-Open' },
	skipToContent: { id: 'Langsung ke isi', en: 'Skip to content' },
	back: { id: 'Kembali', en: 'Back' },
	next: { id: 'Lanjut', en: 'Continue' },
	change: { id: 'Ubah', en: 'Change' },
	close: { id: 'Tutup', en: 'Close' },
	errorTitlePrefix: { id: 'Perlu diperbaiki', en: 'Needs correcting' },

	required: { id: 'wajib', en: 'required' },
	optional: { id: 'opsional', en: 'optional' },
	errorPrefix: { id: 'Perlu diperbaiki:', en: 'To correct:' },
	errorSummaryTitle: { id: 'Ada yang perlu diperbaiki', en: 'There is something to correct' },
	choose: { id: 'Pilih', en: 'Choose' },
	yes: { id: 'Ya', en: 'Yes' },
	no: { id: 'Tidak', en: 'No' },
	day: { id: 'Tanggal', en: 'Day' },
	month: { id: 'Bulan', en: 'Month' },
	year: { id: 'Tahun', en: 'Year' },
	searchHint: {
		id: 'Ketik beberapa huruf, lalu pilih dari daftar.',
		en: 'Type a few letters, then pick from the list.',
	},
	nearMatches: { id: 'Mungkin maksud Anda:', en: 'Did you mean:' },
	showPassword: { id: 'Lihat', en: 'Show' },
	hidePassword: { id: 'Sembunyikan', en: 'Hide' },

	fileStored: { id: 'Tersimpan', en: 'Stored' },
	fileReplace: { id: 'Ganti dengan foto lain', en: 'Replace with another photo' },
	fileSending: { id: 'Mengirim…', en: 'Sending…' },

	stepOf: { id: 'Langkah {n} dari {total}', en: 'Step {n} of {total}' },
	stepNext: { id: 'Berikutnya: {name}', en: 'Next: {name}' },
	stepAll: { id: 'Lihat semua langkah', en: 'See all steps' },
	stepDone: { id: 'selesai', en: 'done' },
	stepCurrent: { id: 'sekarang', en: 'now' },

	timelineCurrent: { id: 'Sekarang', en: 'Now' },
	timelineTodo: { id: 'belum', en: 'not yet' },

	documentRequired: { id: 'Wajib', en: 'Required' },
	documentOptional: { id: 'Opsional', en: 'Optional' },
	documentMissing: { id: 'Belum ada', en: 'Not there yet' },
	documentStored: { id: 'Tersimpan', en: 'Stored' },
	documentGood: { id: 'Sudah sesuai', en: 'Accepted' },
	documentNotGood: { id: 'Perlu diganti', en: 'Needs replacing' },

	slotLeft: { id: '{n} tempat lagi', en: '{n} places left' },
	slotFull: { id: 'Penuh', en: 'Full' },
	slotLater: { id: 'Belum dibuka', en: 'Not open yet' },
	slotClosed: { id: 'Tutup', en: 'Closed' },

	serviceSoon: { id: 'Segera', en: 'Soon' },

	paginationLabel: { id: 'Halaman', en: 'Pages' },
	paginationPrevious: { id: 'Sebelumnya', en: 'Previous' },
	paginationNext: { id: 'Berikutnya', en: 'Next' },
	paginationPage: { id: 'Halaman {n}', en: 'Page {n}' },

	free: { id: 'Gratis', en: 'Free' },
	rupiahZero: { id: 'Rp 0', en: 'Rp 0' },
	freeLine: {
		id: 'Gratis. Tidak ada biaya untuk dokumen kependudukan (UU 24/2013 pasal 79A).',
		en: 'Free of charge. No fee for any civil document (Law 24/2013 article 79A).',
	},
	freeReport: {
		id: 'Ada yang meminta uang? Jangan dibayar. Laporkan di halaman Lapor (/lapor), ke LAPOR!, atau SMS 1708.',
		en: 'Did anyone ask for money? Do not pay. Report it on the Report page (/lapor), to LAPOR!, or text 1708.',
	},
	report: { id: 'Lapor di sini, boleh tanpa nama', en: 'Report it here, no name needed' },
	lapor: { id: 'Lapor di lapor.go.id', en: 'Report at lapor.go.id' },

	mainNavigation: { id: 'Menu utama', en: 'Main menu' },
	officerNavigation: { id: 'Menu petugas', en: 'Officer menu' },
	home: { id: 'Beranda e-Open', en: 'e-Open home' },
	otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
	signIn: { id: 'Masuk', en: 'Sign in' },
	signOut: { id: 'Keluar', en: 'Sign out' },
	account: { id: 'Akun saya', en: 'My account' },

	receiptTitle: { id: 'Bukti permohonan', en: 'Receipt of application' },
	receiptNumber: { id: 'Nomor permohonan', en: 'Application number' },
	receiptPin: { id: 'PIN', en: 'PIN' },
	receiptPinHelp: {
		id: 'Simpan PIN ini. Dengan nomor dan PIN, siapa pun yang Anda percaya dapat melihat status.',
		en: 'Keep this PIN. With the number and the PIN, anyone you trust can see the status.',
	},
	receiptScan: { id: 'Pindai untuk melihat status', en: 'Scan to see the status' },
	receiptCost: { id: 'Biaya', en: 'Cost' },

	photoGood: {
		id: 'Baik: seluruh halaman, terang, tulisan terbaca',
		en: 'Good: whole page, bright, readable',
	},
	photoCut: { id: 'Terpotong', en: 'Cut off' },
	photoDark: { id: 'Terlalu gelap', en: 'Too dark' },
	photoBlurred: { id: 'Buram', en: 'Blurred' },
	photoGlare: { id: 'Silau', en: 'Glare' },
	photoGuideTitle: { id: 'Foto yang dapat dibaca', en: 'A photo that can be read' },
} as const satisfies Texts;
