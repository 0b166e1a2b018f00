import type { Texts } from '#domain/text.ts';

/** Of the desk: looking at documents, quick keys, the person's other applications, notes and second opinions. */
export const reviewMessages = {
	fit: { id: 'Pas layar', en: 'Fit' },
	actual: { id: '100 %', en: '100%' },
	zoomNow: { id: '{n} %', en: '{n}%' },
	zoomFit: { id: 'pas', en: 'fit' },
	compare: { id: 'Bandingkan', en: 'Compare' },
	compareEnd: { id: 'Tutup pembanding', en: 'End comparing' },
	compareWith: { id: 'Bandingkan dengan', en: 'Compare with' },
	large: { id: 'Layar lebar', en: 'Wide' },
	largeEnd: { id: 'Berdampingan', en: 'Side by side' },
	shownNow: { id: 'Dokumen {n} dari {total}: {name}', en: 'Document {n} of {total}: {name}' },
	notShown: {
		id: 'Gambar tidak dapat ditampilkan. Buka di tab baru, atau muat ulang halaman.',
		en: 'The picture cannot be shown. Open it in a new tab, or reload the page.',
	},

	nextDifference: { id: 'Ke perbedaan berikutnya', en: 'To the next difference' },
	differing: { id: '{n} berbeda', en: '{n} differ' },

	keyFit: { id: 'pas layar / ukuran asli', en: 'fit / actual size' },
	keyPan: { id: 'geser gambar', en: 'move the picture' },
	keyCompare: { id: 'bandingkan dua dokumen', en: 'compare two documents' },
	keyLarge: { id: 'dokumen selebar layar', en: 'document as wide as the screen' },
	keyDifference: {
		id: 'perbedaan berikutnya dengan data kependudukan',
		en: 'next difference from the register',
	},
	keyNote: { id: 'catatan untuk pemohon', en: 'note to the applicant' },
	keyEscape: {
		id: 'keluar dari kotak isian, agar tombol cepat berlaku lagi',
		en: 'leave a box, so that the keys work again',
	},
	keysOn: {
		id: 'Tombol cepat satu huruf berlaku di perangkat ini',
		en: 'Single-letter keys work on this device',
	},
	keysOff: {
		id: 'Tombol cepat sedang dimatikan di perangkat ini.',
		en: 'The quick keys are switched off on this device.',
	},

	duplicatesTitle: { id: 'Mungkin permohonan ganda', en: 'Perhaps a second application for the same' },
	same_person: {
		id: 'orang dan layanan yang sama, masih berjalan',
		en: 'the same person and service, still open',
	},
	same_event: {
		id: 'peristiwa yang sama (nama, tanggal, ibu atau yang meninggal)',
		en: 'the same event (name, date, mother or the deceased)',
	},
	duplicatesDo: {
		id: 'Bandingkan keduanya. Bila memang sama, tolak yang satu dan sebut nomor yang diteruskan; bila ragu, minta pendapat rekan.',
		en: 'Compare the two. If they are the same, reject one and name the number that goes on; if in doubt, ask a colleague.',
	},
	elsewhere: { id: 'di luar wilayah Anda', en: 'outside your area' },

	history: { id: 'Permohonan lain orang ini ({n})', en: 'Other applications of this person ({n})' },
	historyNone: {
		id: 'Tidak ada permohonan lain dari orang ini.',
		en: 'There are no other applications of this person.',
	},
	number: { id: 'Nomor', en: 'Number' },
	service: { id: 'Layanan', en: 'Service' },
	status: { id: 'Status', en: 'Status' },
	sentOn: { id: 'Dikirim', en: 'Sent' },
	trouble: { id: 'Pernah dikembalikan atau ditolak karena', en: 'Was returned or rejected for' },
	noTrouble: { id: '–', en: '–' },

	notes: { id: 'Catatan internal ({n})', en: 'Internal notes ({n})' },
	notesNone: { id: 'Belum ada catatan.', en: 'No notes yet.' },
	noteLabel: { id: 'Tulis catatan untuk rekan', en: 'Write a note for colleagues' },
	noteHelp: {
		id: 'Tidak ditampilkan kepada pemohon, tetapi pemohon berhak memintanya (UU 27/2022). Tulis fakta saja. Tidak dapat diubah setelah disimpan.',
		en: 'Not shown to the applicant, who may ask for it all the same (UU 27/2022). Keep to facts. It cannot be changed once saved.',
	},
	noteSave: { id: 'Simpan catatan', en: 'Save note' },
	noteMissing: { id: 'Catatan masih kosong.', en: 'The note is empty.' },
	noteLong: { id: 'Catatan paling panjang 1.000 huruf.', en: 'A note has at most 1,000 letters.' },

	opinions: { id: 'Pendapat rekan', en: 'A colleague’s view' },
	opinionAsk: { id: 'Minta pendapat rekan', en: 'Ask a colleague' },
	opinionLead: {
		id: 'Permohonan tetap Anda pegang dan Anda yang memutuskan. Jawabannya muncul paling atas di daftar kerja Anda.',
		en: 'You keep the application and decide on it. The answer comes to the top of your worklist.',
	},
	colleague: { id: 'Rekan', en: 'Colleague' },
	colleagueAny: { id: 'Siapa saja di kantor saya', en: 'Anybody in my office' },
	colleagueMissing: { id: 'Pilih rekan yang ditanya.', en: 'Choose a colleague.' },
	question: { id: 'Pertanyaan', en: 'Question' },
	questionMissing: { id: 'Tulis apa yang ingin Anda ketahui.', en: 'Write what you would like to know.' },
	wordsLong: { id: 'Paling panjang 1.000 huruf.', en: 'At most 1,000 letters.' },
	opinionSend: { id: 'Kirim pertanyaan', en: 'Send the question' },
	opinionWithdraw: { id: 'Tarik pertanyaan', en: 'Take the question back' },
	opinionAsked: { id: '{by} bertanya kepada {of}', en: '{by} asked {of}' },
	opinionWaits: { id: 'Menunggu jawaban', en: 'Waiting for the answer' },
	opinionYours: { id: '{by} meminta pendapat Anda', en: '{by} asks for your view' },
	opinionYoursLead: {
		id: 'Anda tidak mengambil alih: yang bertanya tetap memegang dan memutuskan.',
		en: 'You do not take it over: who asks keeps it and decides.',
	},
	opinionView: { id: 'Menurut Anda', en: 'Your view' },
	opinionGood: { id: 'Sesuai', en: 'Good' },
	opinionNotGood: { id: 'Tidak sesuai', en: 'Not good' },
	opinionWords: { id: 'Alasannya', en: 'Why' },
	opinionViewMissing: { id: 'Pilih sesuai atau tidak sesuai.', en: 'Choose good or not good.' },
	opinionWordsMissing: { id: 'Tulis alasannya.', en: 'Write why.' },
	opinionAnswer: { id: 'Kirim pendapat', en: 'Send your view' },
	anyOfOffice: { id: 'rekan sekantor', en: 'anybody in the office' },
	waitingAsked: { id: 'Rekan meminta pendapat Anda', en: 'Colleagues ask for your view' },
	waitingAnswered: { id: 'Rekan sudah memberi pendapat', en: 'Colleagues have given their view' },
	markAsked: { id: 'pendapat diminta', en: 'view asked for' },
	markAnswered: { id: 'ada pendapat rekan', en: 'colleague’s view' },

	unsavedTitle: { id: 'Penilaian Anda yang belum tersimpan', en: 'Your verdicts that are not saved' },
	unsavedText: {
		id: 'Permohonan ini tidak Anda pegang lagi, jadi belum tersimpan. Hubungi pemegangnya, atau salin yang diperlukan ke catatan internal.',
		en: 'You do not hold this application any more, so nothing was saved. Contact who holds it, or copy what is needed into an internal note.',
	},
	keptTitle: { id: 'Anda sudah masuk lagi', en: 'You are signed in again' },
	keptText: {
		id: 'Yang Anda isi sebelum sesi berakhir masih ada di bawah dan belum tersimpan. Periksa, lalu simpan atau putuskan.',
		en: 'What you had filled in before the session ended is below and not saved yet. Check it, then save or decide.',
	},
	lostTitle: { id: 'Belum terkirim: jaringan terputus', en: 'Not sent: the network is down' },
	lostText: {
		id: 'Yang Anda isi masih ada di halaman ini. Jangan tutup halamannya; coba lagi setelah tersambung.',
		en: 'What you filled in is still on this page. Keep it open and try again once you are connected.',
	},
} as const satisfies Texts;

/** Said after something was done beside the application. */
export const reviewDone = {
	note: { id: 'Catatan tersimpan.', en: 'The note is saved.' },
	ask: {
		id: 'Pertanyaan terkirim. Permohonan tetap Anda pegang.',
		en: 'The question is sent. You keep the application.',
	},
	answer: { id: 'Pendapat Anda terkirim kepada yang bertanya.', en: 'Your view was sent to who asked.' },
	withdraw: { id: 'Pertanyaan ditarik.', en: 'The question was taken back.' },
} as const satisfies Texts;
export type ReviewDone = keyof typeof reviewDone;
