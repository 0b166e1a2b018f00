import type { Text } from '../text.ts';

/** What a verifier says of one document or one field. */
export type Verdict = {
	/** `document:KK_LAMA` or `field:alamat`. */
	readonly target: string;
	readonly good: boolean;
	/** Key of {@link verdictReasons}; null when good. */
	readonly reason: string | null;
	/** In the verifier's own words, shown to the applicant. */
	readonly note: string | null;
};

/** Reason templates in plain Indonesian (product.md section 7). */
export const verdictReasons = {
	unreadable: {
		id: 'Foto kurang jelas, tulisannya tidak terbaca. Mohon foto ulang di tempat terang.',
		en: 'The photo is not clear enough to read. Please take it again in good light.',
	},
	cut_off: {
		id: 'Sebagian dokumen terpotong. Mohon foto seluruh halaman.',
		en: 'Part of the document is cut off. Please photograph the whole page.',
	},
	wrong_document: { id: 'Ini bukan dokumen yang diminta.', en: 'This is not the document asked for.' },
	not_original: {
		id: 'Ini fotokopi. Mohon foto dokumen aslinya.',
		en: 'This is a photocopy. Please photograph the original.',
	},
	out_of_date: { id: 'Dokumen ini sudah tidak berlaku.', en: 'This document is no longer valid.' },
	unsigned: { id: 'Tanda tangan belum lengkap.', en: 'A signature is missing.' },
	differs_from_register: {
		id: 'Isian ini berbeda dengan data kependudukan. Mohon periksa kembali.',
		en: 'This answer differs from the population register. Please check it.',
	},
	differs_from_document: {
		id: 'Isian ini berbeda dengan dokumen yang diunggah.',
		en: 'This answer differs from the uploaded document.',
	},
	incomplete: { id: 'Isian ini belum lengkap.', en: 'This answer is not complete.' },
	other: { id: 'Lihat catatan petugas.', en: 'See the officer’s note.' },
} as const satisfies Record<string, Text>;
export type VerdictReason = keyof typeof verdictReasons;
