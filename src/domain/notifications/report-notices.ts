import { plain, type NoticeRow } from './notice-row.ts';

/** What is told to who complained or reported a demand for money. Nothing of what was written leaves the house by mail. */
export const reportNotices = {
	report_received: {
		...plain,
		values: ['report', 'pin', 'answerBy'],
		optional: ['name'],
		subject: { id: 'Laporan Anda kami terima: {report}', en: 'We have received your report: {report}' },
		lines: [
			{
				id: 'Terima kasih sudah melapor. Kami menjawab paling lambat {answerBy}. Laporan tentang petugas dibaca atasan dari jalur lain, dan nama Anda hanya dilihat atasan yang menangani.',
				en: 'Thank you for reporting. We answer by {answerBy}. A report about an officer is read by a supervisor of another line, and your name is seen only by the supervisor who handles it.',
			},
		],
		facts: ['report', 'pin', 'answerBy'],
		link: 'report',
		after: [
			{
				id: 'Dengan nomor dan PIN ini laporan dapat diikuti dan dibalas. Jangan berikan kepada siapa pun.',
				en: 'With this number and PIN the report can be followed and replied to. Give them to nobody.',
			},
		],
	},
	report_moved: {
		...plain,
		values: ['report'],
		optional: ['name'],
		subject: { id: 'Ada kabar tentang laporan Anda: {report}', en: 'There is news of your report: {report}' },
		lines: [
			{
				id: 'Ada perkembangan atau jawaban pada laporan Anda. Buka dengan nomor dan PIN laporan.',
				en: 'Your report has moved on or was answered. Open it with its number and PIN.',
			},
		],
		facts: ['report'],
		link: 'report',
	},
	report_late: {
		...plain,
		values: ['report', 'answerBy'],
		optional: ['name'],
		subject: {
			id: 'Jawaban laporan Anda terlambat: {report}',
			en: 'Our answer to your report is late: {report}',
		},
		lines: [
			{
				id: 'Mohon maaf. Kami berjanji menjawab laporan Anda paling lambat {answerBy}, dan belum menepatinya. Laporan ini kini paling atas di meja atasan. Anda juga dapat mengadu ke Ombudsman RI (telepon 137).',
				en: 'We are sorry. We promised to answer your report by {answerBy}, and have not. It is now at the top of the supervisors’ desk. You may also complain to the Ombudsman (phone 137).',
			},
		],
		facts: ['report'],
		link: 'report',
	},
} as const satisfies Record<string, NoticeRow>;
