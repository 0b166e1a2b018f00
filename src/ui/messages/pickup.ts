import type { Texts } from '#domain/text.ts';

/** The words of choosing where and when a document is collected. */
export const pickupMessages = {
	notBefore: {
		id: 'Genap 17 tahun pada {date}: hari sebelum itu tidak ditawarkan.',
		en: 'The 17th birthday is {date}: days before it are not offered.',
	},
	twoVisits: { id: 'Dua kali datang, satu kantor', en: 'Two visits, one office' },
	twoVisitsText: {
		id: 'Pilih hari perekaman. Hari mengambil kartu mengikuti: hari pertama yang masih ada tempat, setelah kartunya selesai dicetak. Keduanya disisihkan untuk Anda.',
		en: 'Choose the day of the recording. The day to collect the card follows: the first with a place once the card is printed. Both are kept for you.',
	},
	cardOn: { id: 'Kartu diambil {date}', en: 'Card to be collected {date}' },
	lead: {
		id: 'Kantor di domisili Anda ada di urutan pertama; semua kantor lain juga boleh.',
		en: 'The offices of your own area come first; every other one is fine too.',
	},
	office: { id: 'Kantor', en: 'Office' },
	near: { id: 'Domisili Anda', en: 'Your area' },
	others: { id: 'Kantor lain', en: 'Other offices' },
	show: { id: 'Lihat harinya', en: 'Show its days' },
	day: { id: 'Pilih hari', en: 'Choose the day' },
	dayHelp: {
		id: 'Hari kerja ke-{min} sampai ke-{max} dari hari ini.',
		en: 'Working days {min} to {max} from today.',
	},
	dayLabel: { id: 'Hari', en: 'The day' },
	hours: { id: 'Jam buka: {hours}', en: 'Opening hours: {hours}' },
	fullTitle: { id: 'Semua hari di kantor ini penuh', en: 'Every day at this office is full' },
	someFull: { id: 'Hari yang Anda cari penuh?', en: 'Is the day you want full?' },
	freeAt: { id: 'Masih ada tempat di kantor lain:', en: 'There are places at other offices:' },
	freeOffice: { id: '{office}, mulai {date}', en: '{office}, from {date}' },
	noneFree: {
		id: 'Kantor terdekat juga penuh untuk hari-hari ini. Besok ada hari baru; isian Anda tetap tersimpan.',
		en: 'The nearest offices are full on these days too. Tomorrow there is a new day; your answers are kept.',
	},
	save: { id: 'Simpan dan lanjut', en: 'Save and continue' },
	held: {
		id: 'Tempat Anda disimpan 24 jam sambil Anda menyelesaikan permohonan.',
		en: 'Your place is kept for 24 hours while you finish the application.',
	},
	chosen: { id: 'Pilihan Anda sekarang: {office}, {date}', en: 'Your choice now: {office}, {date}' },
} as const satisfies Texts;
