import type { Action } from '#domain/applications/lifecycle.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The words of the screen where an officer works on one application. */
export const deskMessages = {
	answers: { id: 'Isian dan data kependudukan', en: 'Answers and register' },
	documents: { id: 'Dokumen', en: 'Documents' },
	field: { id: 'Isian', en: 'Question' },
	given: { id: 'Diisi pemohon', en: 'As given' },
	recorded: { id: 'Data kependudukan', en: 'Register' },
	same: { id: 'sama', en: 'same' },
	differs: { id: 'berbeda', en: 'differs' },
	changes: { id: 'diminta berubah', en: 'to be changed' },
	already_there: { id: 'sudah tercatat', en: 'already there' },
	not_found: { id: 'tidak tercatat di sini', en: 'not on record here' },
	inactive: { id: 'tidak aktif', en: 'not active' },
	differences: { id: '{n} berbeda dengan data kependudukan', en: '{n} differ from the register' },
	noDifferences: {
		id: 'Tidak ada perbedaan dengan data kependudukan',
		en: 'No differences from the register',
	},
	noRegister: {
		id: 'Peran Anda tidak melihat data kependudukan.',
		en: 'Your role does not see the register.',
	},
	forms: { id: 'Formulir yang terisi', en: 'Forms filled in' },
	family: { id: 'Keluarga menurut data kependudukan', en: 'Family as the register has it' },
	name: { id: 'Nama', en: 'Name' },
	relation: { id: 'Hubungan', en: 'Relation' },
	born: { id: 'Lahir', en: 'Born' },
	sex: { id: 'Jenis kelamin', en: 'Sex' },
	mark: { id: 'Tandai', en: 'Mark' },
	markNamed: { id: 'Tandai {label} perlu diperbaiki', en: 'Mark {label} for correction' },
	marked: { id: 'Perlu diperbaiki', en: 'To be corrected' },
	reason: { id: 'Alasan', en: 'Reason' },
	note: { id: 'Catatan untuk pemohon', en: 'Note to the applicant' },
	noteHelp: {
		id: 'Dibaca pemohon. Wajib bila alasannya "lihat catatan".',
		en: 'The applicant reads it. Needed when the reason is “see note”.',
	},
	reasonMissing: {
		id: 'Pilih alasannya; untuk "lihat catatan" isi juga catatannya.',
		en: 'Choose a reason; with “see note” write the note too.',
	},
	noteTooLong: { id: 'Catatan paling panjang 500 huruf.', en: 'A note has at most 500 letters.' },
	verdictMissing: { id: 'Dokumen ini belum dinilai.', en: 'This document has no verdict yet.' },
	unknownTarget: {
		id: 'Bagian ini sudah tidak ada; muat ulang halaman.',
		en: 'This part is gone; reload the page.',
	},
	good: { id: 'Sesuai', en: 'Good' },
	notGood: { id: 'Tidak sesuai', en: 'Not good' },
	verdictOf: { id: 'Penilaian: {name}', en: 'Verdict: {name}' },
	notJudged: { id: 'Belum dinilai', en: 'No verdict yet' },
	noFile: { id: 'Tidak diunggah', en: 'Not uploaded' },
	noDocuments: { id: 'Permohonan ini tanpa dokumen.', en: 'This application has no documents.' },
	openFile: { id: 'Buka di tab baru', en: 'Open in a new tab' },
	zoomIn: { id: 'Perbesar', en: 'Larger' },
	zoomOut: { id: 'Perkecil', en: 'Smaller' },
	rotate: { id: 'Putar', en: 'Rotate' },
	page: { id: 'Dokumen {n} dari {total}', en: 'Document {n} of {total}' },

	applicant: { id: 'Pemohon', en: 'Applicant' },
	subject: { id: 'Tentang', en: 'About' },
	kk: { id: 'Nomor KK', en: 'KK number' },
	submitted: { id: 'Dikirim', en: 'Submitted' },
	channel: { id: 'Jalur', en: 'Channel' },
	self: { id: 'Urus sendiri', en: 'Self-service' },
	agent: { id: 'Kami bantu', en: 'Agent' },
	counter: { id: 'Loket', en: 'Counter' },
	pickup: { id: 'Pengambilan', en: 'Pickup' },
	target: { id: 'Target', en: 'Target' },
	holder: { id: 'Pemegang', en: 'Held by' },
	heldByMe: { id: 'Anda memegang permohonan ini', en: 'You hold this application' },
	heldByOther: { id: 'Sedang dipegang {name}', en: 'Held by {name}' },
	heldByNobody: { id: 'Belum ada yang memegang', en: 'Nobody holds it' },
	anotherOfficer: { id: 'petugas lain', en: 'another officer' },
	takeFirst: { id: 'Ambil dulu untuk menilai dan memutuskan.', en: 'Take it first, then judge and decide.' },
	readOnly: { id: 'Hanya untuk dilihat', en: 'Read only' },
	timeline: { id: 'Riwayat', en: 'History' },
	by_applicant: { id: 'pemohon', en: 'applicant' },
	by_officer: { id: 'petugas', en: 'officer' },
	by_system: { id: 'sistem', en: 'system' },
	receivedBy: { id: 'Diterima oleh {name}', en: 'Received by {name}' },
	parts: { id: '{n} bagian ditandai', en: '{n} parts marked' },
	duplicates: {
		id: 'Ada permohonan lain yang masih berjalan untuk orang dan layanan yang sama',
		en: 'Another application for the same person and service is still open',
	},
	warnings: { id: 'Perlu dicermati', en: 'Look closely' },
	adviceGiven: { id: 'Saran yang dilihat pemohon', en: 'Advice the applicant sees' },
	warningArticle: { id: 'Dasar: {article}', en: 'Ground: {article}' },

	siak: { id: 'Jawaban SIAK', en: 'SIAK’s answer' },
	siakAccepted: { id: 'SIAK menerima peristiwa ini.', en: 'SIAK accepted this event.' },
	siakRefused: { id: 'SIAK menolak peristiwa ini', en: 'SIAK refused this event' },
	newNik: { id: 'NIK baru: {name}', en: 'New NIK: {name}' },
	document_kk: { id: 'Nomor KK untuk dicetak', en: 'KK number to print' },
	document_ktp_el: { id: 'NIK pada KTP-el', en: 'NIK on the KTP-el' },
	document_akta_lahir: { id: 'Nomor akta kelahiran', en: 'Birth certificate number' },
	document_akta_mati: { id: 'Nomor akta kematian', en: 'Death certificate number' },
	document_kia: { id: 'NIK pada KIA', en: 'NIK on the KIA' },
	document_skpwni: { id: 'Nomor SKPWNI', en: 'SKPWNI number' },
	document_bukti_rekam: { id: 'NIK pada tanda bukti perekaman', en: 'NIK on the proof of recording' },

	actions: { id: 'Tindakan', en: 'Actions' },
	take: { id: 'Ambil', en: 'Take' },
	release: { id: 'Lepaskan', en: 'Release' },
	save: { id: 'Simpan penilaian', en: 'Save verdicts' },
	approve: { id: 'Setujui', en: 'Approve' },
	return: { id: 'Kembalikan…', en: 'Return…' },
	reject: { id: 'Tolak…', en: 'Reject…' },
	rejectTitle: { id: 'Tolak permohonan ini?', en: 'Reject this application?' },
	rejectText: {
		id: 'Penolakan bersifat akhir. Bila masih bisa diperbaiki, kembalikan saja kepada pemohon.',
		en: 'A rejection is final. If it can be corrected, return it to the applicant instead.',
	},
	rejectReason: { id: 'Alasan dan dasar hukumnya', en: 'Reason and its legal ground' },
	rejectReasonHelp: {
		id: 'Paling sedikit 10 huruf; dibaca pemohon. Contoh: NIK pemohon tercatat meninggal (UU 24/2013 Pasal 44).',
		en: 'At least 10 letters; the applicant reads it. For example: the NIK is recorded as deceased (UU 24/2013 art. 44).',
	},
	rejectReasonMissing: {
		id: 'Tulis alasan dan dasar hukumnya, 10 sampai 1.000 huruf.',
		en: 'Write the reason and its legal ground, 10 to 1,000 letters.',
	},
	rejectConfirm: { id: 'Tolak permohonan', en: 'Reject the application' },
	reviewTitle: { id: 'Yang akan dikirim kepada pemohon', en: 'What the applicant will be sent' },
	reviewText: {
		id: 'Hanya bagian ini yang dapat diubah pemohon. Nomor, antrean, dan jadwal ambil tetap.',
		en: 'Only these parts can be changed by the applicant. Number, place in line and pickup are kept.',
	},
	reviewDeadline: { id: 'Diperbaiki paling lambat {date}', en: 'To be corrected by {date}' },
	reviewSend: { id: 'Kirim ke pemohon', en: 'Send to the applicant' },
	reviewNothing: {
		id: 'Tandai dulu sedikitnya satu bagian yang perlu diperbaiki, beserta alasannya.',
		en: 'First mark at least one part to be corrected, with its reason.',
	},
	enterSiak: { id: 'Masukkan ke SIAK', en: 'Enter in SIAK' },
	retrySiak: { id: 'Kirim ulang ke SIAK', en: 'Send to SIAK again' },
	print: { id: 'Sudah dicetak', en: 'Printed' },
	makeReady: { id: 'Sudah di tempat ambil', en: 'At the pickup place' },
	next: { id: 'Berikutnya', en: 'Next' },
	backToList: { id: 'Daftar kerja', en: 'Worklist' },

	changedTitle: { id: 'Permohonan ini baru saja berubah', en: 'This application has just changed' },
	changedText: {
		id: 'Orang lain mengubahnya. Muat ulang untuk melihat keadaan terbaru; yang belum Anda simpan akan hilang.',
		en: 'Someone else changed it. Reload to see where it stands; what you have not saved will be lost.',
	},
	staleKept: {
		id: 'Penilaian dan catatan Anda tetap di bawah. Periksa lagi, lalu simpan.',
		en: 'Your verdicts and notes are kept below. Check them, then save again.',
	},
	reload: { id: 'Muat ulang', en: 'Reload' },
	saved: { id: 'Penilaian tersimpan.', en: 'Verdicts saved.' },

	keyApprove: { id: 'setujui', en: 'approve' },
	keyReturn: { id: 'tinjau lalu kembalikan', en: 'review, then return' },
	keySave: { id: 'simpan penilaian', en: 'save verdicts' },
	keyTake: { id: 'ambil', en: 'take' },
	keyStep: { id: 'langkah berikutnya', en: 'the next step' },
	keyDocuments: { id: 'dokumen sebelum / sesudah', en: 'previous / next document' },
	keyGood: { id: 'dokumen ini sesuai, lanjut', en: 'this document is good, go on' },
	keyReasons: {
		id: 'dokumen ini tidak sesuai, dengan alasan ke-1 sampai ke-9',
		en: 'this document is not good, with reason 1 to 9',
	},
	keyZoom: { id: 'perbesar / perkecil', en: 'larger / smaller' },
	keyRotate: { id: 'putar', en: 'rotate' },
} as const satisfies Texts;

/** What was done, in the history. */
export const actionMessages = {
	submit: { id: 'Dikirim pemohon', en: 'Submitted' },
	take: { id: 'Diambil petugas', en: 'Taken by an officer' },
	release: { id: 'Dilepaskan', en: 'Released' },
	return: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for correction' },
	approve: { id: 'Disetujui', en: 'Approved' },
	reject: { id: 'Ditolak', en: 'Rejected' },
	resubmit: { id: 'Diperbaiki dan dikirim lagi', en: 'Corrected and sent again' },
	cancel: { id: 'Dibatalkan pemohon', en: 'Cancelled by the applicant' },
	enter_siak: { id: 'Dimasukkan ke SIAK', en: 'Entered in SIAK' },
	refuse_siak: { id: 'Ditolak SIAK', en: 'Refused by SIAK' },
	retry_siak: { id: 'Disiapkan untuk dikirim ulang ke SIAK', en: 'Prepared to be sent to SIAK again' },
	send_back: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for correction' },
	print: { id: 'Dicetak', en: 'Printed' },
	make_ready: { id: 'Siap di tempat pengambilan', en: 'Ready at the pickup place' },
	hand_over: { id: 'Diserahkan', en: 'Handed over' },
	move_pickup: { id: 'Tempat atau hari ambil diganti', en: 'Pickup changed' },
	postpone_pickup: { id: 'Hari ambil diundur', en: 'Pickup postponed' },
	expire: { id: 'Kedaluwarsa', en: 'Expired' },
	reject_with_lead: { id: 'Ikut ditolak bersama permohonan utama', en: 'Rejected with the lead application' },
	cancel_with_lead: { id: 'Ikut ditutup bersama permohonan utama', en: 'Closed with the lead application' },
} as const satisfies Record<Action, Text>;

/** Said after something was done here. */
export const doneMessages = {
	take: { id: 'Permohonan ini sekarang Anda pegang.', en: 'You now hold this application.' },
	release: {
		id: 'Permohonan dilepaskan untuk petugas lain.',
		en: 'The application was released for others.',
	},
	return: {
		id: 'Dikembalikan kepada pemohon, beserta alasannya.',
		en: 'Returned to the applicant, with the reasons.',
	},
	approve: { id: 'Disetujui. Pemohon diberi tahu.', en: 'Approved. The applicant is told.' },
	reject: { id: 'Ditolak. Pemohon menerima alasannya.', en: 'Rejected. The applicant gets the reason.' },
	enter_siak: {
		id: 'SIAK menerima; dokumen dapat dicetak.',
		en: 'SIAK accepted; the document can be printed.',
	},
	refuse_siak: { id: 'SIAK menolak. Lihat alasannya di bawah.', en: 'SIAK refused. See the reason below.' },
	queue_siak: {
		id: 'SIAK belum dapat menerima sekarang. Permohonan ini masuk antrean dan dimasukkan otomatis sesuai urutan.',
		en: 'SIAK cannot take it now. This application is in line and is entered by itself, in its turn.',
	},
	retry_siak: { id: 'Siap dimasukkan lagi ke SIAK.', en: 'Ready to be entered in SIAK again.' },
	print: { id: 'Dicatat sudah dicetak.', en: 'Recorded as printed.' },
	make_ready: {
		id: 'Siap diambil. Pemohon menerima kode pengambilan.',
		en: 'Ready. The applicant gets the collection code.',
	},
	hand_over: { id: 'Dokumen sudah diserahkan.', en: 'The document has been handed over.' },
} as const satisfies Partial<Record<Action | 'queue_siak', Text>>;
export type DoneAction = keyof typeof doneMessages;

/** Why SIAK refuses, and what can be done. Keys: the register port's refusals. */
export const siakRefusalMessages = {
	double_record: {
		id: 'Data ganda: orang ini punya lebih dari satu rekaman. Minta penunggalan ke Ditjen Dukcapil, lalu kirim ulang.',
		en: 'Double record: this person has more than one. Ask Ditjen Dukcapil to merge them, then send it again.',
	},
	not_recorded: {
		id: 'Orang ini belum merekam KTP-el. Arahkan untuk perekaman dulu, lalu kirim ulang.',
		en: 'This person has not been recorded for the KTP-el. Send them to recording first, then send it again.',
	},
	not_print_ready: {
		id: 'Status rekam belum siap cetak (PRR). Coba lagi setelah statusnya berubah.',
		en: 'The recording is not print-ready yet. Try again when it is.',
	},
	inactive_nik: {
		id: 'NIK tidak aktif. Periksa sebabnya di SIAK (meninggal, pindah, ganda); aktifkan lalu kirim ulang, atau tolak dengan alasan.',
		en: 'The NIK is not active. Look in SIAK for the cause (dead, moved, double); activate it and send it again, or reject with the reason.',
	},
	member_of_other_kk: {
		id: 'Orang ini tercatat di KK lain. Keluarkan dulu dari KK itu, lalu kirim ulang; atau kembalikan kepada pemohon.',
		en: 'This person is on another KK. Take them off that KK first, then send it again; or return it to the applicant.',
	},
	family_unknown: {
		id: 'Nomor KK tidak ada di SIAK. Cocokkan dengan KK yang diunggah; bila berbeda, kembalikan kepada pemohon.',
		en: 'The KK number is not in SIAK. Compare it with the uploaded KK; if it differs, return it to the applicant.',
	},
	head_missing: {
		id: 'KK menjadi tanpa kepala keluarga. Kembalikan kepada pemohon untuk menunjuk kepala keluarga yang baru.',
		en: 'The KK would have no head. Return it to the applicant to name a new head.',
	},
	element_not_in_kk: {
		id: 'Data yang diubah tidak ada di KK ini. Ubah dulu KK-nya, lalu kirim ulang; atau kembalikan kepada pemohon.',
		en: 'The data to change is not in this KK. Change the KK first, then send it again; or return it to the applicant.',
	},
	not_a_child: {
		id: 'Sudah berusia 17 tahun atau pernah kawin: KTP-el, bukan KIA. Tolak dengan alasan ini.',
		en: '17 or ever married: a KTP-el, not a KIA. Reject with this reason.',
	},
	too_young: {
		id: 'Belum cukup umur. Perekaman sejak 16 tahun, kartu sejak 17 tahun atau sudah kawin.',
		en: 'Too young. Recording from 16, the card from 17 or once married.',
	},
	no_birth_certificate: {
		id: 'Akta kelahiran anak belum tercatat. Catatkan dulu aktanya, lalu coba lagi.',
		en: 'The child’s birth certificate is not recorded. Record it first, then try again.',
	},
	name_not_of_nik: {
		id: 'Nama yang ditulis bukan nama pemilik NIK itu. Kembalikan untuk diperbaiki.',
		en: 'The name given is not that of the holder of the NIK. Send it back for correction.',
	},
} as const satisfies Texts;
