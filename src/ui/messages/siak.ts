import type { Texts } from '#domain/text.ts';

/** What is said while the population system (SIAK) does not answer. */
export const siakMessages = {
	away: { id: 'SIAK tidak menjawab sejak {since}', en: 'SIAK has not been answering since {since}' },
	closed: {
		id: 'SIAK ditutup sementara sejak {since}',
		en: 'SIAK has been closed for a while since {since}',
	},
	public: {
		id: 'Permohonan tetap diterima dan diperiksa seperti biasa. Pembuatan dokumen menunggu, lalu dilanjutkan otomatis sesuai urutan begitu SIAK menjawab lagi. Anda tidak perlu mengajukan ulang.',
		en: 'Applications are accepted and checked as usual. Making documents waits and goes on by itself, in order, as soon as SIAK answers again. There is no need to apply again.',
	},
	waiting: { id: '{n} permohonan menunggu.', en: '{n} applications are waiting.' },
	waitingOne: { id: '1 permohonan menunggu.', en: '1 application is waiting.' },
	yours: {
		id: 'Permohonan Anda sudah diperiksa dan menunggu giliran masuk ke SIAK. Tidak ada yang perlu Anda lakukan; nomor dan tempat ambil Anda tetap. Dokumen bisa selesai lebih lambat dari biasanya: tunggu e-mail kami sebelum datang mengambil.',
		en: 'Your application has been checked and waits for its turn to be entered in SIAK. There is nothing you need to do; your number and place of collection are kept. The document may be finished later than usual: wait for our e-mail before you come to collect it.',
	},
	register: {
		id: 'Pendaftaran akun baru perlu dicocokkan dengan data kependudukan, jadi belum bisa sekarang. Cobalah lagi nanti. Yang sudah punya akun dapat masuk dan mengajukan seperti biasa.',
		en: 'A new account has to be matched with the population register, so it cannot be made right now. Please try again later. If you have an account you can sign in and apply as usual.',
	},
	officer: {
		id: 'Permohonan tetap diterima dan diperiksa; pemrosesan dilanjutkan otomatis sesuai urutan begitu SIAK menjawab.',
		en: 'Applications are still accepted and checked; processing goes on by itself, in order, as soon as SIAK answers.',
	},
	officerByHand: {
		id: 'Permohonan tetap diterima dan diperiksa. Masukkan ke SIAK begitu SIAK menjawab lagi, yang paling lama menunggu lebih dulu.',
		en: 'Applications are still accepted and checked. Enter them in SIAK as soon as it answers again, the longest waiting first.',
	},
	queuedTitle: { id: 'Menunggu SIAK, urutan ke-{place}', en: 'Waiting for SIAK, number {place} in line' },
	queuedText: {
		id: 'Diminta {since}. Dimasukkan otomatis sesuai urutan begitu SIAK menjawab. "Masukkan ke SIAK" mencobanya sekarang juga.',
		en: 'Asked {since}. It is entered by itself, in its turn, as soon as SIAK answers. "Enter in SIAK" tries it right now.',
	},
	stuckTitle: { id: 'Belum berhasil masuk ke SIAK', en: 'It could not be entered in SIAK' },
	stuckText: {
		id: 'Diminta {since}. Ada kesalahan di e-Open, sehingga tidak dicoba lagi otomatis. Pilih "Masukkan ke SIAK"; bila tetap gagal, hubungi pengelola aplikasi.',
		en: 'Asked {since}. A fault of e-Open itself keeps it from being tried again. Choose "Enter in SIAK"; if it still fails, tell whoever runs e-Open.',
	},
	pendingTitle: { id: 'Belum dicocokkan dengan SIAK', en: 'Not matched with SIAK yet' },
	pendingText: {
		id: 'Dikirim saat SIAK tidak menjawab, dengan data keluarga yang terakhir kami kenal. Dicocokkan otomatis begitu SIAK menjawab; hasilnya tampil di sini. Boleh diperiksa dan disetujui sekarang.',
		en: 'Sent while SIAK did not answer, with the family as we last knew it. It is matched by itself as soon as SIAK answers; the result shows here. It may be checked and approved now.',
	},
	differsTitle: {
		id: 'Data SIAK kini berbeda dengan saat permohonan dikirim',
		en: 'SIAK now says otherwise than when this was sent',
	},
	differsText: {
		id: 'Periksa bagian yang bertanda berbeda dan keluarga di bawah. Bila perlu, kembalikan kepada pemohon untuk diperbaiki. Yang sudah menunggu giliran dikeluarkan dari antrean: bila sudah benar, pilih lagi “Masukkan ke SIAK”.',
		en: 'Look at what is marked as different and at the family below. If need be, return it to the applicant for correction. If it was waiting for its turn it has left the line: when all is right, choose “Enter in SIAK” again.',
	},
	seenTitle: {
		id: 'Data keluarga seperti terakhir dilihat {at}',
		en: 'The family as last seen {at}',
	},
	seenText: { id: 'SIAK sedang tidak menjawab.', en: 'SIAK is not answering.' },
	othersAway: {
		id: 'SIAK tidak menjawab: data orang lain yang disebut di sini belum dapat dilihat.',
		en: 'SIAK is not answering: the records of other people named here cannot be seen yet.',
	},
	byHandTitle: { id: 'Catat jawaban SIAK', en: 'Record SIAK’s answer' },
	byHandText: {
		id: 'Masukkan dulu peristiwa ini di SIAK, lalu ketik di sini apa yang tertulis di sana. Setelah itu dokumen dapat dicetak.',
		en: 'Enter this event at SIAK first, then type here what it says there. After that the document can be printed.',
	},
	byHandAccepted: { id: 'Catat: SIAK menerima', en: 'Record: SIAK accepted' },
	byHandRefusedTitle: { id: 'SIAK menolak?', en: 'Did SIAK refuse?' },
	byHandRefusal: { id: 'Alasan SIAK', en: 'SIAK’s reason' },
	byHandRefused: { id: 'Catat: SIAK menolak', en: 'Record: SIAK refused' },
	byHandRefusalMissing: { id: 'Pilih alasan SIAK menolak.', en: 'Choose why SIAK refused.' },
	numberMissing: {
		id: 'Ketik nomor ini seperti tertulis di SIAK.',
		en: 'Type this number as it stands in SIAK.',
	},
	numberWrong: {
		id: 'Nomor ini belum benar bentuknya. Periksa lagi di SIAK; contohnya ada di atas kotak isian.',
		en: 'This number does not have the right form. Check it in SIAK; there is an example above the box.',
	},
	nth: { id: '{what} anak ke-{n} di formulir', en: '{what} of child {n} on the form' },
	newNik: { id: 'NIK baru untuk {name}', en: 'New NIK of {name}' },
	form_kk: { id: '16 angka', en: '16 digits' },
	form_ktp_el: { id: 'NIK, 16 angka', en: 'NIK, 16 digits' },
	form_kia: { id: 'NIK anak, 16 angka', en: 'The child’s NIK, 16 digits' },
	form_bukti_rekam: { id: 'NIK, 16 angka', en: 'NIK, 16 digits' },
	form_akta_lahir: {
		id: 'Contoh: 1234-LU-24112026-0001, diawali kode kota (LT bila terlambat)',
		en: 'For example 1234-LU-24112026-0001, beginning with the code of the city (LT when late)',
	},
	form_akta_mati: {
		id: 'Contoh: 1234-KM-24112026-0001, diawali kode kota',
		en: 'For example 1234-KM-24112026-0001, beginning with the code of the city',
	},
	form_skpwni: {
		id: 'Contoh: SKPWNI/1234/24112026/0001, dengan kode kota',
		en: 'For example SKPWNI/1234/24112026/0001, with the code of the city',
	},
	queuedTag: { id: 'Menunggu SIAK', en: 'Waiting for SIAK' },
} as const satisfies Texts;
