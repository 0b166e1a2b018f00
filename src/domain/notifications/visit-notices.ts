import { plain, type NoticeRow } from './notice-row.ts';

const atNoCost = {
	id: 'Kunjungan dan perekaman ini gratis. Siapkan KK asli; orang yang direkam perlu ada di rumah. Tidak bisa pada hari itu? Beri tahu petugas saat menelepon, atau hubungi kantor kami.',
	en: 'The visit and the recording are free of charge. Have the original KK ready; the person to be recorded needs to be at home. Not possible on that day? Tell the officer on the phone, or contact our office.',
} as const;

/** What is told of a visit at home. */
export const visitNotices = {
	visit_agreed: {
		...plain,
		values: ['name', 'number', 'service', 'visitOn', 'dayPart'],
		optional: ['note'],
		subject: { id: 'Hari kunjungan petugas: {number}', en: 'The day of the visit: {number}' },
		lines: [
			{
				id: 'Petugas kami datang ke alamat yang Anda isi, pada hari di bawah ini.',
				en: 'Our officer comes to the address you gave, on the day below.',
			},
		],
		facts: ['service', 'number', 'visitOn', 'dayPart', 'note'],
		link: 'status',
		after: [atNoCost],
	},
	visit_changed: {
		...plain,
		values: ['name', 'number', 'service', 'visitOn', 'dayPart', 'reason'],
		optional: ['note'],
		subject: { id: 'Hari kunjungan diganti: {number}', en: 'The day of the visit was changed: {number}' },
		lines: [
			{
				id: 'Hari kunjungan petugas kami diganti. Alasannya: {reason}.',
				en: 'The day of our officer’s visit was changed. The reason: {reason}.',
			},
			{ id: 'Ini yang berlaku sekarang:', en: 'This is what holds now:' },
		],
		facts: ['service', 'number', 'visitOn', 'dayPart', 'note'],
		link: 'status',
		after: [atNoCost],
	},
} as const satisfies Record<string, NoticeRow>;
