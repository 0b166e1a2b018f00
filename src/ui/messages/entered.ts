import type { Texts } from '#domain/text.ts';

/** What an officer entered for a resident. */
export const enteredMessages = {
	fillingFor: {
		id: 'Anda mengisi untuk {name}. Bacakan pertanyaannya dan isi seperti jawaban warga.',
		en: 'You are filling this in for {name}. Read the questions out and enter what the resident answers.',
	},
	fillingForLabel: { id: 'Mengisi untuk warga', en: 'Filling in for a resident' },
	backToDesk: { id: 'Kembali ke meja petugas', en: 'Back to the officers’ desk' },
} as const satisfies Texts;
