import type { Texts } from '#domain/text.ts';

/** The words of the demo's mail reader. */
export const mailMessages = {
	title: { id: 'Kotak pesan demo', en: 'Demo mailbox' },
	lead: {
		id: 'Di mode demo pesan tidak dikirim ke mana pun; semuanya dapat dibaca di sini.',
		en: 'In demo mode no message is sent anywhere; all of them can be read here.',
	},
	table: { id: 'Pesan, yang terbaru di atas', en: 'Messages, the latest first' },
	subject: { id: 'Perihal', en: 'Subject' },
	to: { id: 'Kepada', en: 'To' },
	at: { id: 'Waktu', en: 'Time' },
	attachments: { id: 'Lampiran', en: 'Attachments' },
	empty: { id: 'Belum ada pesan', en: 'No messages yet' },
	emptyText: {
		id: 'Daftarkan akun atau kirim permohonan, lalu muat ulang halaman ini.',
		en: 'Register an account or send an application, then reload this page.',
	},
	allMessages: { id: 'Semua pesan', en: 'All messages' },
	asText: { id: 'Sebagai teks', en: 'As text' },
	asShown: { id: 'Seperti di kotak masuk', en: 'As in the inbox' },
} as const satisfies Texts;
