import type { Texts } from '#domain/text.ts';

/** The words of the applicant's pages: list, form, check, status, receipt. What happened is told in `timeline.ts`. */
export const applicationMessages = {
	// list
	listTitle: { id: 'Permohonan saya', en: 'My applications' },
	listNeeds: { id: 'Menunggu Anda', en: 'Waiting for you' },
	listRunning: { id: 'Sedang berjalan', en: 'In progress' },
	listClosed: { id: 'Sudah selesai', en: 'Finished' },
	listEmpty: { id: 'Belum ada permohonan', en: 'No applications yet' },
	listEmptyText: {
		id: 'Pilih layanan, siapkan foto dokumennya, dan mulai. Gratis.',
		en: 'Choose a service, have photos of the documents ready, and start. It is free.',
	},
	listNew: { id: 'Permohonan baru', en: 'New application' },
	listMore: { id: 'Yang lebih lama', en: 'Older ones' },
	listFor: { id: 'Untuk {name}', en: 'For {name}' },
	listStarted: { id: 'Dimulai {date}', en: 'Started on {date}' },
	listSent: { id: 'Dikirim {date}', en: 'Sent on {date}' },
	listRecording: { id: 'Direkam {date} di {office}', en: 'Recorded on {date} at {office}' },
	listPickup: { id: 'Diambil {date} di {office}', en: 'Collect on {date} at {office}' },
	listCorrectBy: { id: 'Perbaiki paling lambat {date}', en: 'Correct by {date}' },
	resume: { id: 'Lanjutkan', en: 'Go on' },
	correct: { id: 'Perbaiki', en: 'Correct' },
	open: { id: 'Lihat', en: 'View' },
	discarded: { id: 'Draf sudah dihapus.', en: 'The draft has been discarded.' },

	// steps
	stepDocuments: { id: 'Unggah berkas', en: 'Documents' },
	stepCheck: { id: 'Periksa dan kirim', en: 'Check and send' },

	// form
	saveNext: { id: 'Simpan dan lanjut', en: 'Save and continue' },
	fromRegister: { id: 'Dari catatan kependudukan', en: 'From the population register' },
	fromAnswers: { id: 'Menurut jawaban Anda', en: 'By your answers' },
	kept: { id: 'Isian Anda tersimpan', en: 'What you typed is kept' },
	keptText: {
		id: 'Sesi Anda sempat berakhir. Semua yang Anda ketik ada di bawah; periksa, lalu simpan.',
		en: 'Your session had ended. Everything you typed is below; check it, then save.',
	},
	moreAsked: {
		id: 'Jawaban Anda tersimpan. Ada pertanyaan tambahan di halaman ini.',
		en: 'Your answers are saved. There are further questions on this page.',
	},
	staleTitle: { id: 'Isian ini sudah diubah di tempat lain', en: 'These answers were changed elsewhere' },
	staleText: {
		id: 'Yang Anda ketik masih ada di bawah dan belum tersimpan. Bandingkan, lalu simpan lagi bila milik Anda yang benar.',
		en: 'What you typed is still below and not saved yet. Compare, then save again if yours is right.',
	},
	staleNow: { id: '{label}: tersimpan “{value}”', en: '{label}: saved as “{value}”' },
	staleEmpty: { id: '{label}: dikosongkan', en: '{label}: emptied' },
	memberHelp: { id: '{relation}, lahir {date}', en: '{relation}, born {date}' },
	rowsNone: { id: 'Belum ada yang ditambahkan.', en: 'Nothing added yet.' },
	rowAdd: { id: 'Tambah {name}', en: 'Add a {name}' },
	rowAddFirst: { id: 'Tambah {name} pertama', en: 'Add the first {name}' },
	rowNumber: { id: '{name} {n}', en: '{name} {n}' },
	rowEdit: { id: 'Ubah', en: 'Change' },
	rowRemove: { id: 'Hapus', en: 'Remove' },
	rowRemoved: { id: 'Sudah dihapus.', en: 'Removed.' },
	rowSaved: { id: 'Sudah disimpan.', en: 'Saved.' },
	rowSave: { id: 'Simpan {name}', en: 'Save the {name}' },
	rowTitle: { id: 'Data {name}', en: 'Details of the {name}' },
	rowNamed: { id: '{action}: {title}', en: '{action}: {title}' },

	// check
	checkTitle: { id: 'Periksa, lalu kirim', en: 'Check, then send' },
	checkLead: {
		id: 'Baca sekali lagi. Setelah dikirim, petugas langsung memeriksanya.',
		en: 'Read it once more. Once sent, an officer checks it.',
	},
	missingTitle: { id: 'Belum lengkap', en: 'Not complete yet' },
	warningTitle: { id: 'Perhatikan', en: 'Please note' },
	adviceTitle: { id: 'Mungkin juga diperlukan', en: 'You may also need' },
	adviceKept: {
		id: 'Isian permohonan ini tetap tersimpan bila Anda membuka yang lain.',
		en: 'What you filled in here is kept when you open another one.',
	},
	adviceOpen: { id: 'sudah diajukan', en: 'applied for already' },
	openClash: { id: 'Lihat permohonan {number}', en: 'See application {number}' },
	documents: { id: 'Berkas', en: 'Documents' },
	documentMissing: { id: 'Belum diunggah', en: 'Not uploaded yet' },
	documentNone: { id: 'Tidak disertakan (opsional)', en: 'Not added (optional)' },
	pickupPlace: { id: 'Tempat', en: 'Place' },
	pickupDay: { id: 'Hari', en: 'Day' },
	notChosen: { id: 'Belum dipilih', en: 'Not chosen yet' },
	notAnswered: { id: 'Belum diisi', en: 'Not answered yet' },
	cost: { id: 'Biaya', en: 'Cost' },
	send: { id: 'Kirim permohonan', en: 'Send the application' },
	saveForLater: { id: 'Simpan, lanjutkan nanti', en: 'Keep it and go on later' },

	// task list of a draft
	draftLead: {
		id: 'Semua yang sudah diisi tersimpan. Draf disimpan sampai {date}.',
		en: 'Everything you filled in is saved. The draft is kept until {date}.',
	},
	taskNext: { id: 'Lanjut: {name}', en: 'Continue: {name}' },
	taskDone: { id: 'Selesai', en: 'Done' },
	taskOpen: { id: 'Isi', en: 'Fill in' },
	taskTodo: { id: 'Belum', en: 'To do' },
	discard: { id: 'Hapus draf ini', en: 'Discard this draft' },
	discardTitle: { id: 'Hapus draf ini?', en: 'Discard this draft?' },
	discardText: {
		id: 'Isian dan berkas yang sudah diunggah dihapus, dan tempat pengambilannya diberikan kepada orang lain. Ini tidak dapat dibatalkan.',
		en: 'Your answers and uploaded files are removed, and the place at the office goes to others. This cannot be undone.',
	},
	discardYes: { id: 'Ya, hapus draf', en: 'Yes, discard it' },
	discardNo: { id: 'Tidak, simpan', en: 'No, keep it' },

	// status
	number: { id: 'Nomor {number}', en: 'Number {number}' },
	next: { id: 'Selanjutnya', en: 'What happens next' },
	correctNow: { id: 'Perbaiki sekarang', en: 'Correct it now' },
	handOverCode: { id: 'Kode pengambilan', en: 'Collection code' },
	handOverHelp: {
		id: 'Tunjukkan kode ini dan KTP-el asli di loket. Jangan berikan kepada orang lain sebelum dokumen di tangan Anda.',
		en: 'Show this code and your original KTP-el at the counter. Give it to nobody before the document is in your hand.',
	},
	history: { id: 'Perjalanan permohonan', en: 'What has happened' },
	receipt: { id: 'Bukti permohonan', en: 'Receipt' },
	sentAnswers: { id: 'Isian yang dikirim', en: 'Answers sent' },
	more: { id: 'Lainnya', en: 'More' },
	filledForms: { id: 'Formulir yang terisi', en: 'Forms filled in' },
	filledFormsNote: {
		id: 'Isian Anda pada formulir resmi, untuk arsip Anda. Petugas sudah memilikinya; tidak perlu dicetak atau dibawa.',
		en: 'Your answers on the official forms, for your records. The office has them already; no need to print or bring them.',
	},
	formLink: { id: '{code} {name} (PDF)', en: '{code} {name} (PDF)' },
	seeDocuments: { id: 'Lihat berkas', en: 'See the documents' },
	seeAnswers: { id: 'Lihat isian', en: 'See the answers' },
	cancel: { id: 'Batalkan permohonan', en: 'Cancel the application' },
	cancelTitle: { id: 'Batalkan permohonan ini?', en: 'Cancel this application?' },
	cancelText: {
		id: 'Tempat pengambilan Anda diberikan kepada orang lain. Permohonan yang dibatalkan tidak dapat dibuka lagi; Anda boleh mengajukan yang baru kapan saja, gratis.',
		en: 'Your place at the office goes to others. A cancelled application cannot be opened again; you may make a new one at any time, free of charge.',
	},
	cancelYes: { id: 'Ya, batalkan', en: 'Yes, cancel it' },
	cancelNo: { id: 'Tidak, teruskan', en: 'No, keep it' },
	cancelNotNow: {
		id: 'Permohonan ini tidak dapat dibatalkan lagi karena sudah diproses atau selesai.',
		en: 'This application can no longer be cancelled: it is being processed or finished.',
	},
	again: { id: 'Ajukan lagi', en: 'Apply again' },
	liveChanged: { id: 'Status berubah: {status}', en: 'The status changed: {status}' },
	backToList: { id: 'Permohonan saya', en: 'My applications' },
	backToStatus: { id: 'Status permohonan', en: 'Status of the application' },
	backToTasks: { id: 'Daftar langkah', en: 'All steps' },

	// correcting
	correctTitle: { id: 'Perbaiki yang ditandai', en: 'Correct what was marked' },
	correctLead: {
		id: 'Hanya bagian di bawah ini. Nomor, antrean, dan jadwal ambil Anda tetap. Paling lambat {date}.',
		en: 'Only the parts below. Your number, place in line and pickup are kept. By {date}.',
	},
	correctDocument: { id: 'Ganti berkas', en: 'Replace the document' },
	correctDocumentDone: { id: 'Berkas sudah diganti', en: 'The document has been replaced' },
	correctNotReplaced: {
		id: '{label} belum diganti dengan foto atau berkas yang baru.',
		en: '{label} is not replaced with a new photo or file yet.',
	},
	correctNote: { id: 'Catatan petugas: {note}', en: 'Officer’s note: {note}' },
	correctNow1: { id: 'Isian sekarang: {value}', en: 'The answer now: {value}' },
	correctSave: { id: 'Simpan perbaikan ini', en: 'Save this correction' },
	correctSaved: { id: 'Perbaikan tersimpan.', en: 'The correction is saved.' },
	correctSend: { id: 'Kirim perbaikan', en: 'Send the correction' },
	correctSendText: {
		id: 'Setelah semua yang ditandai diperbaiki, kirim kembali kepada petugas.',
		en: 'When everything marked is corrected, send it back to the officer.',
	},
	correctSent: {
		id: 'Perbaikan sudah dikirim. Terima kasih.',
		en: 'The correction has been sent. Thank you.',
	},
	correctAlso: { id: 'Masih ada yang kurang', en: 'Something is still missing' },

	// receipt
	receiptTitle: { id: 'Permohonan terkirim', en: 'Your application has been sent' },
	receiptLead: {
		id: 'Simpan bukti ini. Kami juga mengirimnya ke e-mail Anda.',
		en: 'Keep this receipt. We have also sent it to your e-mail.',
	},
	receiptSentAt: { id: 'Dikirim', en: 'Sent' },
	receiptPdf: { id: 'Unduh PDF', en: 'Download the PDF' },
	receiptPrint: { id: 'Cetak', en: 'Print' },
	receiptStatus: { id: 'Lihat status', en: 'See the status' },
	receiptFileName: { id: 'bukti-{number}.pdf', en: 'receipt-{number}.pdf' },
} as const satisfies Texts;
