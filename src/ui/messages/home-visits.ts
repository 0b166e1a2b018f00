import type { Texts } from '#domain/text.ts';

/** The words of the officers' list of home visits. */
export const homeVisitMessages = {
	title: { id: 'Jemput bola', en: 'Home visits' },
	lead: {
		id: 'Orang yang menunggu kunjungan, menurut kelurahan. Telepon dahulu untuk menyepakati hari; perekaman tidak dipungut biaya.',
		en: 'People who wait for a visit, by kelurahan. Call first to agree on a day; the recording is free of charge.',
	},
	empty: { id: 'Tidak ada yang menunggu kunjungan', en: 'Nobody waits for a visit' },
	emptyText: {
		id: 'Permohonan jemput bola di wilayah Anda muncul di sini sampai perekamannya masuk SIAK.',
		en: 'Requests for a visit in your area appear here until the recording is in SIAK.',
	},
	more: {
		id: 'Ini 200 yang paling lama menunggu; yang lain muncul setelahnya.',
		en: 'These are the 200 that have waited longest; the others follow.',
	},
	person: { id: 'Yang dikunjungi', en: 'Person' },
	address: { id: 'Alamat', en: 'Address' },
	rtRw: { id: 'RT {rt} / RW {rw}', en: 'RT {rt} / RW {rw}' },
	landmark: { id: 'Patokan: {text}', en: 'Landmark: {text}' },
	reason: { id: 'Alasan', en: 'Reason' },
	contact: { id: 'Kontak', en: 'Contact' },
	time: { id: 'Waktu', en: 'Time' },
	due: { id: 'Target', en: 'Target' },
	overdue: { id: 'lewat target', en: 'past the target' },
} as const satisfies Texts;
