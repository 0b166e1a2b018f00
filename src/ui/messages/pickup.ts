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
	time: { id: 'Pilih jam datang', en: 'Choose the time to come' },
	timeHelp: {
		id: '{day}. Tempat dibagi menurut jam datang supaya tidak menunggu lama.',
		en: '{day}. The places are divided by time of arrival, so that nobody waits long.',
	},
	timeLeft: { id: 'Pukul {time} ({n} tempat lagi)', en: 'At {time} ({n} places left)' },
	anyTime: { id: 'Kapan saja', en: 'At any time' },
	anyTimeHelp: { id: 'Kami pilihkan jam yang paling sepi.', en: 'We choose the quietest time for you.' },
	otherDay: { id: 'Pilih hari lain', en: 'Choose another day' },
	opensNext: { id: '{n} tempat lagi dibuka pukul {time}', en: '{n} more places open at {time}' },
	opensInParts: {
		id: 'Hari yang belum terbuka seluruhnya dibuka sedikit demi sedikit setiap jam, pukul 07.00 sampai 18.00, supaya tidak perlu berebut.',
		en: 'A day that is not wholly open yet opens a little every hour, from 07:00 to 18:00, so that nobody has to race for it.',
	},
	closedFor: { id: 'Tutup: {why}', en: 'Closed: {why}' },
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
	moveTitle: { id: 'Ganti tempat atau hari', en: 'Change place or day' },
	moveLead: {
		id: 'Nomor dan antrean Anda tetap. Tempat yang lama langsung terbuka untuk orang lain.',
		en: 'Your number and place in line are kept. The old place is open to others at once.',
	},
	moveHelp: {
		id: 'Hanya hari yang dapat kami tepati.',
		en: 'Only days on which we can keep our word.',
	},
	laterFollows: {
		id: 'Kartunya diambil {date}. Bila perekaman pindah terlalu dekat ke hari itu atau melewatinya, hari mengambil kartu ikut pindah dan Anda diberi tahu.',
		en: 'The card is collected on {date}. If the recording moves too close to that day or past it, the day of the card moves along and you are told.',
	},
	moveSave: { id: 'Ganti ke hari ini', en: 'Change to this day' },
	moved: { id: 'Tempat dan hari sudah diganti.', en: 'Place and day have been changed.' },
	change: { id: 'Ganti tempat atau hari', en: 'Change place or day' },
	postponedTitle: { id: 'Harinya kami undur', en: 'We had to move the day' },
	postponedText: {
		id: 'Mohon maaf, tanggal yang Anda pilih tidak dapat kami tepati. Tempat di bawah ini kami simpan untuk Anda; bila tidak cocok, pilih yang lain.',
		en: 'We are sorry, we cannot keep the date you chose. The place below is kept for you; if it does not suit you, choose another.',
	},
	missedTitle: { id: 'Kami simpankan hari baru', en: 'A new day is kept for you' },
	missedText: {
		id: 'Hari yang dipilih sudah lewat dan kita belum bertemu. Tidak apa-apa: tempat di bawah ini kami simpan untuk Anda; bila tidak cocok, pilih yang lain.',
		en: 'The day chosen has passed and we have not met yet. No harm done: the place below is kept for you; if it does not suit you, choose another.',
	},
	shelvedTitle: { id: 'Silakan pilih hari lagi', en: 'Please choose a day again' },
	shelvedText: {
		id: 'Dokumen Anda tetap disimpan di kantor. Hari yang kami simpan sudah beberapa kali lewat, jadi tempatnya kami buka untuk orang lain. Pilih hari lagi kapan saja; gratis.',
		en: 'Your document is kept at the office. The days we kept have passed several times, so the place is open to others now. Choose a day again at any time; it is free.',
	},
	letGoText: {
		id: 'Permohonan Anda tetap berlaku. Hari yang kami simpan sudah beberapa kali lewat, jadi tempatnya kami buka untuk orang lain. Pilih hari lagi kapan saja; gratis.',
		en: 'Your application stands. The days we kept have passed several times, so the place is open to others now. Choose a day again at any time; it is free.',
	},
	chooseAgain: { id: 'Pilih hari lagi', en: 'Choose a day again' },
	chooseAgainLead: {
		id: 'Nomor Anda tetap. Pilih hari yang Anda yakin bisa datang.',
		en: 'Your number is kept. Choose a day on which you are sure you can come.',
	},
	chooseAgainSave: { id: 'Pilih hari ini', en: 'Choose this day' },
	release: { id: 'Lepaskan tempat ini', en: 'Let go of this place' },
	releaseText: {
		id: 'Belum jadi? Tempat ini dapat Anda lepas, dan langsung terbuka untuk orang lain. Isian Anda tetap tersimpan.',
		en: 'Changed your mind? You can let go of this place; it is open to others at once. Your answers are kept.',
	},
	released: {
		id: 'Tempat sudah dilepas. Pilih lagi kapan saja.',
		en: 'The place was let go. Choose again at any time.',
	},
	orCancel: {
		id: 'Tidak jadi sama sekali? Permohonan dapat dibatalkan; tempatnya lalu terbuka untuk orang lain.',
		en: 'No longer wanted at all? The application can be cancelled; its place is then open to others.',
	},
	cancelLink: { id: 'Batalkan permohonan', en: 'Cancel the application' },
	ifMissed: { id: 'Bila tidak sempat datang', en: 'If you cannot come' },
	calendar: { id: 'Simpan di kalender', en: 'Add to calendar' },
	calendarFile: { id: 'e-open-{number}.ics', en: 'e-open-{number}.ics' },
	calendarTitle: { id: '{service}: {office}', en: '{service}: {office}' },
	calendarRecording: {
		id: 'Perekaman, permohonan {number}. Bawa KK asli; orang yang direkam harus hadir sendiri. Rp 0.',
		en: 'Recording, application {number}. Bring the original KK; the person to be recorded must be there. Rp 0.',
	},
	calendarText: {
		id: 'Permohonan {number}. Bawa KTP-el atau KK asli. Rp 0.',
		en: 'Application {number}. Bring your original KTP-el or KK. Rp 0.',
	},
	save: { id: 'Simpan dan lanjut', en: 'Save and continue' },
	held: {
		id: 'Tempat Anda disimpan 24 jam sambil Anda menyelesaikan permohonan.',
		en: 'Your place is kept for 24 hours while you finish the application.',
	},
	chosen: { id: 'Pilihan Anda sekarang: {office}, {date}', en: 'Your choice now: {office}, {date}' },
} as const satisfies Texts;
