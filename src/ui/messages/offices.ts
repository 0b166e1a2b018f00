import type { Text, Texts } from '#domain/text.ts';

/** The words of the pages on which the city's offices and their days are run. */
export const officeMessages = {
	title: { id: 'Kantor', en: 'Offices' },
	lead: {
		id: 'Alamat, jam buka, dan hari tutup setiap tempat layanan.',
		en: 'Address, opening hours and closed days of every office.',
	},
	where: { id: 'Kecamatan', en: 'Kecamatan' },
	wholeCity: { id: 'Seluruh kota', en: 'The whole city' },
	kind: { id: 'Jenis', en: 'Kind' },
	allKinds: { id: 'Semua jenis', en: 'All kinds' },
	show: { id: 'Tampilkan', en: 'Show' },
	count: { id: '{n} kantor', en: '{n} offices' },
	noneHere: { id: 'Tidak ada kantor seperti itu', en: 'There is no such office' },
	noneHereText: { id: 'Pilih kecamatan atau jenis lain.', en: 'Choose another kecamatan or kind.' },
	office: { id: 'Kantor', en: 'Office' },
	hours: { id: 'Jam buka', en: 'Opening hours' },
	today: { id: 'Hari ini', en: 'Today' },
	nextClosed: { id: 'Tutup berikutnya', en: 'Next closed' },
	noHours: { id: 'Tidak ada jam buka', en: 'No opening hours' },
	notPickup: { id: 'Bukan tempat pengambilan', en: 'No place of pickup' },
	openUntil: { id: 'Buka sampai {time}', en: 'Open until {time}' },
	opensAt: { id: 'Buka pukul {time}', en: 'Opens at {time}' },
	resting: { id: 'Istirahat sampai {time}', en: 'Break until {time}' },
	closedSince: { id: 'Sudah tutup sejak {time}', en: 'Closed since {time}' },
	closedFor: { id: 'Tutup: {why}', en: 'Closed: {why}' },
	nothing: { id: '–', en: '–' },
	back: { id: 'Semua kantor', en: 'All offices' },
	holidays: { id: 'Hari libur kota', en: 'Holidays of the city' },
	quota: { id: 'Atur kuota kantor ini', en: 'Set the quota of this office' },
	groups: { id: 'Yang diserahkan di sini', en: 'Handed over here' },
	noGroups: { id: 'Tidak ada: kuotanya nol.', en: 'Nothing: its quota is zero.' },
	waitingTitle: {
		id: '{n} permohonan menunggu tempat baru',
		en: '{n} applications wait for a new place',
	},
	waitingText: {
		id: 'Harinya sudah tutup. Sistem memindahkan sekarang, dan mencoba lagi setiap malam. Yang masih di sini belum mendapat tempat: {numbers}',
		en: 'Their day is closed. The system moves them now, and tries again every night. Those still here have no place yet: {numbers}',
	},
	saved: { id: 'Tersimpan.', en: 'Saved.' },
	savedMoving: {
		id: 'Tersimpan. {n} kunjungan sedang dipindahkan, dan warganya diberi tahu.',
		en: 'Saved. {n} visits are being moved, and their residents are told.',
	},
	settings: { id: 'Alamat dan jam buka', en: 'Address and opening hours' },
	name: { id: 'Nama kantor', en: 'Name of the office' },
	address: { id: 'Alamat', en: 'Address' },
	pickup: {
		id: 'Boleh dipilih warga sebagai tempat pengambilan',
		en: 'Residents may choose it as place of pickup',
	},
	pickupHelp: {
		id: 'Bila dimatikan, yang belum dicetak dipindahkan ke kantor terdekat; yang sudah dicetak tetap diserahkan di sini.',
		en: 'Without it, what is not printed is moved to the nearest office; what is printed is still handed over here.',
	},
	week: { id: 'Jam buka per hari', en: 'Opening hours by day' },
	weekHelp: {
		id: 'Kosongkan hari yang tutup. Contoh: 08.00 sampai 15.00, istirahat 11.30 sampai 13.00.',
		en: 'Leave a closed day empty. For example 08:00 to 15:00, break 11:30 to 13:00.',
	},
	opens: { id: 'Buka', en: 'Opens' },
	closes: { id: 'Tutup', en: 'Closes' },
	breakFrom: { id: 'Istirahat dari', en: 'Break from' },
	breakTo: { id: 'sampai', en: 'to' },
	save: { id: 'Simpan', en: 'Save' },
	days: { id: 'Hari tutup dan hari buka khusus', en: 'Closed days and days of special opening' },
	noDays: {
		id: 'Belum ada. Yang berlaku jam buka dan hari libur kota.',
		en: 'None yet. The opening hours and the holidays of the city hold.',
	},
	date: { id: 'Tanggal', en: 'Date' },
	what: { id: 'Apa', en: 'What' },
	isClosed: { id: 'Tutup', en: 'Closed' },
	isOpen: { id: 'Buka {hours}', en: 'Open {hours}' },
	reason: { id: 'Alasan', en: 'Reason' },
	remove: { id: 'Hapus', en: 'Remove' },
	removeThat: { id: 'Hapus {date}', en: 'Remove {date}' },
	closeTitle: { id: 'Tutup kantor ini', en: 'Close this office' },
	first: { id: 'Tanggal pertama', en: 'First date' },
	last: { id: 'Tanggal terakhir', en: 'Last date' },
	lastHelp: {
		id: 'Kosongkan bila satu hari saja. Paling banyak 60 hari.',
		en: 'Leave empty for one day. At most 60 days.',
	},
	reasonHelp: {
		id: 'Dibaca warga. Contoh: pelatihan petugas, listrik padam. Jangan menulis data pribadi.',
		en: 'Residents read it. For example: training of officers, no electricity. Write nothing personal.',
	},
	close: { id: 'Periksa dan tutup', en: 'Look and close' },
	openTitle: { id: 'Buka pada hari khusus', en: 'Open on a special day' },
	openText: {
		id: 'Untuk hari Sabtu, hari libur, atau jam lain pada satu tanggal.',
		en: 'For a Saturday, a holiday, or other hours on one date.',
	},
	openHours: {
		id: 'Kosongkan jamnya bila sama dengan jam biasa hari itu.',
		en: 'Leave the hours empty where they are those of that day of the week.',
	},
	open: { id: 'Buka kantor', en: 'Open the office' },
	changedTitle: { id: 'Yang diubah petugas lain', en: 'What the other officer changed' },
	changedAt: { id: '{at}: {what}', en: '{at}: {what}' },
	changedFrom: { id: '{field} dari “{from}” menjadi “{to}”', en: '{field} from “{from}” to “{to}”' },
	changedElse: { id: 'kuota atau pengaturan lain', en: 'quota or another setting' },
	yes: { id: 'ya', en: 'yes' },
	no: { id: 'tidak', en: 'no' },
} as const satisfies Texts;

/** The words of what is shown before a day is taken away. */
export const affectedMessages = {
	title: { id: 'Belum disimpan: {n} kunjungan terdampak', en: 'Not saved yet: {n} visits are concerned' },
	text: {
		id: 'Yang sudah memesan hari itu dipindahkan seperti di bawah dan diberi tahu lewat e-mail beserta alasannya. Mereka boleh memilih hari lain.',
		en: 'Who has booked that day is moved as below and told by e-mail with the reason. They may choose another day.',
	},
	unplaced: {
		id: '{n} belum mendapat tempat pengganti. Mereka tetap tercatat dan dicoba lagi setiap malam; tambah kuota di kantor lain supaya tertampung.',
		en: '{n} find no other place. They are kept and tried again every night; more quota at other offices makes room for them.',
	},
	caption: { id: 'Siapa dipindahkan ke mana', en: 'Who is moved where' },
	from: { id: 'Dari', en: 'From' },
	to: { id: 'Ke', en: 'To' },
	visits: { id: 'Kunjungan', en: 'Visits' },
	drafts: { id: '{n} ({drafts} belum dikirim)', en: '{n} ({drafts} not sent yet)' },
	nowhere: { id: 'belum ada tempat', en: 'no place yet' },
	numbers: { id: 'Nomor permohonan', en: 'Application numbers' },
	confirm: { id: 'Simpan dan pindahkan', en: 'Save and move them' },
	cancel: { id: 'Batal, jangan simpan', en: 'Cancel, save nothing' },
} as const satisfies Texts;

/** What kinds of offices are called. */
export const officeKindNames = {
	disdukcapil: { id: 'Disdukcapil', en: 'Disdukcapil' },
	mpp: { id: 'Mal Pelayanan Publik', en: 'Public service mall' },
	gerai: { id: 'Gerai', en: 'Service desk in a mall' },
	kecamatan: { id: 'Kantor kecamatan', en: 'Kecamatan office' },
	kelurahan: { id: 'Kantor kelurahan', en: 'Kelurahan office' },
} as const satisfies Record<string, Text>;

/** The words of the page of the city's holidays. */
export const holidayMessages = {
	title: { id: 'Hari libur kota', en: 'Holidays of the city' },
	lead: {
		id: 'Berlaku untuk semua kantor. Satu kantor yang tetap buka diatur di halaman kantornya.',
		en: 'They hold for all offices. One that works all the same is set on its own page.',
	},
	year: { id: 'Tahun', en: 'Year' },
	none: { id: 'Belum ada hari libur untuk {year}', en: 'There are no holidays for {year} yet' },
	noneText: {
		id: 'Tambahkan sesuai SKB tiga menteri.',
		en: 'Add them by the joint decree of the three ministers.',
	},
	date: { id: 'Tanggal', en: 'Date' },
	nameId: { id: 'Nama', en: 'Name' },
	nameEn: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
	nameEnHelp: { id: 'Kosongkan bila sama.', en: 'Leave empty where it is the same.' },
	kind: { id: 'Jenis', en: 'Kind' },
	works: { id: 'Tetap kerja', en: 'Worked on' },
	worksLabel: {
		id: 'Tetap kerja: semua kantor buka seperti biasa',
		en: 'Worked on: all offices open as usual',
	},
	off: { id: 'Libur', en: 'Off' },
	change: { id: 'Ubah', en: 'Change' },
	changeThat: { id: 'Ubah {date}', en: 'Change {date}' },
	changeTitle: { id: 'Ubah {date}', en: 'Change {date}' },
	addTitle: { id: 'Tambah hari libur', en: 'Add a holiday' },
	add: { id: 'Periksa dan tambah', en: 'Look and add' },
	save: { id: 'Periksa dan simpan', en: 'Look and save' },
	remove: { id: 'Hapus hari libur ini', en: 'Remove this holiday' },
	removeHelp: {
		id: 'Setelah dihapus, semua kantor bekerja pada hari itu menurut jam bukanya.',
		en: 'Once it is removed all offices work on that day by their hours.',
	},
	past: { id: 'Sudah lewat', en: 'Past' },
} as const satisfies Texts;

/** What a holiday is by the order that makes it one. */
export const holidayKindNames = {
	libur_nasional: { id: 'Libur nasional', en: 'National holiday' },
	cuti_bersama: { id: 'Cuti bersama', en: 'Joint leave' },
	closure: { id: 'Libur kota ini', en: 'Holiday of this city' },
} as const satisfies Record<string, Text>;
