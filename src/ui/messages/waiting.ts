import type { Texts } from '#domain/text.ts';

/** The words of the waiting list: joining it, where one stands, and a place that is offered. */
export const waitingMessages = {
	title: { id: 'Daftar tunggu', en: 'Waiting list' },
	lead: {
		id: 'Bila ada tempat kosong, tempat itu ditawarkan menurut urutan, bukan kepada yang paling cepat menekan. Anda tidak perlu membuka halaman ini berulang-ulang.',
		en: 'A place that becomes free is offered in the order of the list, not to whoever presses first. There is no need to keep opening this page.',
	},
	how: {
		id: 'Bila giliran Anda tiba, kami mengirim e-mail dan menyimpan tempatnya beberapa jam. Anda menerima atau melewatkannya dengan satu tombol.',
		en: 'When it is your turn, we send you an e-mail and keep the place for some hours. You accept or pass with one button.',
	},
	howSent: {
		id: 'Jadwal Anda sekarang tetap milik Anda sampai Anda menerima hari yang lebih awal.',
		en: 'The day you have now stays yours until you accept an earlier one.',
	},
	nothing: { id: 'Tidak ada hari untuk ditunggu', en: 'There is no day to wait for' },
	nothingText: {
		id: 'Jadwal Anda sudah yang paling awal yang dapat kami tepati.',
		en: 'The day you have is the earliest on which we can keep our word.',
	},
	offices: { id: 'Di kantor mana?', en: 'At which office?' },
	officesHelp: {
		id: 'Paling banyak {max}. Makin banyak kantor, makin cepat biasanya ada tempat.',
		en: 'At most {max}. The more offices, the sooner there usually is a place.',
	},
	days: { id: 'Hari apa?', en: 'Which day?' },
	anyDay: { id: 'Hari apa saja, {first} sampai {last}', en: 'Any day, {first} to {last}' },
	oneDay: { id: 'Hanya {date}', en: 'Only {date}' },
	recount: { id: 'Hitung lagi urutan saya', en: 'Count my place again' },
	join: { id: 'Masuk daftar tunggu', en: 'Join the waiting list' },
	change: { id: 'Simpan perubahan', en: 'Save the change' },
	changeTitle: { id: 'Ubah yang ditunggu', en: 'Change what you wait for' },
	changeHelp: { id: 'Urutan Anda tetap.', en: 'Your place in line is kept.' },
	leave: { id: 'Keluar dari daftar tunggu', en: 'Leave the waiting list' },
	joined: { id: 'Anda ada di daftar tunggu.', en: 'You are on the waiting list.' },
	left: {
		id: 'Anda sudah keluar dari daftar tunggu.',
		en: 'You have left the waiting list.',
	},
	passedOn: {
		id: 'Tempat itu kini untuk orang berikutnya. Urutan Anda di daftar tunggu tetap.',
		en: 'That place goes to the next person now. Your place on the waiting list is kept.',
	},
	positionIfJoined: { id: 'Bila masuk sekarang: urutan ke-{n}', en: 'If you join now: number {n} in line' },
	position: { id: 'Urutan ke-{n} di daftar tunggu', en: 'Number {n} on the waiting list' },
	estimate: {
		id: 'Dalam 28 hari terakhir, {percent} dari 100 orang yang menunggu di kantor ini ditawari tempat. Separuh dari mereka menunggu paling lama {time}.',
		en: 'In the last 28 days, {percent} of 100 people who waited at these offices were offered a place. Half of them waited no longer than {time}.',
	},
	noEstimate: {
		id: 'Lamanya belum dapat diperkirakan: baru sedikit orang yang pernah menunggu di kantor ini.',
		en: 'How long it takes cannot be estimated yet: only few people have waited at these offices.',
	},
	nobodyOffered: {
		id: 'Dalam 28 hari terakhir belum ada yang menunggu di kantor ini ditawari tempat.',
		en: 'In the last 28 days nobody who waited at these offices was offered a place.',
	},
	hours: { id: '{n} jam', en: '{n} hours' },
	oneHour: { id: 'satu jam', en: 'one hour' },
	wholeDays: { id: '{n} hari', en: '{n} days' },
	waitsFor: {
		id: 'Menunggu {first} sampai {last} di {offices}.',
		en: 'Waiting for {first} to {last} at {offices}.',
	},
	waitsForDay: { id: 'Menunggu {first} di {offices}.', en: 'Waiting for {first} at {offices}.' },
	bySystem: {
		id: 'Kami memasukkan Anda ke daftar tunggu karena harinya kami undur.',
		en: 'We put you on the waiting list because we had to move your day.',
	},
	manage: { id: 'Ubah atau keluar', en: 'Change or leave' },
	offerTitle: { id: 'Ada tempat untuk Anda', en: 'There is a place for you' },
	offerUntil: { id: 'Kami simpan untuk Anda sampai {until}.', en: 'We keep it for you until {until}.' },
	accept: { id: 'Terima tempat ini', en: 'Accept this place' },
	pass: { id: 'Lewatkan', en: 'Pass' },
	passHelp: {
		id: 'Bila dilewatkan, urutan Anda tetap, dan hari itu di kantor itu tidak ditawarkan lagi.',
		en: 'If you pass, your place in line is kept, and that day at that office is not offered again.',
	},
	acceptedTitle: { id: 'Tempat ini milik Anda', en: 'This place is yours' },
	acceptedDraft: {
		id: 'Kami simpan 24 jam. Selesaikan dan kirim permohonan Anda sebelum itu.',
		en: 'We keep it for 24 hours. Finish and send your application before then.',
	},
	acceptedSent: {
		id: 'Jadwal Anda sudah pindah ke hari ini. Nomor dan antrean permohonan tetap.',
		en: 'Your day has moved to this one. The number of your application and its place in line are kept.',
	},
	passedTitle: { id: 'Tempat ini sudah dilewatkan', en: 'This place was passed on' },
	overTitle: { id: 'Tawaran ini sudah tidak berlaku', en: 'This offer no longer holds' },
	overText: {
		id: 'Waktunya sudah lewat, atau tempatnya tidak ada lagi. Jadwal dan isian Anda tidak berubah.',
		en: 'Its time is over, or the place is gone. Your day and your answers have not changed.',
	},
	toApplication: { id: 'Buka permohonan', en: 'Open the application' },
	finish: { id: 'Selesaikan permohonan', en: 'Finish the application' },
	fullJoin: {
		id: 'Hari yang Anda mau penuh? Masuk daftar tunggu: tempat yang kosong ditawarkan menurut urutan.',
		en: 'Is the day you want full? Join the waiting list: places that become free are offered in order.',
	},
	earlierJoin: {
		id: 'Ingin hari yang lebih awal, tetapi penuh? Masuk daftar tunggu; jadwal Anda sekarang tetap.',
		en: 'Would you like an earlier day, but it is full? Join the waiting list; the day you have is kept.',
	},
	queued: { id: 'Penuh, ada antrean', en: 'Full, with a queue' },
	offeredTracked: {
		id: 'Ada tempat yang ditawarkan kepada Anda: jawab lewat tautan di e-mail, atau masuk.',
		en: 'A place is offered to you: answer with the link in the e-mail, or sign in.',
	},
} as const satisfies Texts;
