import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of a place or day that has changed. */
export const pickupNotices = {
	pickup_postponed: {
		...plain,
		values: ['name', 'number', 'service', 'office', 'date', 'reason'],
		optional: ['address', 'linked'],
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
} as const satisfies Record<string, NoticeRow>;
