import { plain, type NoticeRow } from './notice-row.ts';

/** What is told of an appeal, and of what comes back with it. */
export const appealNotices = {
	appeal_received: {
		...plain,
		values: ['name', 'number', 'service', 'answerBy'],
		subject: { id: 'Keberatan Anda kami terima: {number}', en: 'We have received your appeal: {number}' },
		lines: [
			{
				id: 'Keberatan Anda atas penolakan permohonan ini sudah kami terima. Seorang atasan yang tidak ikut menolak membacanya dan menjawab paling lambat {answerBy}. Gratis, dan tidak ada yang perlu Anda lakukan.',
				en: 'We have received your appeal of the rejection of this application. A supervisor who had no part in it reads it and answers by {answerBy}. It is free, and there is nothing you need to do.',
			},
		],
		facts: ['service', 'number', 'answerBy'],
		link: 'status',
	},
	appeal_granted: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		optional: ['office', 'address', 'date'],
		subject: { id: 'Keberatan Anda dikabulkan: {number}', en: 'Your appeal is granted: {number}' },
		lines: [
			{
				id: 'Keberatan Anda dikabulkan. Penjelasan kami: {reason}',
				en: 'Your appeal is granted. Our explanation: {reason}',
			},
			{
				id: 'Permohonan ini diperiksa lagi oleh petugas lain, didahulukan, dengan nomor yang sama. Tempat untuk Anda kami simpan lagi:',
				en: 'This application is checked again by another officer, with priority, under the same number. We keep a place for you again:',
			},
		],
		facts: ['service', 'number', 'office', 'address', 'date'],
		link: 'status',
		after: [
			{
				id: 'Harinya tidak cocok? Pilih hari lain di halaman permohonan.',
				en: 'Does the day not suit you? Choose another on the application’s page.',
			},
		],
	},
	appeal_upheld: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		subject: { id: 'Jawaban atas keberatan Anda: {number}', en: 'The answer to your appeal: {number}' },
		lines: [
			{
				id: 'Keberatan Anda sudah kami periksa, dan penolakan tetap berlaku. Penjelasan kami: {reason}',
				en: 'We have looked into your appeal, and the rejection stands. Our explanation: {reason}',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Masih tidak setuju? Ajukan banding tertulis kepada atasan pejabat yang menjawab (UU 30/2014 pasal 78), atau mengadu gratis ke Ombudsman RI (telepon 137) atau SP4N-LAPOR.',
				en: 'Do you still disagree? Appeal in writing to the superior of the official who answered (Law 30/2014 article 78), or complain free of charge to the Ombudsman (phone 137) or SP4N-LAPOR.',
			},
		],
	},
	appeal_late: {
		...plain,
		values: ['name', 'number', 'service', 'answerBy'],
		subject: {
			id: 'Jawaban keberatan Anda terlambat: {number}',
			en: 'Our answer to your appeal is late: {number}',
		},
		lines: [
			{
				id: 'Mohon maaf. Kami berjanji menjawab keberatan Anda paling lambat {answerBy}, dan belum menepatinya. Keberatan Anda kini paling atas di meja atasan.',
				en: 'We are sorry. We promised to answer your appeal by {answerBy}, and have not. It is now at the top of the supervisors’ desk.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Keberatan yang tidak dijawab pada waktunya dianggap dikabulkan menurut UU 30/2014 pasal 77. Anda berhak menagihnya ke kantor kami, atau mengadu ke Ombudsman RI (telepon 137).',
				en: 'An appeal that is not answered in time counts as granted by Law 30/2014 article 77. You may claim that at our office, or complain to the Ombudsman (phone 137).',
			},
		],
	},
	reopened_with_lead: {
		...plain,
		values: ['name', 'number', 'service', 'lead'],
		optional: ['office', 'address', 'date'],
		subject: { id: 'Permohonan dibuka lagi: {number}', en: 'Application opened again: {number}' },
		lines: [
			{
				id: 'Permohonan ini ditutup karena menunggu permohonan {lead}. Keberatan Anda atas penolakan itu dikabulkan, jadi permohonan ini dibuka lagi, tetap gratis.',
				en: 'This application was closed because it waited for application {lead}. Your appeal of that rejection is granted, so this one is opened again, still free of charge.',
			},
		],
		facts: ['service', 'number', 'lead', 'office', 'address', 'date'],
		link: 'status',
	},
	correction_reminder: {
		...plain,
		values: ['name', 'number', 'service', 'deadline', 'left'],
		subject: {
			id: 'Masih menunggu perbaikan Anda: {number}',
			en: 'Still waiting for your correction: {number}',
		},
		lines: [
			{
				id: 'Permohonan Anda masih menunggu perbaikan. Sisa waktu: {left}. Batasnya {deadline}; sesudah itu permohonan ditutup sendiri.',
				en: 'Your application still waits for your correction. Time left: {left}. The last day is {deadline}; after that it closes by itself.',
			},
			{
				id: 'Cukup perbaiki bagian yang ditandai. Nomor, antrean, dan jadwal ambil Anda tetap.',
				en: 'Correct only what is marked. Your number, place in line and pickup are kept.',
			},
		],
		facts: ['service', 'number', 'deadline'],
		link: 'correct',
		after: [
			{
				id: 'Ada kesulitan? Datanglah ke kantor kelurahan, petugas membantu gratis.',
				en: 'Is it difficult? Come to your kelurahan office, an officer helps free of charge.',
			},
		],
	},
} as const satisfies Record<string, NoticeRow>;
