import type { RefusalRow } from './refusal-row.ts';

/** The refusals of choosing where and when, as rows of the one table. */
export const bookingRefusals = {
	day_full: {
		status: 409,
		title: { id: 'Tempat pada hari itu baru saja habis', en: 'That day has just filled up' },
		detail: {
			id: 'Yang penuh: {kind}. Pilih hari lain atau kantor lain. Isian Anda tetap tersimpan.',
			en: 'What is full: {kind}. Choose another day or another office. Your answers are kept.',
		},
	},
	day_queued: {
		status: 409,
		title: { id: 'Tempat itu untuk yang sudah antre', en: 'That place is for those in line' },
		detail: {
			id: 'Yang tersisa pada hari itu ditawarkan dulu kepada yang ada di daftar tunggu. Jenisnya: {kind}. Pilih hari atau kantor lain, atau masuk daftar tunggu. Isian Anda tetap tersimpan.',
			en: 'What is left on that day is offered first to those on the waiting list. Its kind: {kind}. Choose another day or office, or join the waiting list. Your answers are kept.',
		},
	},
	room_left: {
		status: 409,
		title: { id: 'Masih ada tempat, tidak perlu menunggu', en: 'There is a place, no need to wait' },
		detail: {
			id: 'Masih ada tempat di {office} pada {date}. Pilih langsung hari itu.',
			en: 'There is a place at {office} on {date}. Choose that day right away.',
		},
	},
	nothing_to_wait_for: {
		status: 409,
		title: { id: 'Tidak ada hari yang dapat ditunggu', en: 'There is no day to wait for' },
		detail: {
			id: 'Tidak ada hari lebih awal yang dapat kami tepati di kantor itu. Jadwal Anda tetap.',
			en: 'There is no earlier day at that office on which we can keep our word. Your day is kept.',
		},
	},
	not_waiting: {
		status: 409,
		title: {
			id: 'Permohonan ini tidak ada di daftar tunggu',
			en: 'This application is not on the waiting list',
		},
		detail: {
			id: 'Mungkin sudah keluar, sudah mendapat tempat, atau permohonannya sudah selesai. Lihat halaman permohonan.',
			en: 'It may have left, got a place, or ended. See the page of the application.',
		},
	},
	offer_over: {
		status: 409,
		title: { id: 'Tawaran ini sudah tidak berlaku', en: 'This offer no longer holds' },
		detail: {
			id: 'Tawaran sudah dijawab, waktunya sudah lewat, atau harinya tidak dapat kami tepati lagi. Jadwal dan isian Anda tidak berubah.',
			en: 'It has been answered, its time is over, or its day can no longer be kept. Your day and your answers have not changed.',
		},
	},
	blanks_short: {
		status: 409,
		title: { id: 'Blanko tidak cukup untuk hari itu', en: 'Not enough blanks for that day' },
		detail: {
			id: 'Yang tidak cukup: blanko {blank} untuk {date}. Pilih hari yang lebih jauh atau kantor lain. Isian Anda tetap tersimpan.',
			en: 'What is short: {blank} blanks for {date}. Choose a later day or another office. Your answers are kept.',
		},
	},
	no_blanks: {
		status: 409,
		title: { id: 'Blanko habis', en: 'No blanks on hand' },
		detail: {
			id: 'Menurut catatan tidak ada blanko {blank} di persediaan {store}. Periksa lemari blanko, lalu minta administrator mencatat blanko yang diterima, dialokasikan, atau dihitung ulang di halaman Blanko. Permohonan ini tetap di antrean Anda.',
			en: 'By the record there is no {blank} blank in the stock of {store}. Look in the cabinet, then ask the administrator to record what was received, allocated or counted on the Blanks page. This application stays in your queue.',
		},
	},
	day_not_open: {
		status: 409,
		title: { id: 'Hari itu tidak dapat dipilih', en: 'That day cannot be chosen' },
		detail: {
			id: 'Pilih salah satu hari kerja yang ditawarkan; kantor tutup pada hari libur.',
			en: 'Choose one of the working days offered; offices are closed on holidays.',
		},
	},
	day_too_early: {
		status: 409,
		title: { id: 'Belum 17 tahun pada hari itu', en: 'Not 17 yet on that day' },
		detail: {
			id: 'Perekaman ini untuk yang sudah berusia 17 tahun pada harinya (Perpres 96/2018 Pasal 15). Pilih hari mulai {date}.',
			en: 'This recording is for people who are 17 on the day (Perpres 96/2018 article 15). Choose a day from {date}.',
		},
	},
	session_full: {
		status: 409,
		title: { id: 'Jam itu sudah penuh', en: 'That time is full' },
		detail: {
			id: 'Pukul {session} tidak ada tempat lagi pada hari itu. Yang masih ada: {left}. Isian Anda tetap tersimpan.',
			en: 'There is no place left at {session} on that day. Still free: {left}. Your answers are kept.',
		},
	},
	quota_below_taken: {
		status: 409,
		title: { id: 'Lebih sedikit dari yang sudah dipesan', en: 'Fewer than are booked already' },
		detail: {
			id: 'Pada {date} sudah {taken} tempat dipesan ({kind}). Isi angka yang sama atau lebih besar; yang sudah dipesan tetap dilayani.',
			en: 'On {date} {taken} places are booked already ({kind}). Type the same number or more; whoever has booked is served.',
		},
	},
	office_unknown: {
		status: 404,
		title: { id: 'Kantor tidak dikenal', en: 'Unknown office' },
		detail: {
			id: 'Pilih tempat pengambilan dari daftar.',
			en: 'Choose a place of collection from the list.',
		},
	},
	office_fixed: {
		status: 409,
		title: { id: 'Kantornya tidak dapat diganti lagi', en: 'The office can no longer be changed' },
		detail: {
			id: 'Dokumen sudah dicetak dan dikirim ke {office}. Pilih hari lain di kantor itu.',
			en: 'The document has been printed and is on its way to {office}. Choose another day there.',
		},
	},
	sent_place_stays: {
		status: 409,
		title: { id: 'Permohonan ini sudah dikirim', en: 'This application has been sent' },
		detail: {
			id: 'Tempatnya tidak dilepas begitu saja. Ganti harinya, atau batalkan permohonannya; tempatnya lalu terbuka untuk orang lain.',
			en: 'Its place is not simply let go. Change its day, or cancel the application; the place is then open to others.',
		},
	},
	not_confirmed: {
		status: 409,
		title: { id: 'Belum disimpan', en: 'Not saved yet' },
		detail: {
			id: 'Yang terdampak berubah sementara itu. Periksa lagi, lalu simpan.',
			en: 'Whom it concerns has changed meanwhile. Look again, then save.',
		},
	},
	office_changed: {
		status: 409,
		title: {
			id: 'Kantor ini baru saja diubah petugas lain',
			en: 'Another officer has just changed this office',
		},
		detail: {
			id: 'Yang Anda ketik masih ada di bawah. Periksa apa yang berubah, lalu simpan lagi bila tetap perlu.',
			en: 'What you typed is still below. See what has changed, then save again if it is still needed.',
		},
	},
	pickup_missing: {
		status: 422,
		title: {
			id: 'Tempat dan tanggal ambil belum dipilih',
			en: 'Place and date of collection are not chosen',
		},
		detail: {
			id: 'Pilih kantor dan hari untuk mengambil dokumen, lalu kirim lagi.',
			en: 'Choose the office and the day to collect the document, then send again.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
