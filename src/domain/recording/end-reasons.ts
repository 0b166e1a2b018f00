import type { Text } from '../text.ts';

/** Why somebody was not recorded this time. */
export type EndReason = {
	/** For the officer, to choose from. */
	readonly label: Text;
	/** For the applicant: what was the matter. */
	readonly told: Text;
	/** For the applicant: what to bring or do next time. */
	readonly bring: Text;
	/** Where it can happen. */
	readonly where: readonly ('office' | 'home')[];
};

const kkAndFamily = {
	id: 'KK asli, dan kartu berfoto (kartu pelajar, paspor) atau seorang anggota keluarga dewasa di KK yang sama',
	en: 'the original KK, and a card with a photo (school card, passport) or an adult of the same KK',
} as const;

/** The ways a visit ends without a recording; each leads to a new day, free of charge. */
export const endReasons = {
	identity_differs: {
		label: { id: 'Data tidak cocok dengan orangnya', en: 'The data do not match the person' },
		told: {
			id: 'Data yang disebutkan belum cocok dengan data kependudukan',
			en: 'What was said does not match the population register yet',
		},
		bring: {
			id: 'KK asli terbaru dan kutipan akta kelahiran; bila datanya memang salah, petugas membantu memperbaikinya dahulu',
			en: 'the latest original KK and the birth certificate; if the register is wrong, an officer helps to correct it first',
		},
		where: ['office', 'home'],
	},
	nothing_to_show: {
		label: { id: 'Tidak membawa apa pun untuk dikenali', en: 'Brought nothing to be recognised by' },
		told: {
			id: 'Belum ada yang dapat ditunjukkan untuk mengenali orangnya',
			en: 'There was nothing to recognise the person by',
		},
		bring: kkAndFamily,
		where: ['office', 'home'],
	},
	device_down: {
		label: { id: 'Alat kami tidak berfungsi', en: 'Our device does not work' },
		told: {
			id: 'Alat perekaman kami tidak berfungsi, mohon maaf',
			en: 'Our recording device did not work, we are sorry',
		},
		bring: kkAndFamily,
		where: ['office', 'home'],
	},
	unwell: {
		label: { id: 'Orangnya tidak sanggup hari ini', en: 'The person is not able to today' },
		told: {
			id: 'Orangnya tidak sanggup direkam hari itu',
			en: 'The person was not able to be recorded on that day',
		},
		bring: kkAndFamily,
		where: ['office', 'home'],
	},
	not_at_home: {
		label: { id: 'Tidak ada orang di rumah', en: 'Nobody at home' },
		told: {
			id: 'Petugas kami datang, tetapi tidak bertemu dengan orangnya',
			en: 'Our officer came, and did not meet the person',
		},
		bring: {
			id: 'KK asli; orang yang direkam perlu ada di rumah',
			en: 'the original KK; the person to be recorded needs to be at home',
		},
		where: ['home'],
	},
	left: {
		label: { id: 'Pulang sebelum direkam', en: 'Left before being recorded' },
		told: { id: 'Perekaman hari itu belum selesai', en: 'The recording was not finished on that day' },
		bring: kkAndFamily,
		where: ['office'],
	},
} as const satisfies Record<string, EndReason>;
export type EndReasonCode = keyof typeof endReasons;

export const isEndReason = (code: string): code is EndReasonCode => Object.hasOwn(endReasons, code);

/** The reasons to choose from at an office or at a home. */
export const endReasonsAt = (where: 'office' | 'home'): readonly EndReasonCode[] =>
	(Object.keys(endReasons) as EndReasonCode[]).filter((code) =>
		(endReasons[code].where as readonly string[]).includes(where),
	);
