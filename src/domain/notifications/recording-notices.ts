import { plain, type NoticeRow } from './notice-row.ts';

const free = {
	id: 'Semuanya gratis, dan permohonan Anda tetap berlaku.',
	en: 'All of it is free of charge, and your application stands.',
} as const;
const bring = {
	id: 'Bawa atau siapkan: {bring}.',
	en: 'Bring or have ready: {bring}.',
} as const;

/** What is told of a recording, done or not. */
export const recordingNotices = {
	recorded: {
		...plain,
		values: ['name', 'number', 'service'],
		optional: ['linked'],
		subject: { id: 'Perekaman selesai: {number}', en: 'The recording is done: {number}' },
		lines: [
			{
				id: 'Perekaman KTP-el sudah selesai dan tercatat di SIAK. Tanda bukti perekaman terlampir; dapat juga diunduh di halaman permohonan.',
				en: 'The recording for the KTP-el is done and entered in SIAK. The proof of recording is attached; it can be downloaded from the page of the application too.',
			},
			{
				id: 'Simpan tanda bukti ini dan bawa saat mengambil KTP-el. Tanda bukti bukan pengganti KTP-el.',
				en: 'Keep this proof and bring it when you collect the KTP-el. It does not stand in for the KTP-el.',
			},
		],
		facts: ['service', 'number', 'linked'],
		link: 'status',
		attachments: ['recording_proof'],
	},
	not_recorded: {
		...plain,
		values: ['name', 'number', 'service', 'reason', 'bring'],
		optional: ['recordedOn'],
		subject: { id: 'Perekaman belum dilakukan: {number}', en: 'Not recorded yet: {number}' },
		lines: [
			{ id: '{reason}.', en: '{reason}.' },
			{
				id: 'Hari baru sudah kami simpankan di tempat yang sama: {recordedOn}. Tidak cocok? Pilih hari lain di halaman permohonan.',
				en: 'A new day is kept for you at the same place: {recordedOn}. Does it not suit? Choose another on the page of the application.',
			},
			bring,
		],
		facts: ['service', 'number', 'recordedOn'],
		link: 'pickup',
		after: [free],
	},
	visit_not_recorded: {
		...plain,
		values: ['name', 'number', 'service', 'reason', 'bring'],
		subject: { id: 'Kunjungan petugas: {number}', en: 'The visit at your home: {number}' },
		lines: [
			{ id: '{reason}.', en: '{reason}.' },
			{
				id: 'Petugas menghubungi Anda untuk menyepakati hari lain; Anda tidak perlu mengajukan lagi.',
				en: 'An officer calls you to agree on another day; you need not apply again.',
			},
			bring,
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [free],
	},
} as const satisfies Record<string, NoticeRow>;
