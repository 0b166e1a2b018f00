import type { BlankForecast } from '#domain/booking/blank-forecast.ts';
import type { BlankEntryKind } from '#domain/booking/blank-stock.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The page where blank cards are kept. */
export const blankMessages = {
	title: { id: 'Blanko', en: 'Blanks' },
	lead: {
		id: 'Janji kartu kepada warga tidak pernah melebihi blanko yang ada dan yang pasti datang. Catat setiap blanko yang datang, rusak, atau dihitung.',
		en: 'Cards promised to residents never exceed the blanks on hand and those that are sure to come. Record every blank that comes, spoils or is counted.',
	},
	none: { id: 'Persediaan blanko belum dicatat', en: 'The stock of blanks is not recorded' },
	noneText: {
		id: 'Selama belum dicatat, blanko tidak membatasi hari yang dapat dipilih warga. Mulailah dengan menghitung blanko di gudang kota: pilih "Hasil hitung".',
		en: 'While it is not recorded, blanks do not limit the days residents can choose. Begin by counting the blanks in the city’s store: choose "Counted".',
	},
	noneOf: {
		id: 'Belum dicatat: blanko tidak membatasi hari yang dapat dipilih.',
		en: 'Not recorded: blanks do not limit the days that can be chosen.',
	},
	now: { id: 'Persediaan sekarang', en: 'The stock now' },
	blank: { id: 'Blanko', en: 'Blank' },
	store: { id: 'Penyimpanan', en: 'Store' },
	city: { id: 'Gudang kota', en: 'The city’s store' },
	onHand: { id: 'Ada', en: 'On hand' },
	promised: { id: 'Sudah dijanjikan', en: 'Promised' },
	room: { id: 'Masih dapat dijanjikan', en: 'Still to promise' },
	roomReserved: {
		id: '{n} (yang {reserved} terakhir untuk kartu pertama)',
		en: '{n} (the last {reserved} for first cards)',
	},
	roomBelow: { id: 'kurang {n}', en: '{n} short' },
	giveBack: { id: 'Kembalikan semua ke gudang kota', en: 'Give all back to the city’s store' },
	giveBackText: {
		id: 'Kantor dengan persediaan sendiri hanya memakai yang dialokasikan kepadanya.',
		en: 'An office with a store of its own uses only what is allocated to it.',
	},
	record: { id: 'Catat blanko', en: 'Record blanks' },
	kind: { id: 'Apa yang terjadi', en: 'What happened' },
	where: { id: 'Di mana', en: 'Where' },
	whereHelp: {
		id: 'Untuk alokasi: kantor yang menerima dari gudang kota.',
		en: 'For an allocation: the office that gets them from the city’s store.',
	},
	quantity: { id: 'Jumlah', en: 'How many' },
	quantityHelp: {
		id: 'Untuk hasil hitung: jumlah yang benar-benar ada; selisihnya dicatat.',
		en: 'When counted: how many there really are; the difference is recorded.',
	},
	reason: { id: 'Alasan', en: 'Reason' },
	reasonHelp: {
		id: 'Wajib untuk blanko rusak dan hasil hitung. Contoh: "Chip tidak terbaca", "Hitung ulang akhir bulan".',
		en: 'Needed for spoiled blanks and a count. For example: "Chip not readable", "Count at the end of the month".',
	},
	save: { id: 'Catat', en: 'Record' },
	deliveries: { id: 'Kiriman yang ditunggu', en: 'Deliveries expected' },
	deliveriesText: {
		id: 'Kartu boleh dijanjikan mulai {n} hari kerja sesudah kiriman datang: sehari mencetak, sehari mengantar. Kiriman yang lewat tanggalnya tidak dihitung lagi sampai diterima atau diundur.',
		en: 'Cards may be promised from {n} working days after a delivery: a day to print, a day to carry. A delivery past its date is not counted on any more until it is received or put off.',
	},
	noDeliveries: { id: 'Tidak ada kiriman yang ditunggu.', en: 'No delivery is expected.' },
	expectedOn: { id: 'Perkiraan tanggal datang', en: 'Expected on' },
	late: { id: 'terlambat', en: 'late' },
	received: { id: 'Sudah diterima', en: 'Received' },
	putOff: { id: 'Undur', en: 'Put off' },
	putOffTitle: { id: 'Undur kiriman {blank}, {n} lembar', en: 'Put off the delivery of {n} {blank} blanks' },
	newDay: { id: 'Tanggal yang baru', en: 'The new date' },
	cancel: { id: 'Batal', en: 'Cancelled' },
	expect: { id: 'Tambah kiriman', en: 'Add a delivery' },
	what: { id: 'Tindakan', en: 'Action' },
	short: { id: 'Permohonan yang belum kebagian blanko', en: 'Applications without a blank' },
	shortText: {
		id: 'Diurutkan menurut giliran: kartu pertama, lalu yang dijanjikan lebih dulu. Harinya dipindah otomatis dan pemohon diberi tahu.',
		en: 'In turn: first cards, then those promised earlier. Their days are moved by the product and the applicants are told.',
	},
	shortMore: { id: 'dan {n} lagi', en: 'and {n} more' },
	number: { id: 'Nomor', en: 'Number' },
	office: { id: 'Kantor', en: 'Office' },
	day: { id: 'Hari', en: 'Day' },
	first: { id: 'kartu pertama', en: 'first card' },
	uncertain: { id: 'belum pasti', en: 'not certain' },
	history: { id: 'Riwayat', en: 'History' },
	noHistory: { id: 'Belum ada yang dicatat.', en: 'Nothing has been recorded yet.' },
	at: { id: 'Waktu', en: 'When' },
	change: { id: 'Perubahan', en: 'Change' },
	by: { id: 'Oleh', en: 'By' },
	done_recorded: { id: 'Sudah dicatat.', en: 'Recorded.' },
	done_delivery: { id: 'Kiriman sudah dicatat.', en: 'The delivery is recorded.' },
	publicTitle: { id: 'Blanko kartu', en: 'Card blanks' },
	publicLine: { id: '{blank}: {n} blanko', en: '{blank}: {n} blanks' },
	publicNext: {
		id: 'Kiriman berikutnya diperkirakan {date}.',
		en: 'The next delivery is expected on {date}.',
	},
	pickerShort: { id: 'Blanko tidak cukup untuk sebagian hari', en: 'Not enough blanks on some days' },
	pickerShortText: {
		id: 'Hari yang penuh di bawah ini masih ada tempatnya, tetapi blanko kartunya belum cukup. Blanko terakhir disisihkan untuk kartu pertama usia 17 tahun. Pilih hari lain yang terbuka, atau lihat kantor lain.',
		en: 'The full days below still have places, but not enough card blanks. The last blanks are kept for first cards at 17. Choose another open day, or look at another office.',
	},
	provisional: { id: 'Tanggal ini belum pasti', en: 'This date is not certain' },
	provisionalText: {
		id: 'Blanko kartu sedang habis dan kiriman berikutnya belum dipastikan. Tempat Anda tetap disimpan; begitu harinya pasti, Anda kami beri tahu.',
		en: 'There are no card blanks now and the next delivery is not confirmed. Your place is kept; as soon as the day is certain, we tell you.',
	},
	spoil: { id: 'Blanko rusak', en: 'Spoiled blank' },
	spoilText: {
		id: 'Catat blanko yang rusak saat kartu ini dicetak. Kartu dicetak pada blanko lain dari persediaan yang sama.',
		en: 'Record a blank that was spoiled while this card was printed. The card is printed on another blank of the same store.',
	},
	spoilReason: { id: 'Apa yang rusak', en: 'What is wrong with it' },
	spoilSave: { id: 'Catat blanko rusak', en: 'Record the spoiled blank' },
} as const satisfies Texts;

/** What happened to blanks. */
export const blankKinds = {
	received: { id: 'Diterima', en: 'Received' },
	allocated: { id: 'Dialokasikan ke kantor', en: 'Allocated to an office' },
	spoiled: { id: 'Rusak', en: 'Spoiled' },
	counted: { id: 'Hasil hitung', en: 'Counted' },
	used: { id: 'Dipakai mencetak', en: 'Used for a card' },
	returned: { id: 'Dikembalikan ke gudang kota', en: 'Given back to the city' },
} as const satisfies Record<BlankEntryKind, Text>;

/** How long the blanks last. */
export const forecastWords = {
	empty: { id: 'Habis.', en: 'None left.' },
	too_little: {
		id: 'Belum dapat diperkirakan: pemakaiannya belum cukup lama tercatat.',
		en: 'No forecast yet: too little use has been recorded.',
	},
	until: { id: 'Cukup sampai kira-kira {date}.', en: 'Enough until about {date}.' },
	beyond: { id: 'Cukup sampai sesudah {date}.', en: 'Enough until after {date}.' },
} as const satisfies Record<BlankForecast['kind'], Text>;
