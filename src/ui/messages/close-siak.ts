import type { Texts } from '#domain/text.ts';

/** The words of the page on which the office closes SIAK and opens it. */
export const closeSiakMessages = {
	queueTitle: { id: 'Menunggu jawaban SIAK', en: 'Waiting for SIAK’s answer' },
	queueNone: { id: 'Tidak ada yang menunggu.', en: 'Nothing is waiting.' },
	number: { id: 'Nomor', en: 'Number' },
	askedAt: { id: 'Dikirim', en: 'Asked' },
	tries: { id: 'Percobaan', en: 'Tries' },
	queueState: { id: 'Keadaan', en: 'State' },
	stuck: { id: 'Tertahan: buka dan kirim ulang', en: 'Set aside: open it and send it again' },
	triedAt: { id: 'Dicoba lagi {at}', en: 'Tried again {at}' },
	inTurn: { id: 'Menunggu giliran', en: 'Waits for its turn' },
	sentBackTitle: { id: 'Dikembalikan penanda tangan', en: 'Sent back by the signatory' },
	title: { id: 'SIAK', en: 'SIAK' },
	lead: {
		id: 'Tutup SIAK di sini selama pemeliharaan yang diumumkan, dan buka lagi sesudahnya. Permohonan tetap diterima dan diperiksa.',
		en: 'Close SIAK here during an announced maintenance, and open it again afterwards. Applications are still accepted and checked.',
	},
	state_answers: { id: 'SIAK menjawab', en: 'SIAK answers' },
	state_away: { id: 'SIAK tidak menjawab sejak {since}', en: 'SIAK has not been answering since {since}' },
	state_closed: { id: 'SIAK ditutup kantor sejak {since}', en: 'The office has closed SIAK since {since}' },
	waiting: {
		id: 'Permohonan yang menunggu masuk ke SIAK: {n}',
		en: 'Applications that wait to be entered in SIAK: {n}',
	},
	closeTitle: { id: 'Tutup SIAK', en: 'Close SIAK' },
	closeText: {
		id: 'Selama ditutup, SIAK tidak ditanya. Semua orang melihat sejak kapan ditutup; pendaftaran akun baru menunggu, dan yang sudah disetujui antre.',
		en: 'While it is closed SIAK is not asked. Everybody sees since when; new accounts wait, and what is approved waits in line.',
	},
	openTitle: { id: 'Buka SIAK', en: 'Open SIAK' },
	openText: {
		id: 'Setelah dibuka, yang antre dimasukkan otomatis sesuai urutan begitu SIAK menjawab.',
		en: 'Once it is open, what waits in line is entered by itself, in order, as soon as SIAK answers.',
	},
	openTextByHand: {
		id: 'Setelah dibuka, masukkan yang menunggu ke SIAK, yang paling lama lebih dulu.',
		en: 'Once it is open, enter what waits in SIAK, the longest waiting first.',
	},
	reason: { id: 'Alasan', en: 'Reason' },
	reasonHelp: {
		id: 'Contoh: pemeliharaan Ditjen Dukcapil 20.00–24.00. Dicatat di jejak audit; jangan menulis data warga.',
		en: 'For example: maintenance by Ditjen Dukcapil 20:00–24:00. Kept in the audit trail; write no resident’s data.',
	},
	reasonHelpOpen: {
		id: 'Contoh: pemeliharaan sudah selesai. Dicatat di jejak audit; jangan menulis data warga.',
		en: 'For example: the maintenance is over. Kept in the audit trail; write no resident’s data.',
	},
	close: { id: 'Tutup SIAK', en: 'Close SIAK' },
	open: { id: 'Buka SIAK', en: 'Open SIAK' },
	done_closed: { id: 'SIAK sekarang ditutup.', en: 'SIAK is closed now.' },
	done_opened: { id: 'SIAK sekarang dibuka lagi.', en: 'SIAK is open again now.' },
	done_already: {
		id: 'Tidak ada yang berubah: seorang rekan sudah lebih dulu. Keadaan sekarang ada di bawah.',
		en: 'Nothing changed: a colleague was first. How it stands now is below.',
	},
	history: { id: 'Penutupan dan pembukaan terakhir', en: 'Latest closings and openings' },
	noHistory: { id: 'Belum pernah ditutup.', en: 'It has never been closed.' },
	at: { id: 'Waktu', en: 'Time' },
	what: { id: 'Apa', en: 'What' },
	closed: { id: 'Ditutup', en: 'Closed' },
	opened: { id: 'Dibuka', en: 'Opened' },
	by: { id: 'Oleh', en: 'By' },
	byYou: { id: 'Anda', en: 'You' },
	byOther: { id: 'Petugas lain', en: 'Another officer' },
	byMachine: { id: 'Pengelola aplikasi', en: 'Whoever runs e-Open' },
} as const satisfies Texts;
