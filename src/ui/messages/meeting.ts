import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Text, Texts } from '#domain/text.ts';

/** What is to come of a meeting that is no collection, while the application is checked or in hand. */
export const meetingNext: Partial<Record<MeetingKind, Text>> = {
	recording: {
		id: 'Datanglah ke {office} pada {pickupOn} untuk perekaman. Bawa KK asli; orang yang direkam harus hadir sendiri.',
		en: 'Come to {office} on {pickupOn} for the recording. Bring the original KK; the person to be recorded must be there.',
	},
	home: {
		id: 'Petugas menelepon Anda untuk menyepakati hari kunjungan. Kunjungan ini gratis, Rp 0.',
		en: 'An officer calls you to agree on the day of the visit. The visit is free, Rp 0.',
	},
};

/** The same once a day is agreed for a visit at home. */
export const visitNext: Text = {
	id: 'Petugas datang ke rumah pada {visitOn}, {dayPart}. Siapkan KK asli; orang yang direkam perlu ada di rumah. Kunjungan ini gratis, Rp 0.',
	en: 'An officer comes to your home on {visitOn}, in the {dayPart}. Have the original KK ready; the person to be recorded needs to be at home. The visit is free, Rp 0.',
};

/** Beside the day of a visit. */
export const visitWords = {
	note: { id: 'Catatan petugas: {note}', en: 'Officer’s note: {note}' },
	changed: { id: 'Hari diganti. Alasannya: {reason}', en: 'The day was changed. The reason: {reason}' },
} as const satisfies Texts;

/** Of a draft that an officer comes home for. */
export const homeVisitText = {
	id: 'Tidak perlu memilih kantor: petugas datang ke alamat yang Anda isi dan menelepon dahulu.',
	en: 'No office to choose: an officer comes to the address you gave and calls first.',
} as const satisfies Text;
