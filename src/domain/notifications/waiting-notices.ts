import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of the waiting list. */
export const waitingNotices = {
	place_offered: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date', 'until', 'token'],
		optional: ['address'],
		subject: { id: 'Ada tempat untuk Anda: {number}', en: 'There is a place for you: {number}' },
		lines: [
			{
				id: 'Kabar baik: ada tempat kosong yang Anda tunggu. Tempat ini kami simpan untuk Anda, tetapi baru menjadi milik Anda setelah Anda terima.',
				en: 'Good news: a place you were waiting for is free. We keep it for you, but it is yours only once you accept it.',
			},
		],
		facts: ['service', 'number', 'office', 'address', 'date', 'until'],
		link: 'offer',
		after: [
			{
				id: 'Tidak cocok? Buka tautan yang sama dan lewatkan: urutan Anda tetap, dan tempatnya untuk orang berikutnya.',
				en: 'Does it not suit you? Open the same link and pass: your place in line is kept, and the place goes to the next person.',
			},
			{
				id: 'Siapa pun yang memegang tautan ini dapat menjawab. Jangan teruskan pesan ini.',
				en: 'Whoever has this link can answer. Please do not forward this message.',
			},
		],
	},
	offer_lapsed: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date'],
		subject: { id: 'Waktu tawaran sudah lewat: {number}', en: 'The time of the offer is over: {number}' },
		lines: [
			{
				id: 'Tempat yang kami tawarkan di bawah ini belum dijawab sampai waktunya lewat, jadi kini untuk orang berikutnya. Jadwal dan isian Anda tidak berubah.',
				en: 'The place we offered below was not answered in time, so it goes to the next person now. Your day and your answers have not changed.',
			},
			{
				id: 'Anda tetap di daftar tunggu, kini di urutan terakhir. Bila tawaran berikutnya juga tidak dijawab, Anda keluar dari daftar.',
				en: 'You are still on the waiting list, now at its end. If the next offer is not answered either, you are taken off it.',
			},
		],
		facts: ['service', 'number', 'office', 'date'],
		link: 'status',
	},
	offer_withdrawn: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date', 'reason'],
		subject: { id: 'Tawaran kami tarik: {number}', en: 'We had to withdraw the offer: {number}' },
		lines: [
			{
				id: 'Mohon maaf, tempat di bawah ini tidak dapat kami berikan lagi: {reason} Urutan Anda di daftar tunggu tetap.',
				en: 'We are sorry, we can no longer give you the place below: {reason} Your place on the waiting list is kept.',
			},
		],
		facts: ['service', 'number', 'office', 'date'],
		link: 'status',
	},
	waiting_ended: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		subject: { id: 'Daftar tunggu berakhir: {number}', en: 'No longer on the waiting list: {number}' },
		lines: [
			{
				id: 'Permohonan ini tidak lagi di daftar tunggu. {reason} Isian Anda dan jadwal yang sudah ada tetap.',
				en: 'This application is no longer on the waiting list. {reason} Your answers, and the day you have, are kept.',
			},
		],
		facts: ['service', 'number'],
		link: 'pickup',
		after: [
			{
				id: 'Lewat tautan itu Anda dapat memilih hari lain, atau masuk daftar tunggu lagi.',
				en: 'With that link you can choose another day, or join the waiting list again.',
			},
		],
	},
} as const satisfies Record<string, NoticeRow>;
