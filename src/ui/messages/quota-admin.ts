import type { OfficeKind } from '#domain/booking/office.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The kinds of office, as said of all of one kind. */
export const officeKindNames = {
	kecamatan: { id: 'Semua kantor kecamatan', en: 'All kecamatan offices' },
	kelurahan: { id: 'Semua kantor kelurahan', en: 'All kelurahan offices' },
	disdukcapil: { id: 'Disdukcapil', en: 'Disdukcapil' },
	mpp: { id: 'Mal Pelayanan Publik', en: 'Public service mall' },
	gerai: { id: 'Semua gerai', en: 'All counters in malls' },
} as const satisfies Record<OfficeKind, Text>;

/** The pages where places a day are set. */
export const quotaAdminMessages = {
	title: { id: 'Kuota', en: 'Quotas' },
	lead: {
		id: 'Berapa tempat sehari di setiap kantor. Yang sudah dipesan warga selalu dilayani.',
		en: 'How many places a day at each office. What residents have booked is always served.',
	},
	card: {
		id: 'Tempat per hari, hari tertentu, dan jam datang setiap kantor.',
		en: 'Places a day, single days and times of arrival of each office.',
	},
	replay: {
		id: 'Ulangi 30 hari terakhir dengan angka lain',
		en: 'Replay the last 30 days with other numbers',
	},
	replayText: {
		id: 'Lihat dulu akibatnya sebelum mengubah: siapa yang tidak kebagian tempat, dan berapa lama menunggu.',
		en: 'See what follows before changing anything: who finds no place, and how long people wait.',
	},
	sums: { id: 'Tempat sehari di seluruh kota', en: 'Places a day in the whole city' },
	kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
	city: { id: 'Seluruh kota', en: 'Whole city' },
	elsewhere: { id: 'Tanpa kecamatan', en: 'Without kecamatan' },
	offices: { id: 'Kantor', en: 'Offices' },
	office: { id: 'Kantor', en: 'Office' },
	times: { id: 'Jam datang', en: 'Times' },
	differs: { id: 'beda per hari', en: 'differs by day' },
	bulk: { id: 'Ubah semua kantor sejenis', en: 'Change all offices of a kind' },
	bulkText: {
		id: 'Angka biasa diganti di semua kantor jenis itu. Hari yang diatur sendiri dan hari dalam seminggu yang berbeda tetap.',
		en: 'The ordinary number changes at all offices of that kind. Days set by hand and weekdays that differ stay.',
	},
	kind: { id: 'Jenis kantor', en: 'Kind of office' },
	group: { id: 'Untuk apa', en: 'What for' },
	places: { id: 'Tempat sehari', en: 'Places a day' },
	save: { id: 'Simpan', en: 'Save' },
	saveAnyway: { id: 'Ya, simpan', en: 'Yes, save' },
	lookTitle: { id: 'Lihat dulu: belum disimpan', en: 'Look first: not saved yet' },
	lookText: {
		id: 'Pada hari-hari ini sudah lebih banyak yang dipesan. Semuanya tetap dilayani; tidak ada pemesanan baru sampai jumlahnya turun.',
		en: 'On these days more is booked already. All of it is served; nobody new can book until the number falls.',
	},
	lookDay: {
		id: '{office}, {day}, {kind}: {taken} sudah dipesan, tempat menjadi {wanted}.',
		en: '{office}, {day}, {kind}: {taken} booked already, places become {wanted}.',
	},
	lookMore: { id: 'dan {n} hari lain.', en: 'and {n} more days.' },
	saved: { id: 'Tersimpan dan berlaku sekarang.', en: 'Saved, and in force now.' },
	officeLead: {
		id: 'Angka biasa berlaku untuk setiap hari buka. Isi hari dalam seminggu hanya bila berbeda.',
		en: 'The ordinary number holds on every open day. Fill in a weekday only where it differs.',
	},
	ordinary: { id: 'Tempat sehari, biasanya', en: 'Places a day, ordinarily' },
	ordinaryHelp: { id: '0: tidak dilayani di kantor ini.', en: '0: not offered at this office.' },
	weekdays: { id: 'Hari yang berbeda', en: 'Weekdays that differ' },
	weekdaysHelp: { id: 'Kosongkan bila sama dengan biasanya.', en: 'Leave empty where it is as ordinarily.' },
	sessions: { id: 'Jam datang', en: 'Times of arrival' },
	sessionsHelp: {
		id: 'Contoh: 08.00, 10.00, 13.00. Tempat dibagi rata. Kosong: warga datang kapan saja selama jam buka. Jam buka: {hours}',
		en: 'For example 08:00, 10:00, 13:00. Places are divided evenly. Empty: residents come at any time while it is open. Opening hours: {hours}',
	},
	defaults: { id: 'Angka biasa', en: 'Ordinary numbers' },
	days: { id: 'Hari tertentu', en: 'Single days' },
	daysLead: {
		id: '20 hari buka berikutnya. Isi angka hanya untuk hari yang lain dari biasanya; kosong: ikut angka biasa.',
		en: 'The next 20 open days. Type a number only where a day is other than usual; empty: as ordinarily.',
	},
	day: { id: 'Hari', en: 'Day' },
	booked: { id: '{taken} dari {quota} dipesan', en: '{taken} of {quota} booked' },
	dayInput: { id: '{day}, {kind}', en: '{day}, {kind}' },
	saveDays: { id: 'Simpan hari-hari ini', en: 'Save these days' },
	noDays: {
		id: 'Kantor ini belum melayani apa pun. Isi angka biasa dulu.',
		en: 'This office offers nothing yet. Fill in the ordinary numbers first.',
	},
	staleTitle: { id: 'Sudah diubah orang lain', en: 'Changed by somebody else' },
	staleText: {
		id: 'Administrator lain mengubah kantor ini sejak halaman dibuka. Yang Anda ketik masih ada. Angka sekarang: {now}. Periksa, lalu simpan lagi.',
		en: 'Another administrator has changed this office since the page was opened. What you typed is still here. The numbers now: {now}. Check, then save again.',
	},
	changedBulk: {
		id: 'Administrator lain mengubah salah satu kantor pada saat yang sama. Periksa angkanya, lalu simpan lagi.',
		en: 'Another administrator changed one of the offices at the same moment. Check the numbers, then save again.',
	},
} as const satisfies Texts;
