import type { Text } from '../text.ts';
import type { QuotaGroup, Service, Variant } from './service.ts';

/** How applicant and office meet: to collect, to be recorded at the office, or at the applicant's home. */
export type MeetingKind = 'pickup' | 'recording' | 'home';

/** How the applicant of this variant and the office meet. */
export const meetingKind = (service: Service, variant: Variant): MeetingKind => {
	if (variant.meeting === 'home') return 'home';
	return service.quotaGroup === 'recording' ? 'recording' : 'pickup';
};

/** The variants for which an officer comes to the applicant. */
export const homeVariants = (all: readonly Service[]): readonly { service: string; variant: string }[] =>
	all.flatMap((service) =>
		service.variants
			.filter((variant) => variant.meeting === 'home')
			.map((variant) => ({ service: service.id, variant: variant.id })),
	);

/** Whose places the meeting at the office takes; null when an officer comes to the applicant. */
export const meetingGroup = (service: Service, variant: Variant): QuotaGroup | null =>
	variant.meeting === 'home' ? null : service.quotaGroup;

/** The words of each kind of meeting, for pages, receipt and paper alike. */
export const meetingWords = {
	pickup: {
		step: { id: 'Tempat dan hari ambil', en: 'Place and day' },
		title: { id: 'Di mana dan kapan diambil?', en: 'Where and when to collect?' },
		heading: { id: 'Pengambilan', en: 'Collection' },
		at: { id: 'Diambil di', en: 'Collect at' },
		on: { id: 'Tanggal ambil', en: 'Date of collection' },
		bring: { id: 'Bawa saat mengambil', en: 'Bring when you collect' },
		missing: {
			id: 'Tempat dan hari ambil belum dipilih.',
			en: 'Place and day of collection are not chosen yet.',
		},
	},
	recording: {
		step: { id: 'Tempat dan hari rekam', en: 'Place and day' },
		title: { id: 'Di mana dan kapan perekamannya?', en: 'Where and when is the recording?' },
		heading: { id: 'Perekaman', en: 'Recording' },
		at: { id: 'Direkam di', en: 'Recorded at' },
		on: { id: 'Tanggal perekaman', en: 'Date of recording' },
		bring: { id: 'Bawa saat perekaman', en: 'Bring to the recording' },
		missing: {
			id: 'Tempat dan hari perekaman belum dipilih.',
			en: 'Place and day of the recording are not chosen yet.',
		},
	},
	home: {
		step: { id: 'Kunjungan', en: 'Visit' },
		title: { id: 'Kunjungan petugas', en: 'Visit by an officer' },
		heading: { id: 'Kunjungan petugas', en: 'Visit by an officer' },
		at: { id: 'Di rumah Anda', en: 'At your home' },
		on: { id: 'Tanggal', en: 'Date' },
		bring: { id: 'Siapkan saat petugas datang', en: 'Have ready when the officer comes' },
		missing: { id: 'Alamat kunjungan belum diisi.', en: 'The address of the visit is missing.' },
	},
} as const satisfies Record<MeetingKind, Readonly<Record<string, Text>>>;

/** Of what goes along and is collected on another day than that of the lead's meeting. */
export const collectedOn = {
	id: 'diambil {date}',
	en: 'to be collected on {date}',
} as const satisfies Text;
