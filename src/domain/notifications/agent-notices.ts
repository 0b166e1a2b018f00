import { plain, type NoticeRow } from './notice-row.ts';

const stopThem = {
	id: 'Tidak ingin dibantu lagi? Buka permohonan Anda, atau lacak dengan nomor dan PIN, lalu pilih "Yang dilakukan agen": persetujuan dapat ditarik kapan saja.',
	en: 'You do not want this help any more? Open your application, or follow it with number and PIN, and choose "What the agent did": consent can be taken back at any time.',
} as const;

/** What is told of what an agent does for a resident, and of bringing a document to the door. */
export const agentNotices = {
	entered_for_you: {
		...plain,
		values: ['name', 'number', 'service', 'agent'],
		subject: { id: 'Agen mengisi permohonan untuk Anda', en: 'An agent fills in an application for you' },
		lines: [
			{
				id: '{agent}, petugas RW kami, baru saja mulai mengisi permohonan atas nama Anda. Tanpa kode persetujuan dari Anda, permohonan itu tidak dikirim.',
				en: '{agent}, our agent in your RW, has just begun to fill in an application in your name. Without a consent code from you it is not sent.',
			},
			{
				id: 'Anda tidak memintanya? Buka permohonannya dan batalkan.',
				en: 'You did not ask for this? Open the application and stop it.',
			},
		],
		facts: ['service', 'number', 'agent'],
		link: 'status',
		after: [stopThem],
	},
	consent_code: {
		...plain,
		values: ['name', 'code', 'number', 'service', 'agent'],
		subject: { id: 'Kode persetujuan Anda untuk {number}', en: 'Your consent code for {number}' },
		lines: [
			{
				id: '{agent}, petugas RW kami, mengisi permohonan atas nama Anda. Bila Anda setuju permohonan ini dikirim, sebutkan kode ini kepadanya. Kode hanya berlaku beberapa menit.',
				en: '{agent}, our agent in your RW, filled in an application in your name. If you agree that it is sent, tell them this code. It works for a few minutes only.',
			},
		],
		large: 'code',
		facts: ['service', 'number', 'agent'],
		link: null,
		after: [
			{
				id: 'Tidak meminta bantuan agen? Jangan berikan kodenya. Tanpa kode ini tidak ada yang dikirim.',
				en: 'You did not ask an agent for help? Do not give the code. Without it nothing is sent.',
			},
		],
	},
	consent_withdrawn: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Persetujuan Anda sudah ditarik: {number}', en: 'Your consent was taken back: {number}' },
		lines: [
			{
				id: 'Agen tidak dapat lagi melihat atau mengubah permohonan ini. Permohonannya sendiri tetap pada Anda.',
				en: 'The agent cannot see or change this application any more. The application itself stays with you.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	delivery_ready: {
		...plain,
		values: ['name', 'number', 'service', 'code'],
		optional: ['home'],
		subject: {
			id: 'Dokumen Anda segera diantar: {number}',
			en: 'Your document is about to be brought: {number}',
		},
		lines: [
			{
				id: 'Dokumen Anda sudah selesai dan ada di kantor kelurahan atau kecamatan Anda. Petugas RW kami mengantarnya ke rumah Anda. Beri tahu kode ini hanya ketika dokumennya ada di depan Anda, dan tunjukkan KTP-el atau KK asli.',
				en: 'Your document is finished and at the office of your kelurahan or kecamatan. Our agent in your RW brings it to your door. Tell this code only when the document is in front of you, and show your original KTP-el or KK.',
			},
		],
		large: 'code',
		facts: ['service', 'number', 'home'],
		link: 'status',
		after: [
			{
				id: 'Anda tidak di rumah? Orang lain di KK Anda boleh menerimanya dengan kode ini dan KTP-el mereka.',
				en: 'You are not at home? Somebody else on your KK may take it with this code and their own KTP-el.',
			},
		],
	},
	nobody_home: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Agen sudah datang ke rumah Anda: {number}', en: 'The agent came to your door: {number}' },
		lines: [
			{
				id: 'Agen membawa dokumen Anda ke rumah, tetapi tidak ada yang dapat menerimanya. Agen akan datang sekali lagi pada hari kerja berikutnya. Kode Anda tetap.',
				en: 'The agent brought your document to your door, but nobody could take it. They come once more on the next working day. Your code stays the same.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	delivery_ended: {
		...plain,
		values: ['name', 'number', 'service', 'code'],
		optional: ['office', 'address'],
		subject: {
			id: 'Dokumen Anda menunggu di kantor: {number}',
			en: 'Your document waits at the office: {number}',
		},
		lines: [
			{
				id: 'Dokumen Anda tidak jadi diantar ke rumah dan dibawa kembali ke {office}. Pilih hari untuk mengambilnya di sana, kapan saja yang cocok. Tidak ada biaya.',
				en: 'Your document is not brought to your door after all and goes back to {office}. Choose a day to collect it there, whenever it suits you. There is no fee.',
			},
		],
		large: 'code',
		facts: ['service', 'number', 'office', 'address'],
		link: 'pickup',
	},
	delivery_asked: {
		...plain,
		values: ['name', 'number', 'service'],
		optional: ['home'],
		subject: {
			id: 'Dokumen akan diantar ke rumah: {number}',
			en: 'Your document will be brought to your door: {number}',
		},
		lines: [
			{
				id: 'Begitu selesai, dokumen Anda diantar petugas RW kami ke alamat Anda di KK, gratis. Anda tidak perlu datang ke kantor.',
				en: 'Once finished, your document is brought by our agent in your RW to your address on the KK, free of charge. You need not come to the office.',
			},
		],
		facts: ['service', 'number', 'home'],
		link: 'status',
	},
} as const satisfies Record<string, NoticeRow>;
