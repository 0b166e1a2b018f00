import type { Texts } from '#domain/text.ts';

/** The words of the pages where documents are added and seen. */
export const documentMessages = {
	caption: { id: 'Berkas permohonan', en: 'Documents of the application' },
	listTitle: { id: 'Unggah berkas', en: 'Upload documents' },
	listLead: {
		id: 'Foto setiap dokumen asli, satu per satu. Yang sudah bertanda centang aman tersimpan; Anda boleh berhenti dan melanjutkan nanti.',
		en: 'Photograph each original document, one by one. What has a tick is safely stored; you may stop and go on later.',
	},
	listLeadCorrect: {
		id: 'Ganti hanya berkas yang ditandai petugas. Berkas lain sudah diterima.',
		en: 'Replace only the documents the officer marked. The others have been accepted.',
	},
	listLeadClosed: {
		id: 'Berkas yang Anda kirim bersama permohonan ini. Saat ini tidak dapat diubah.',
		en: 'The documents you sent with this application. They cannot be changed now.',
	},
	listHeading: { id: 'Daftar berkas', en: 'List of documents' },
	progress: {
		id: '{stored} dari {total} berkas wajib tersimpan',
		en: '{stored} of {total} required documents stored',
	},
	allStored: { id: 'Semua berkas wajib sudah tersimpan.', en: 'All required documents are stored.' },
	noneAsked: { id: 'Permohonan ini tidak memerlukan berkas.', en: 'This application needs no documents.' },
	add: { id: 'Unggah', en: 'Upload' },
	addNamed: { id: 'Unggah: {name}', en: 'Upload: {name}' },
	change: { id: 'Lihat atau ganti', en: 'View or replace' },
	changeNamed: { id: 'Lihat atau ganti: {name}', en: 'View or replace: {name}' },
	view: { id: 'Lihat', en: 'View' },
	viewNamed: { id: 'Lihat: {name}', en: 'View: {name}' },
	next: { id: 'Lanjut', en: 'Continue' },
	backToList: { id: 'Semua berkas', en: 'All documents' },
	backToCorrections: { id: 'Kembali ke yang perlu diperbaiki', en: 'Back to what is to be corrected' },
	nextDocument: { id: 'Berkas berikutnya: {name}', en: 'Next document: {name}' },
	officerNote: { id: 'Catatan petugas: {note}', en: 'Officer’s note: {note}' },
	whenAsked: { id: 'Diminta {when}.', en: 'Asked {when}.' },

	statementTitle: { id: 'Formulir {code} sudah kami isi', en: 'We have filled in form {code}' },
	statementDownload: { id: 'Unduh {code} (PDF)', en: 'Download {code} (PDF)' },
	statementSteps: {
		id: 'Unduh dan cetak. Lengkapi kotak yang masih kosong, lalu minta semua yang namanya ada di bagian bawah menandatangani. Setelah itu, foto dan kirim di halaman ini.',
		en: 'Download and print it. Complete the empty boxes and have everyone named at the bottom sign it. Then photograph it and send it on this page.',
	},
	statementFrom: {
		id: 'Isinya dari jawaban Anda sampai sekarang. Bila jawaban berubah, unduh lagi. Formulirnya berbahasa Indonesia.',
		en: 'It holds your answers so far. If they change, download it again. The form is in Indonesian.',
	},

	sendHeading: { id: 'Kirim foto atau PDF', en: 'Send a photo or PDF' },
	fieldLabel: { id: 'Foto atau PDF', en: 'Photo or PDF' },
	fieldLabelReplace: { id: 'Ganti dengan foto atau PDF lain', en: 'Replace with another photo or PDF' },
	fieldHelp: {
		id: 'JPEG, PNG, WebP, atau PDF, paling besar {mb} MB. Dengan ponsel Anda dapat langsung memotret.',
		en: 'JPEG, PNG, WebP or PDF, at most {mb} MB. On a phone you can take the photo right away.',
	},
	send: { id: 'Kirim berkas', en: 'Send the document' },
	cancel: { id: 'Batalkan pengiriman', en: 'Stop sending' },
	retry: { id: 'Coba kirim lagi', en: 'Try sending again' },
	remove: { id: 'Hapus berkas ini', en: 'Remove this document' },
	storedNow: { id: 'Berkas tersimpan.', en: 'The document is stored.' },
	removedNow: { id: 'Berkas sudah dihapus.', en: 'The document has been removed.' },
	storedAs: { id: 'Tersimpan: {name} ({size})', en: 'Stored: {name} ({size})' },
	storedImage: { id: 'Foto yang tersimpan untuk {name}', en: 'The stored photo for {name}' },
	openFile: { id: 'Buka berkas', en: 'Open the file' },
	notNow: {
		id: 'Berkas ini tidak dapat diubah sekarang.',
		en: 'This document cannot be changed now.',
	},

	// said by the upload script
	preparing: { id: 'Menyiapkan foto…', en: 'Preparing the photo…' },
	sending: { id: 'Mengirim {percent} %', en: 'Sending {percent} %' },
	checking: { id: 'Memeriksa dan menyimpan…', en: 'Checking and storing…' },
	waiting: {
		id: 'Menunggu jaringan. Foto Anda dikirim lagi dengan sendirinya.',
		en: 'Waiting for the network. Your photo will be sent again by itself.',
	},
	cancelled: { id: 'Pengiriman dibatalkan.', en: 'Sending was stopped.' },
	failed: {
		id: 'Belum terkirim. Periksa sambungan internet Anda, lalu coba lagi.',
		en: 'Not sent yet. Check your connection and try again.',
	},
	dropHere: { id: 'Lepaskan berkas di sini', en: 'Drop the file here' },
	tooLarge: {
		id: 'Berkas ini lebih besar dari {mb} MB. Pilih berkas yang lebih kecil.',
		en: 'This file is larger than {mb} MB. Choose a smaller one.',
	},
} as const satisfies Texts;

/** What the upload script needs to say; given to it in the page's language. */
export const uploadScriptWords = [
	'preparing',
	'sending',
	'checking',
	'waiting',
	'cancelled',
	'failed',
	'tooLarge',
	'storedNow',
] as const satisfies readonly (keyof typeof documentMessages)[];
export type UploadScriptWord = (typeof uploadScriptWords)[number];
