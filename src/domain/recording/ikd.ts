import type { Text } from '../text.ts';

/** What became of the Identitas Kependudukan Digital, which is activated in its own app while the person is there. */
export const ikdOutcomes = {
	activated: { id: 'Diaktifkan', en: 'Activated' },
	not_wanted: { id: 'Tidak diinginkan', en: 'Not wanted' },
	phone_not_suitable: {
		id: 'HP belum mendukung (perlu Android 8 ke atas atau iOS)',
		en: 'The phone is not suitable (Android 8 or later, or iOS)',
	},
} as const satisfies Record<string, Text>;
export type IkdOutcome = keyof typeof ikdOutcomes;
export const isIkdOutcome = (said: string): said is IkdOutcome => Object.hasOwn(ikdOutcomes, said);

/** The national app and its guide; e-Open only leads there. */
export const ikdGuide = 'https://play.google.com/store/apps/details?id=gov.dukcapil.mobile_id';
