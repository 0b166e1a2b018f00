import type { MeetingKind } from '#domain/catalogue/meeting.ts';
import type { Text } from '#domain/text.ts';

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

/** Of a draft that an officer comes home for. */
export const homeVisitText = {
	id: 'Tidak perlu memilih kantor: petugas datang ke alamat yang Anda isi dan menelepon dahulu.',
	en: 'No office to choose: an officer comes to the address you gave and calls first.',
} as const satisfies Text;
