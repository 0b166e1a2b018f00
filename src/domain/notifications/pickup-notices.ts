import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of a place or day that has changed. */
export const pickupNotices = {
	pickup_postponed: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date', 'reason'],
		optional: ['address', 'linked', 'earlier'],
		subject: { id: 'Hari ambil kami undur: {number}', en: 'We had to move your pickup: {number}' },
		lines: [
			{
				id: 'Mohon maaf, tanggal yang Anda pilih tidak dapat kami tepati. {reason} Kami menyimpan tempat baru untuk Anda:',
				en: 'We are sorry, we cannot keep the date you chose. {reason} We keep a new place for you:',
			},
		],
		facts: ['service', 'number', 'linked', 'office', 'address', 'date'],
		link: 'pickup',
		after: [
			{
				id: 'Tanggal ini tidak cocok? Pilih hari atau kantor lain lewat tautan di atas. Nomor dan antrean Anda tetap.',
				en: 'Does this date not suit you? Choose another day or office with the link above. Your number and place in line are kept.',
			},
			{
				id: 'Anda kami masukkan ke daftar tunggu hari yang lebih awal, mulai {earlier}: begitu ada tempat kosong, kami menawarkannya kepada Anda.',
				en: 'We have put you on the waiting list for earlier days, from {earlier}: when a place becomes free, we offer it to you.',
			},
		],
	},
	held_place_moved: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date', 'reason'],
		optional: ['address'],
		subject: { id: 'Tempat Anda kami pindahkan: {number}', en: 'We moved your place: {number}' },
		lines: [
			{
				id: 'Permohonan Anda belum dikirim. Hari yang Anda pilih tidak dapat dipakai. {reason} Kami menyisihkan tempat lain selama 24 jam:',
				en: 'Your application is not sent yet. The day you chose cannot be kept. {reason} We hold another place for 24 hours:',
			},
		],
		facts: ['service', 'number', 'office', 'address', 'date'],
		link: 'pickup',
		after: [
			{
				id: 'Isian Anda tetap tersimpan. Tanggal ini tidak cocok? Pilih hari atau kantor lain lewat tautan di atas.',
				en: 'Your answers are kept. Does this date not suit you? Choose another day or office with the link above.',
			},
		],
	},
	pickup_changed: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date'],
		optional: ['address'],
		subject: { id: 'Jadwal ambil diganti: {number}', en: 'Your pickup was changed: {number}' },
		lines: [
			{
				id: 'Tempat atau tanggal ambil dokumen Anda sudah diganti. Ini yang berlaku sekarang:',
				en: 'The place or date of collecting your document was changed. This is what holds now:',
			},
		],
		facts: ['service', 'number', 'office', 'address', 'date'],
		link: 'status',
	},
	pickup_reminder: {
		...plain,
		values: ['name', 'number', 'service', 'bring'],
		optional: ['office', 'recordedAt', 'address', 'date', 'recordedOn', 'hours', 'linked'],
		subject: { id: 'Pengingat hari Anda: {number}', en: 'A reminder of your day: {number}' },
		lines: [
			{
				id: 'Hari Anda sudah dekat. Semua yang perlu diketahui ada di sini; tidak ada biaya apa pun, Rp 0.',
				en: 'Your day is near. All you need to know is here; there is no fee of any kind, Rp 0.',
			},
		],
		facts: [
			'service',
			'number',
			'linked',
			'office',
			'recordedAt',
			'address',
			'date',
			'recordedOn',
			'hours',
			'bring',
		],
		link: 'pickup',
		after: [
			{
				id: 'Tidak bisa datang? Ganti harinya lewat tautan di atas. Tempat Anda langsung terbuka untuk orang lain.',
				en: 'Cannot come? Change the day with the link above. Your place is open to others at once.',
			},
		],
	},
	pickup_missed: {
		...plain,
		values: ['name', 'number', 'service', 'turn', 'turns'],
		optional: ['office', 'recordedAt', 'address', 'date', 'recordedOn', 'linked'],
		subject: { id: 'Kami simpankan hari baru: {number}', en: 'We keep a new day for you: {number}' },
		lines: [
			{
				id: 'Hari yang Anda pilih sudah lewat dan kita belum bertemu. Tidak apa-apa: hari baru sudah kami simpan untuk Anda.',
				en: 'The day you chose has passed and we have not met yet. No harm done: a new day is kept for you.',
			},
		],
		facts: ['service', 'number', 'linked', 'office', 'recordedAt', 'address', 'date', 'recordedOn'],
		link: 'pickup',
		after: [
			{
				id: 'Harinya tidak cocok? Pilih hari lain lewat tautan di atas; tetap gratis.',
				en: 'Does the day not suit you? Choose another with the link above; it stays free of charge.',
			},
			{
				id: 'Ini hari baru ke-{turn} dari {turns}. Sesudah itu tempatnya kami buka untuk orang lain, permohonan Anda tetap berlaku, dan Anda memilih hari lagi sendiri.',
				en: 'This is new day {turn} of {turns}. After that the place is open to others, your application stands, and you choose a day again yourself.',
			},
		],
	},
	pickup_shelved: {
		...plain,
		values: ['name', 'number', 'service'],
		optional: ['office', 'address', 'linked', 'deadline'],
		subject: { id: 'Silakan pilih hari lagi: {number}', en: 'Please choose a day again: {number}' },
		lines: [
			{
				id: 'Hari yang kami simpan sudah beberapa kali lewat, jadi tempatnya kami buka untuk orang lain. Permohonan Anda tetap berlaku. Dokumen Anda tetap kami simpan di {office} sampai {deadline}.',
				en: 'The days we kept have passed several times, so the place is open to others now. Your application stands. Your document is kept at {office} until {deadline}.',
			},
			{
				id: 'Pilih hari lagi kapan saja lewat tautan ini. Tetap gratis, Rp 0.',
				en: 'Choose a day again at any time with this link. It stays free of charge, Rp 0.',
			},
		],
		facts: ['service', 'number', 'linked', 'office', 'address'],
		link: 'pickup',
	},
	paper_lost: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: {
			id: 'Dokumen Anda kami cetak ulang: {number}',
			en: 'We are printing your document again: {number}',
		},
		lines: [
			{
				id: 'Mohon maaf, dokumen Anda hilang di perjalanan ke tempat pengambilan. Dokumen itu sudah kami nyatakan tidak berlaku, dan penggantinya kami cetak sekarang, gratis. Anda tidak perlu melakukan apa pun.',
				en: 'We are sorry, your document was lost on its way to the place of collection. We have declared it void and are printing another one now, free of charge. There is nothing you need to do.',
			},
			{
				id: 'Bila tanggal ambil Anda tidak dapat kami tepati, kami segera memberi tahu. Kode pengambilan yang lama tidak berlaku lagi.',
				en: 'If we cannot keep your day of collection, we will tell you at once. The old collection code no longer holds.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
} as const satisfies Record<string, NoticeRow>;
