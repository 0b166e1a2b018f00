import type { Output } from '../catalogue/service.ts';
import type { Text } from '../text.ts';

/** Documents on paper, signed electronically; the rest are cards and proofs. */
export const signedKinds = ['kk', 'akta_lahir', 'akta_mati', 'skpwni'] as const satisfies readonly Output[];
export type SignedKind = (typeof signedKinds)[number];

/** What each is called. */
export const signedKindNames = {
	kk: { id: 'Kartu Keluarga', en: 'Family card (KK)' },
	akta_lahir: { id: 'Kutipan Akta Kelahiran', en: 'Birth certificate' },
	akta_mati: { id: 'Kutipan Akta Kematian', en: 'Death certificate' },
	skpwni: { id: 'Surat Keterangan Pindah WNI (SKPWNI)', en: 'Letter of moving (SKPWNI)' },
} as const satisfies Record<SignedKind, Text>;

/** Whether documents of this kind are signed. */
export const isSignedKind = (kind: Output): kind is SignedKind =>
	(signedKinds as readonly Output[]).includes(kind);
