import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of a proxy, and of wrong data seen at the counter. */
export const handOverNotices = {
	proxy_named: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Penerima kuasa ditunjuk: {number}', en: 'A proxy was named: {number}' },
		lines: [
			{
				id: 'Anda menunjuk orang lain untuk mengambil dokumen ini. Berikan kode pengambilan kepadanya bila dokumen sudah siap; ia membawa KTP-el aslinya dan surat kuasa F-1.07 yang Anda tanda tangani.',
				en: 'You named somebody else to collect this document. Give them the collection code when it is ready; they bring their original KTP-el and the power of attorney F-1.07 signed by you.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Bukan Anda yang menunjuk? Buka permohonan, cabut kuasanya, lalu ganti kata sandi Anda.',
				en: 'Was it not you? Open the application, take the power back, then change your password.',
			},
		],
	},
	data_wrong: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Data kami perbaiki: {number}', en: 'We are correcting the data: {number}' },
		lines: [
			{
				id: 'Saat diperiksa bersama di loket, ada data yang keliru pada dokumen ini. Kami memperbaiki dan mencetaknya lagi, didahulukan dan gratis. Anda tidak perlu mengajukan lagi.',
				en: 'When it was read together at the counter, something on this document was wrong. We correct and print it again, first of all and free of charge. You need not apply again.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Kami memberi tahu Anda begitu dokumen yang benar siap diambil, dengan kode baru.',
				en: 'We tell you as soon as the right document is ready, with a new code.',
			},
		],
	},
} as const satisfies Record<string, NoticeRow>;
