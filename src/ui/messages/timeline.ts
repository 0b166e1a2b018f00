import type { Status } from '#domain/applications/application.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import type { Text, Texts } from '#domain/text.ts';

const placeChanged = { id: 'Tempat atau hari diganti', en: 'Place or day changed' } as const satisfies Text;
const dayPostponed = { id: 'Harinya kami undur', en: 'We had to move the day' } as const satisfies Text;

const dayGivenAnew = {
	id: 'Belum datang: kami simpankan hari baru',
	en: 'Not come yet: a new day is kept',
} as const satisfies Text;

const targetMissed = {
	id: 'Lewat dari target kami; atasan petugas diberi tahu',
	en: 'Past our target; the officers’ supervisor was told',
} as const satisfies Text;

const placeLetGo = {
	id: 'Tempatnya dibuka untuk orang lain; hari dipilih lagi',
	en: 'The place is open to others; the day is chosen again',
} as const satisfies Text;

/** What happened, in plain words: by the action and the status it led to. A test walks the lifecycle over it. */
export const happened = {
	submit: { verification: { id: 'Permohonan dikirim', en: 'Application sent' } },
	take: {
		verification: { id: 'Petugas mulai memeriksa', en: 'An officer began checking' },
		processing: { id: 'Petugas mulai memproses', en: 'An officer began processing' },
		failed: { id: 'Petugas menangani penolakan SIAK', en: 'An officer began dealing with SIAK’s refusal' },
	},
	release: {
		verification: {
			id: 'Diteruskan ke petugas lain untuk diperiksa',
			en: 'Passed on to another officer for checking',
		},
		processing: {
			id: 'Diteruskan ke petugas lain untuk diproses',
			en: 'Passed on to another officer for processing',
		},
		failed: { id: 'Diteruskan ke petugas lain', en: 'Passed on to another officer' },
	},
	reassign: {
		verification: { id: 'Ditugaskan kepada petugas lain', en: 'Given to another officer' },
		processing: { id: 'Ditugaskan kepada petugas lain', en: 'Given to another officer' },
		failed: { id: 'Ditugaskan kepada petugas lain', en: 'Given to another officer' },
	},
	escalate: { verification: targetMissed, processing: targetMissed, failed: targetMissed },
	return: { returned: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for correction' } },
	approve: {
		processing: { id: 'Data dan berkas dinyatakan sesuai', en: 'Data and documents found in order' },
	},
	reject: { rejected: { id: 'Permohonan ditolak', en: 'Application rejected' } },
	resubmit: { verification: { id: 'Perbaikan dikirim', en: 'Correction sent' } },
	cancel: { cancelled: { id: 'Permohonan dibatalkan', en: 'Application cancelled' } },
	enter_siak: { processing: { id: 'Data dicatat di SIAK', en: 'Data recorded in SIAK' } },
	refuse_siak: {
		failed: { id: 'SIAK belum dapat menerima data ini', en: 'SIAK could not accept this data' },
	},
	retry_siak: { processing: { id: 'Data dikirim lagi ke SIAK', en: 'Data sent to SIAK again' } },
	finish_recording: {
		collected: {
			id: 'Perekaman selesai, tanda bukti diberikan',
			en: 'Recorded, the proof of recording was given',
		},
	},
	refuse_recording: {
		failed: { id: 'SIAK belum dapat menerima perekaman ini', en: 'SIAK could not accept this recording' },
	},
	send_back: { returned: { id: 'Dikembalikan untuk diperbaiki', en: 'Returned for correction' } },
	sign: {
		processing: { id: 'Dokumen ditandatangani secara elektronik', en: 'Document signed electronically' },
	},
	print: { processing: { id: 'Dokumen dicetak', en: 'Document printed' } },
	undo_print: {
		processing: { id: 'Cetakan gagal, dicetak ulang', en: 'The print came out wrong, printed again' },
	},
	withdraw_document: {
		processing: {
			id: 'Dokumen ditarik, diterbitkan ulang gratis',
			en: 'Document withdrawn, issued anew free of charge',
		},
	},
	make_ready: { ready: { id: 'Dokumen siap diambil', en: 'Document ready to collect' } },
	report_lost: {
		processing: {
			id: 'Dokumen hilang di perjalanan, dicetak ulang gratis',
			en: 'Document lost on its way, printed again free of charge',
		},
	},
	hand_over_at_door: {
		collected: { id: 'Dokumen diserahkan di rumah', en: 'Document handed over at the door' },
	},
	report_wrong_data: {
		processing: {
			id: 'Data pada dokumen keliru: diperbaiki dan dicetak lagi, gratis',
			en: 'Data on the document was wrong: corrected and printed again, free of charge',
		},
	},
	correct_data: { processing: { id: 'Data sudah diperbaiki', en: 'The data was corrected' } },
	hand_over: { collected: { id: 'Dokumen diserahkan', en: 'Document handed over' } },
	move_pickup: {
		verification: placeChanged,
		returned: placeChanged,
		processing: placeChanged,
		failed: placeChanged,
		ready: placeChanged,
	},
	postpone_pickup: {
		verification: dayPostponed,
		returned: dayPostponed,
		processing: dayPostponed,
		failed: dayPostponed,
		ready: dayPostponed,
	},
	reoffer_pickup: { processing: dayGivenAnew, ready: dayGivenAnew },
	shelve_pickup: {
		verification: placeLetGo,
		returned: placeLetGo,
		processing: placeLetGo,
		failed: placeLetGo,
		ready: {
			id: 'Dokumen disimpan di kantor; hari diambil dipilih lagi',
			en: 'The document is kept at the office; the day is chosen again',
		},
	},

	expire: { expired: { id: 'Permohonan ditutup', en: 'Application closed' } },
	reject_with_lead: {
		rejected: {
			id: 'Ikut ditolak bersama permohonan yang ditunggunya',
			en: 'Rejected with the application it waited for',
		},
	},
	cancel_with_lead: {
		cancelled: {
			id: 'Ikut ditutup bersama permohonan yang ditunggunya',
			en: 'Closed with the application it waited for',
		},
	},
	appeal: { rejected: { id: 'Keberatan diajukan', en: 'Appeal made' } },
	grant_appeal: {
		verification: {
			id: 'Keberatan dikabulkan, permohonan diperiksa lagi',
			en: 'Appeal granted, the application is checked again',
		},
	},
	uphold_appeal: {
		rejected: { id: 'Keberatan dijawab: penolakan tetap', en: 'Appeal answered: the rejection stands' },
	},
	reopen_with_lead: {
		verification: {
			id: 'Dibuka lagi bersama permohonan yang ditunggunya',
			en: 'Opened again with the application it waits for',
		},
	},
} as const satisfies Record<Action, Partial<Record<Status, Text>>>;

/** Who did it: the role, never the name. */
export const doneBy = {
	you: { id: 'Anda', en: 'You' },
	applicant: { id: 'Pemohon', en: 'The applicant' },
	system: { id: 'Sistem e-Open', en: 'The e-Open system' },
	verifier: { id: 'Petugas verifikasi', en: 'Verification officer' },
	siak: { id: 'Petugas SIAK', en: 'SIAK officer' },
	counter: { id: 'Petugas loket', en: 'Counter officer' },
	agent: { id: 'Petugas RW', en: 'RW officer' },
	recording: { id: 'Petugas perekaman', en: 'Recording officer' },
	supervisor: { id: 'Atasan petugas', en: 'Supervisor' },
} as const satisfies Texts;

/** The officer's role that does an action; of those several may do, by the status it leads to. */
export const officerOf = {
	submit: 'counter',
	take: 'verifier',
	release: 'verifier',
	reassign: 'supervisor',
	escalate: 'supervisor',
	return: 'verifier',
	approve: 'verifier',
	reject: 'verifier',
	resubmit: 'counter',
	cancel: 'counter',
	enter_siak: 'siak',
	refuse_siak: 'siak',
	retry_siak: 'siak',
	send_back: 'siak',
	finish_recording: 'recording',
	refuse_recording: 'siak',
	sign: 'siak',
	print: 'siak',
	undo_print: 'siak',
	withdraw_document: 'siak',
	make_ready: 'siak',
	report_lost: 'counter',
	report_wrong_data: 'counter',
	correct_data: 'siak',
	hand_over: 'counter',
	hand_over_at_door: 'agent',
	move_pickup: 'counter',
	postpone_pickup: 'siak',
	reoffer_pickup: 'counter',
	shelve_pickup: 'counter',
	expire: 'siak',
	reject_with_lead: 'siak',
	cancel_with_lead: 'siak',
	appeal: 'counter',
	grant_appeal: 'supervisor',
	uphold_appeal: 'supervisor',
	reopen_with_lead: 'siak',
} as const satisfies Record<Action, 'verifier' | 'siak' | 'counter' | 'agent' | 'recording' | 'supervisor'>;

/** What still follows, in order, where everything goes well. */
export const stillToCome = {
	draft: [],
	verification: ['processing', 'ready', 'collected'],
	returned: ['verification', 'processing', 'ready', 'collected'],
	processing: ['ready', 'collected'],
	ready: ['collected'],
	collected: [],
	failed: ['processing', 'ready', 'collected'],
	rejected: [],
	cancelled: [],
	expired: [],
} as const satisfies Record<Status, readonly Status[]>;

/** Where the target of its status has passed: what is late, since when, and what the office does about it. */
export const lateMessages = {
	verification: {
		id: 'Kami terlambat, mohon maaf: pemeriksaan seharusnya selesai {targetOn}. Atasan petugas diberi tahu setiap hari kerja sampai selesai; tempat dan hari Anda tetap. Anda mendapat e-mail begitu ada hasilnya.',
		en: 'We are late, and sorry: it should have been checked by {targetOn}. The officers’ supervisor is told every working day until it is done; your place and day are kept. You get an e-mail as soon as there is a result.',
	},
	processing: {
		id: 'Kami terlambat, mohon maaf: dokumen seharusnya jadi {targetOn}. Atasan petugas diberi tahu setiap hari kerja sampai selesai. Anda mendapat e-mail saat sudah siap.',
		en: 'We are late, and sorry: your document should have been made by {targetOn}. The officers’ supervisor is told every working day until it is done. You get an e-mail when it is ready.',
	},
	failed: {
		id: 'Kami terlambat, mohon maaf: penolakan SIAK seharusnya ditangani {targetOn}. Atasan petugas diberi tahu setiap hari kerja sampai selesai. Tidak ada yang perlu Anda lakukan sekarang.',
		en: 'We are late, and sorry: SIAK’s refusal should have been dealt with by {targetOn}. The officers’ supervisor is told every working day until it is done. You need do nothing now.',
	},
} as const satisfies Partial<Record<Status, Text>>;

/** What happens next and by when; sentences whose date is not known yet are left out. */
export const nextMessages = {
	draft: { id: 'Lengkapi dan kirim permohonan Anda.', en: 'Complete and send your application.' },
	verification: {
		id: 'Petugas memeriksa data dan berkas Anda, paling lambat {verifyBy}. Anda mendapat e-mail begitu ada hasilnya.',
		en: 'An officer checks your data and documents, by {verifyBy} at the latest. You get an e-mail as soon as there is a result.',
	},
	returned: {
		id: 'Giliran Anda: perbaiki bagian yang ditandai paling lambat {correctBy}. Waktu proses berhenti selama menunggu Anda.',
		en: 'It is your turn: correct the marked parts by {correctBy}. The clock stands still while we wait for you.',
	},
	processing: {
		id: 'Dokumen dibuat dan dikirim ke tempat ambil, paling lambat {dueOn}. Anda mendapat e-mail dan kode pengambilan saat sudah siap.',
		en: 'Your document is made and sent to the office you chose, by {dueOn} at the latest. You get an e-mail and a collection code when it is ready.',
	},
	ready: {
		id: 'Ambil di {office} mulai {pickupOn}, sampai {collectBy}. Bawa KTP-el asli (bila belum punya: KK asli) dan kode pengambilan.',
		en: 'Collect it at {office} from {pickupOn}, until {collectBy}. Bring your original KTP-el (if you have none yet: the original KK) and the collection code.',
	},
	collected: {
		id: 'Selesai. Bila ada data yang keliru pada dokumen, laporkan ke kantor; pembetulannya gratis.',
		en: 'All done. If anything on the document is wrong, tell the office; correcting it is free.',
	},
	failed: {
		id: 'Petugas menyelesaikannya dengan SIAK. Anda tidak perlu melakukan apa-apa; kami kabari bila ada yang perlu diperbaiki.',
		en: 'An officer is settling it with SIAK. You need not do anything; we will tell you if something needs correcting.',
	},
	rejected: { id: 'Permohonan ini sudah ditutup.', en: 'This application is closed.' },
	cancelled: { id: 'Permohonan ini sudah ditutup.', en: 'This application is closed.' },
	expired: {
		id: 'Permohonan ini sudah ditutup. Anda boleh mengajukan yang baru kapan saja, gratis.',
		en: 'This application is closed. You may make a new one at any time, free of charge.',
	},
} as const satisfies Record<Status, Text>;

/** In place of the promised date, while SIAK does not answer and it has not been entered there. */
export const nextWhileSiakIsAway = {
	id: 'Permohonan Anda masuk ke SIAK otomatis sesuai urutan begitu SIAK menjawab lagi; sesudah itu dokumen dibuat. Anda mendapat e-mail dan kode pengambilan saat sudah siap.',
	en: 'Your application is entered in SIAK by itself, in its turn, as soon as SIAK answers again; then your document is made. You get an e-mail and a collection code when it is ready.',
} as const satisfies Text;

/** While the appeal of a rejection is not decided. */
export const nextWhileAppealed = {
	id: 'Keberatan atas penolakan ini sedang diperiksa atasan yang tidak ikut menolak. Janji kami: dijawab paling lambat {answerBy}.',
	en: 'The appeal of this rejection is being looked into by a supervisor who had no part in it. Our promise: an answer by {answerBy}.',
} as const satisfies Text;

/** Why the product closed an application. */
export const expiryReasons = {
	not_corrected: { id: 'Tidak diperbaiki sampai batas waktunya.', en: 'Not corrected in time.' },
	not_collected: { id: 'Tidak diambil sampai batas waktunya.', en: 'Not collected in time.' },
} as const satisfies Texts;

/** Why SIAK refused, as an applicant reads it. */
export const siakReasons = {
	double_record: {
		id: 'Ada dua catatan untuk orang yang sama di data kependudukan. Petugas mengurus penggabungannya; Anda tidak perlu melakukan apa pun.',
		en: 'The population register holds two records of the same person. An officer is having them merged; there is nothing you need to do.',
	},
	not_recorded: {
		id: 'Perekaman KTP-el belum ada. Datanglah merekam di kantor kecamatan atau MPP dengan membawa KK; petugas melanjutkan permohonan ini sesudahnya.',
		en: 'There is no KTP-el recording yet. Come and be recorded at a kecamatan office or the MPP, with your KK; an officer carries on with this application afterwards.',
	},
	not_print_ready: {
		id: 'Hasil perekaman belum siap dicetak. Petugas mencoba lagi begitu siap; Anda tidak perlu melakukan apa pun.',
		en: 'The recording is not ready for printing yet. An officer tries again as soon as it is; there is nothing you need to do.',
	},
	inactive_nik: {
		id: 'NIK tercatat tidak aktif di SIAK. Petugas memeriksanya; bila perlu, Anda diminta datang ke kantor dengan KK dan KTP-el asli.',
		en: 'The NIK is recorded as not active in SIAK. An officer is looking into it; you may be asked to come to the office with your original KK and KTP-el.',
	},
	member_of_other_kk: {
		id: 'Salah satu anggota masih tercatat di KK lain. Petugas memeriksanya; bila perlu, Anda diminta mengurus perubahan KK itu lebih dulu.',
		en: 'One of the members still stands on another KK. An officer is looking into it; you may be asked to have that KK changed first.',
	},
	family_unknown: {
		id: 'Nomor KK tidak ditemukan di SIAK. Periksa nomor pada KK terbaru Anda; petugas menghubungi Anda bila perlu diperbaiki.',
		en: 'The KK number was not found in SIAK. Check it on your latest KK; an officer tells you if it needs correcting.',
	},
	head_missing: {
		id: 'KK akan menjadi tanpa kepala keluarga. Petugas mengembalikan permohonan ini bila Anda perlu menunjuk kepala keluarga.',
		en: 'The KK would have no head of family. An officer returns this application to you if you need to name one.',
	},
	element_not_in_kk: {
		id: 'Data yang ingin diubah belum berubah di KK. Ajukan dulu perubahan KK; sesudah itu permohonan ini dilanjutkan.',
		en: 'The data to change has not been changed on the KK. Apply for the change of the KK first; this application goes on afterwards.',
	},
	not_a_child: {
		id: 'KIA hanya untuk yang belum berusia 17 tahun dan belum kawin. Ajukan KTP-el sebagai gantinya.',
		en: 'The KIA is only for those below 17 and never married. Apply for a KTP-el instead.',
	},
	too_young: {
		id: 'Belum cukup umur. KTP-el dicetak sejak 17 tahun, perekaman sejak 16 tahun.',
		en: 'Too young. A KTP-el is printed from 17, recording is from 16.',
	},
	no_birth_certificate: {
		id: 'Akta kelahiran anak belum tercatat. Ajukan dulu akta kelahirannya; sesudah itu permohonan ini dilanjutkan.',
		en: 'The child’s birth certificate is not recorded. Apply for the birth certificate first; this application goes on afterwards.',
	},
	name_not_of_nik: {
		id: 'Nama dan NIK yang ditulis bukan milik orang yang sama. Petugas akan meminta Anda memeriksanya.',
		en: 'The name and the NIK given are not those of one person. An officer will ask you to check them.',
	},
} as const satisfies Texts;

export const timelineDetails = {
	parts: { id: 'Yang perlu diperbaiki: {parts}.', en: 'To be corrected: {parts}.' },
	receivedBy: { id: 'Diterima {name}.', en: 'Received by {name}.' },
	moved: { id: 'Dari {from} ke {to}.', en: 'From {from} to {to}.' },
	closedFor: { id: 'Alasan: {why}.', en: 'Reason: {why}.' },
} as const satisfies Texts;
