import type { Text, Texts } from '#domain/text.ts';

/** The words around the terms. */
export const termsMessages = {
	title: { id: 'Sebelum mulai', en: 'Before you start' },
	lead: {
		id: 'Baca sebentar, lalu beri tanda setuju.',
		en: 'Read this, then tick that you agree.',
	},
	accept: {
		id: 'Saya sudah membaca dan menyetujui ketentuan ini',
		en: 'I have read and accept these terms',
	},
	acceptSubject: { id: 'Ketentuan', en: 'The terms' },
	start: { id: 'Setuju dan mulai', en: 'Agree and start' },
	version: { id: 'Ketentuan versi {version}', en: 'Terms, version {version}' },
} as const satisfies Texts;

/** The terms an applicant accepts; their version is in `features/applications/server/terms.ts` and changes when they do. */
export const terms = [
	{
		title: { id: 'Data yang Anda isi benar', en: 'What you enter is true' },
		text: {
			id: 'Anda mengajukan untuk diri sendiri atau anggota KK Anda, dengan data dan dokumen yang benar. Memberi data palsu dengan sengaja dapat dipidana (UU 23/2006 pasal 93).',
			en: 'You apply for yourself or members of your own KK, with true data and documents. Giving false data on purpose is an offence (Law 23/2006 article 93).',
		},
	},
	{
		title: { id: 'Data Anda hanya untuk permohonan ini', en: 'Your data is for this application only' },
		text: {
			id: 'Data dan foto dokumen disimpan tersandi dan hanya dibuka petugas yang menanganinya. Setiap petugas yang melihat data Anda dicatat (UU 27/2022).',
			en: 'Data and photos are stored encrypted and opened only by the officers who deal with them. Every officer who looks at your data is recorded (Law 27/2022).',
		},
	},
	{
		title: { id: 'Gratis, tanpa kecuali', en: 'Free, without exception' },
		text: {
			id: 'Biayanya Rp 0 (UU 24/2013 pasal 79A). Bila ada yang meminta uang, jangan dibayar; laporkan.',
			en: 'The cost is Rp 0 (Law 24/2013 article 79A). If anyone asks for money, do not pay; report it.',
		},
	},
	{
		title: { id: 'Kabar lewat e-mail', en: 'News by e-mail' },
		text: {
			id: 'Setiap perubahan status dikirim ke e-mail Anda. Bila ada yang perlu diperbaiki, perbaiki bagian itu saja; nomor dan jadwal ambil tetap.',
			en: 'Every change of status is sent to your e-mail. If something needs correcting, correct only that part; number and pickup are kept.',
		},
	},
	{
		title: { id: 'Saat mengambil', en: 'When you collect' },
		text: {
			id: 'Bawa KTP-el asli (bila belum punya: KK asli) dan kode pengambilan pada hari yang Anda pilih. Dokumen lama diserahkan kepada petugas bila diminta.',
			en: 'Bring your original KTP-el (if you have none yet: the original KK) and the collection code on the day you chose. Hand in the old document if it is asked for.',
		},
	},
] as const satisfies readonly { readonly title: Text; readonly text: Text }[];
