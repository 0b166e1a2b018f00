import type { Texts } from '#domain/text.ts';

/** The words of the officers' list of home visits. */
export const homeVisitMessages = {
	title: { id: 'Jemput bola', en: 'Home visits' },
	lead: {
		id: 'Orang yang menunggu kunjungan, menurut kelurahan. Telepon dahulu untuk menyepakati hari; perekaman tidak dipungut biaya.',
		en: 'People who wait for a visit, by kelurahan. Call first to agree on a day; the recording is free of charge.',
	},
	empty: { id: 'Tidak ada yang menunggu kunjungan', en: 'Nobody waits for a visit' },
	emptyText: {
		id: 'Permohonan jemput bola di wilayah Anda muncul di sini sampai perekamannya masuk SIAK.',
		en: 'Requests for a visit in your area appear here until the recording is in SIAK.',
	},
	more: {
		id: 'Ini 200 yang paling lama menunggu; yang lain muncul setelahnya.',
		en: 'These are the 200 that have waited longest; the others follow.',
	},
	person: { id: 'Yang dikunjungi', en: 'Person' },
	address: { id: 'Alamat', en: 'Address' },
	rtRw: { id: 'RT {rt} / RW {rw}', en: 'RT {rt} / RW {rw}' },
	landmark: { id: 'Patokan: {text}', en: 'Landmark: {text}' },
	reason: { id: 'Alasan', en: 'Reason' },
	contact: { id: 'Kontak', en: 'Contact' },
	time: { id: 'Waktu', en: 'Time' },
	agreed: { id: 'Hari kunjungan', en: 'Day of the visit' },
	agreedNone: { id: 'Belum disepakati', en: 'Not agreed yet' },
	agreedPart: { id: '{day}, {part}', en: '{day}, {part}' },
	missed: { id: 'sudah lewat', en: 'has passed' },
	agree: { id: 'Tetapkan hari', en: 'Set the day' },
	agreeNamed: { id: 'Tetapkan hari kunjungan {name}', en: 'Set the day of the visit to {name}' },
	change: { id: 'Ganti hari', en: 'Change the day' },
	changeNamed: { id: 'Ganti hari kunjungan {name}', en: 'Change the day of the visit to {name}' },
	backToList: { id: 'Daftar jemput bola', en: 'List of home visits' },
	formTitle: { id: 'Hari kunjungan', en: 'Day of the visit' },
	formLead: {
		id: 'Telepon dahulu, sepakati harinya, lalu tuliskan di sini. Pemohon mendapat pemberitahuan.',
		en: 'Call first, agree on the day, then write it here. The applicant is told.',
	},
	now: { id: 'Sekarang: {day}, {part}.', en: 'Now: {day}, {part}.' },
	date: { id: 'Tanggal kunjungan', en: 'Date of the visit' },
	dateHelp: {
		id: 'Hari kerja, mulai hari ini. Contoh: 1 12 2026',
		en: 'A working day, from today. For example 1 12 2026',
	},
	part: { id: 'Waktu kunjungan', en: 'Part of the day' },
	partMorning: { id: 'Pagi', en: 'Morning' },
	partAfternoon: { id: 'Siang', en: 'Afternoon' },
	note: { id: 'Catatan untuk pemohon', en: 'Note for the applicant' },
	noteHelp: {
		id: 'Misalnya nama petugas yang datang. Dibaca pemohon; jangan tulis data pribadi.',
		en: 'For example who comes. The applicant reads it; write nothing personal.',
	},
	changeReason: { id: 'Alasan diganti', en: 'Why it changes' },
	changeReasonHelp: {
		id: 'Dibaca pemohon. Misalnya: petugas berhalangan.',
		en: 'The applicant reads it. For example: the officer cannot come.',
	},
	save: { id: 'Simpan dan beri tahu pemohon', en: 'Save and tell the applicant' },
	saved: {
		id: 'Hari kunjungan {name} tersimpan. Pemohon diberi tahu.',
		en: 'The day of the visit to {name} is saved. The applicant is told.',
	},
	notNow: {
		id: 'Kunjungan untuk permohonan ini sudah selesai atau tidak ada, jadi harinya tidak dapat ditetapkan.',
		en: 'The visit of this application is done or there is none, so no day can be set.',
	},
	due: { id: 'Target', en: 'Target' },
	overdue: { id: 'lewat target', en: 'past the target' },
} as const satisfies Texts;
