import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Text } from '#domain/text.ts';

/** What has a quota of its own a day, in words. */
export const quotaGroupWords = {
	paper: { id: 'tempat untuk KK, akta dan surat', en: 'places for KK, certificates and letters' },
	card: { id: 'tempat untuk KTP-el dan KIA', en: 'places for KTP-el and KIA' },
	recording: { id: 'tempat untuk perekaman', en: 'places for recording' },
} as const satisfies Record<QuotaGroup, Text>;
