import type { Texts } from '#domain/text.ts';

/** Signing on the screen, or on paper. */
export const signatureMessages = {
	signature: { id: 'Tanda tangan {who}', en: 'Signature of {who}' },
	drawHelp: {
		id: 'Tanda tangan di kotak ini dengan jari, pena atau tetikus.',
		en: 'Sign in this box with a finger, a pen or the mouse.',
	},
	board: { id: 'Kotak tanda tangan {who}', en: 'Signing board for {who}' },
	clear: { id: 'Ulangi tanda tangan', en: 'Sign again' },
	onPaper: { id: 'Ditandatangani di kertas', en: 'Signed on paper' },
	missing: {
		id: 'Belum ada tanda tangan. Tanda tangan di kotak, atau centang bahwa kertasnya sudah ditandatangani.',
		en: 'There is no signature. Sign in the box, or tick that the paper was signed.',
	},
} as const satisfies Texts;
