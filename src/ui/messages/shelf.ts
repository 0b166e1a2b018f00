import type { ShelfView } from '#domain/applications/shelf-view.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The words of the list of what lies at an office and is not collected. */
export const shelfMessages = {
	title: { id: 'Rak dokumen', en: 'Document shelf' },
	lead: {
		id: 'Dokumen yang sudah siap di kantor dan belum diambil. Buka nomornya untuk menyerahkan.',
		en: 'Documents that are ready at the office and not collected. Open the number to hand one over.',
	},
	views: { id: 'Bagian rak', en: 'Parts of the shelf' },
	office: { id: 'Kantor', en: 'Office' },
	allOffices: { id: 'Semua kantor di wilayah kerja', en: 'All offices of the jurisdiction' },
	show: { id: 'Tampilkan', en: 'Show' },
	print: { id: 'Cetak daftar', en: 'Print the list' },
	document: { id: 'Dokumen', en: 'Document' },
	day: { id: 'Hari', en: 'Day' },
	kept: { id: 'Disimpan sampai', en: 'Kept until' },
	daysLeft: { id: 'sisa {n} hari', en: '{n} days left' },
	lastDay: { id: 'hari terakhir', en: 'last day' },
	at: { id: 'pukul {time}', en: 'at {time}' },
	missed: { id: 'belum datang {n} kali', en: 'missed {n} times' },
	shelvedOn: { id: 'menunggu sejak {date}', en: 'waiting since {date}' },
	found: { id: 'Nomor {number}', en: 'Number {number}' },
	notFoundTitle: { id: 'Tidak ada di rak ini', en: 'Not on this shelf' },
	notFoundText: {
		id: 'Nomor {number} belum siap, sudah diambil, atau ada di kantor lain.',
		en: 'Number {number} is not ready, is collected, or lies at another office.',
	},
	back: { id: 'Kembali ke daftar', en: 'Back to the list' },
	asOf: { id: '{office}, keadaan {at}', en: '{office}, as of {at}' },
} as const satisfies Texts;

export const shelfViewWords = {
	today: {
		label: { id: 'Hari ini', en: 'Today' },
		empty: { id: 'Tidak ada yang dinanti hari ini', en: 'Nobody is awaited today' },
	},
	missed: {
		label: { id: 'Terlewat', en: 'Missed' },
		empty: { id: 'Tidak ada yang terlewat', en: 'Nothing was missed' },
	},
	shelved: {
		label: { id: 'Tanpa hari', en: 'Without a day' },
		empty: { id: 'Tidak ada yang menunggu tanpa hari', en: 'Nothing waits without a day' },
	},
	later: {
		label: { id: 'Hari berikutnya', en: 'Later days' },
		empty: { id: 'Tidak ada untuk hari berikutnya', en: 'Nothing for later days' },
	},
} as const satisfies Record<ShelfView, Readonly<Record<'label' | 'empty', Text>>>;
