import type { IssuedState } from '#domain/issuance/issued-document.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The words of approving documents, of the list of an application's documents, and of what the signing service says. */
export const signingMessages = {
	title: { id: 'Tanda tangan', en: 'Signing' },
	lead: {
		id: 'Dokumen yang sudah dicatat di SIAK dan menunggu persetujuan Anda. Setelah disetujui, dokumen ditandatangani secara elektronik dan dapat dicetak.',
		en: 'Documents recorded in SIAK that wait for your approval. Once approved they are signed electronically and can be printed.',
	},
	done_approved: {
		id: '{n} dokumen disetujui dan sedang ditandatangani.',
		en: '{n} documents are approved and being signed.',
	},
	done_refused: {
		id: 'Dokumen dikembalikan ke operator SIAK.',
		en: 'The document went back to the SIAK operator.',
	},
	done_details: { id: 'Data Anda disimpan.', en: 'Your details are saved.' },
	detailsTitle: { id: 'Data saya', en: 'My details' },
	detailsHelp: {
		id: 'Tercetak di bawah tanda tangan pada setiap dokumen yang Anda setujui sejak disimpan.',
		en: 'Printed under the signature of every document you approve from now on.',
	},
	detailsMissing: {
		id: 'Isi dulu data Anda sebelum menyetujui dokumen pertama.',
		en: 'Enter your details before you approve the first document.',
	},
	nip: { id: 'NIP', en: 'NIP' },
	nipHelp: { id: '18 angka.', en: '18 digits.' },
	position: { id: 'Jabatan', en: 'Position' },
	positionHelp: { id: 'Misalnya Kepala Dinas.', en: 'For example Head of Office.' },
	nik: { id: 'NIK pemilik sertifikat', en: 'NIK of the certificate' },
	nikHelp: {
		id: 'Layanan tanda tangan mengenali sertifikat Anda dari NIK ini. Tidak tercetak di dokumen.',
		en: 'The signing service knows your certificate by this NIK. It is not printed on documents.',
	},
	save: { id: 'Simpan', en: 'Save' },
	waiting: { id: 'Menunggu persetujuan', en: 'Waiting for approval' },
	waitingNone: { id: 'Tidak ada yang menunggu.', en: 'Nothing is waiting.' },
	choose: { id: 'Pilih yang disetujui', en: 'Choose what to approve' },
	look: { id: 'Lihat {number}', en: 'See {number}' },
	promised: { id: 'Janji {date}', en: 'Promised for {date}' },
	otp: { id: 'Kode dari aplikasi autentikator', en: 'Code of the authenticator app' },
	otpHelp: { id: 'Enam angka. Setiap kode hanya sekali pakai.', en: 'Six digits. Each code works once.' },
	passphrase: { id: 'Passphrase sertifikat', en: 'Passphrase of the certificate' },
	passphraseHelp: {
		id: 'Hanya disimpan, tersandi, sampai dokumen yang Anda setujui selesai ditandatangani.',
		en: 'Kept, encrypted, only until what you approve is signed.',
	},
	approve: { id: 'Setujui yang dipilih', en: 'Approve what is chosen' },
	inService: {
		id: '{n} dokumen disetujui dan menunggu layanan tanda tangan',
		en: '{n} approved documents wait for the signing service',
	},
	inServiceAway: {
		id: 'Layanan tanda tangan belum menjawab. Dokumen aman dan dicoba lagi dengan sendirinya; Anda tidak perlu menyetujui ulang.',
		en: 'The signing service does not answer. The documents are safe and tried again by themselves; you need not approve them again.',
	},
	inServiceText: {
		id: 'Ditandatangani satu per satu, biasanya dalam beberapa detik.',
		en: 'Signed one by one, usually within seconds.',
	},
	off: {
		id: 'Di kota ini dokumen tidak ditandatangani lewat e-Open.',
		en: 'In this city documents are not signed through e-Open.',
	},
	one: { id: '{kind} nomor {number}', en: '{kind} number {number}' },
	application: { id: 'Permohonan', en: 'Application' },
	name: { id: 'Nama', en: 'Name' },
	issuedOn: { id: 'Tanggal dokumen', en: 'Date of the document' },
	preview: { id: 'Buka pratinjau (PDF)', en: 'Open the preview (PDF)' },
	refuseTitle: { id: 'Tidak menandatangani', en: 'Not sign it' },
	refuseText: {
		id: 'Dokumen kembali ke operator SIAK dengan alasan Anda. Setelah dibetulkan, dokumen diajukan lagi.',
		en: 'The document goes back to the SIAK operator with your reason. Once mended it is put to you again.',
	},
	reason: { id: 'Alasan', en: 'Reason' },
	refuse: { id: 'Kembalikan ke operator SIAK', en: 'Send back to the SIAK operator' },
	documentsTitle: { id: 'Dokumen elektronik {number}', en: 'Electronic documents of {number}' },
	documentsLead: {
		id: 'Setiap dokumen dari permohonan ini, dengan versi yang pernah terbit.',
		en: 'Every document of this application, with each version that was issued.',
	},
	documentsNone: {
		id: 'Belum ada dokumen elektronik: dokumen disusun setelah dicatat di SIAK.',
		en: 'There is no electronic document yet: documents are composed once recorded in SIAK.',
	},
	document: { id: 'Dokumen', en: 'Document' },
	version: { id: 'Versi {n}', en: 'Version {n}' },
	state: { id: 'Keadaan', en: 'State' },
	note: { id: 'Catatan', en: 'Note' },
	file: { id: 'Berkas', en: 'File' },
	openFile: { id: 'Buka {code} (PDF)', en: 'Open {code} (PDF)' },
	publicPage: { id: 'Halaman pemeriksaan', en: 'Check page' },
	againTitle: { id: 'Ajukan lagi ke penanda tangan', en: 'Put it to the signatory again' },
	againText: {
		id: 'Betulkan dulu datanya di SIAK. Dokumen lalu disusun ulang dari data terbaru.',
		en: 'First mend the data in SIAK. The document is then composed anew from the latest data.',
	},
	again: { id: 'Susun ulang dan ajukan', en: 'Compose anew and put forward' },
	revokeTitle: { id: 'Cabut dokumen', en: 'Revoke the document' },
	revokeText: {
		id: 'Halaman pemeriksaan langsung menyatakan dokumen ini tidak berlaku. Bila belum diserahkan, dokumen disusun, ditandatangani, dan dicetak ulang tanpa biaya. Pemohon diberi tahu.',
		en: 'The check page says at once that it does not hold. What is not handed over yet is composed, signed and printed anew free of charge. The applicant is told.',
	},
	why: { id: 'Golongan alasan (ditampilkan kepada umum)', en: 'Class of the reason (shown to everybody)' },
	reasonKept: { id: 'Penjelasan (hanya untuk kantor)', en: 'Explanation (for the office only)' },
	revoke: { id: 'Cabut dokumen', en: 'Revoke the document' },
	done_revoked: { id: 'Dokumen dicabut.', en: 'The document is revoked.' },
	done_again: {
		id: 'Dokumen disusun ulang dan menunggu penanda tangan.',
		en: 'The document is composed anew and waits for the signatory.',
	},
	ofApplication: { id: 'Dokumen elektronik', en: 'Electronic documents' },
	downloadTitle: { id: 'Dokumen elektronik Anda', en: 'Your electronic document' },
	downloadText: {
		id: 'Sudah ditandatangani dan sah. Simpan baik-baik dan bagikan hanya kepada yang berhak.',
		en: 'Signed and valid. Keep it safe and share it only with those entitled to it.',
	},
	download: { id: 'Unduh {kind} (PDF)', en: 'Download {kind} (PDF)' },
} as const satisfies Texts;

/** What each state of a document is called. */
export const issuedStateWords = {
	waiting: { id: 'Menunggu penanda tangan', en: 'Waits for the signatory' },
	approved: { id: 'Disetujui, sedang ditandatangani', en: 'Approved, being signed' },
	signed: { id: 'Berlaku', en: 'Valid' },
	refused: { id: 'Dikembalikan penanda tangan', en: 'Sent back by the signatory' },
	superseded: { id: 'Diganti yang lebih baru', en: 'Superseded by a newer one' },
	revoked: { id: 'Dicabut', en: 'Revoked' },
} as const satisfies Record<IssuedState, Text>;

/** Why the signing service did not sign, and what helps. */
export const signingFaultWords = {
	away: {
		id: 'Layanan tanda tangan belum menjawab; dicoba lagi dengan sendirinya.',
		en: 'The signing service does not answer; it is tried again by itself.',
	},
	internal: {
		id: 'Terjadi kesalahan di e-Open; dicoba lagi dengan sendirinya.',
		en: 'Something went wrong in e-Open; it is tried again by itself.',
	},
	passphrase: {
		id: 'Passphrase ditolak layanan tanda tangan. Setujui lagi dengan passphrase yang benar.',
		en: 'The signing service refused the passphrase. Approve again with the right one.',
	},
	certificate: {
		id: 'Sertifikat Anda tidak diterima layanan tanda tangan (belum terdaftar atau kedaluwarsa).',
		en: 'The signing service does not accept your certificate (not registered, or expired).',
	},
	document: {
		id: 'Layanan tanda tangan menolak berkas ini. Hubungi pengelola e-Open.',
		en: 'The signing service refused this file. Ask whoever runs e-Open.',
	},
	settings: {
		id: 'e-Open tidak diterima layanan tanda tangan. Hubungi pengelola e-Open.',
		en: 'The signing service does not accept e-Open. Ask whoever runs e-Open.',
	},
} as const satisfies Record<string, Text>;
