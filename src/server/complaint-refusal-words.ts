import type { RefusalRow } from './refusal-row.ts';

/** The refusals of appeals, complaints and reports, as rows of the one table. */
export const complaintRefusals = {
	own_rejection: {
		status: 403,
		title: { id: 'Anda sendiri yang menolaknya', en: 'You rejected it yourself' },
		detail: {
			id: 'Keberatan dan pemeriksaan ulang dikerjakan orang lain daripada yang menolak. Serahkan kepada rekan Anda.',
			en: 'An appeal, and checking it again, is for somebody else than who rejected it. Leave it to a colleague.',
		},
	},
	appeal_over: {
		status: 409,
		title: { id: 'Waktu mengajukan keberatan sudah lewat', en: 'The time to appeal is over' },
		detail: {
			id: 'Keberatan dapat diajukan sampai {date}. Anda tetap dapat mengajukan permohonan baru, gratis, atau mengadu ke Ombudsman RI (telepon 137).',
			en: 'It could be appealed until {date}. You can still make a new application, free of charge, or complain to the Ombudsman (phone 137).',
		},
	},
	applied_anew: {
		status: 409,
		title: { id: 'Pemohon sudah mengajukan lagi', en: 'The applicant has applied again' },
		detail: {
			id: 'Permohonan {number} meminta hal yang sama dan masih berjalan. Yang ini tidak dapat dibuka selama itu berjalan: jelaskan dalam jawaban, atau minta pemohon membatalkan yang baru.',
			en: 'Application {number} asks for the same and is under way. This one cannot be opened while it is: explain so in your answer, or ask the applicant to cancel the new one.',
		},
	},
	applied_elsewhere: {
		status: 409,
		title: {
			id: 'Permohonan yang sama berjalan dari akun lain',
			en: 'The same is under way from another account',
		},
		detail: {
			id: 'Untuk orang atau keluarga ini layanan yang sama masih berjalan. Yang ini tidak dapat dibuka selama itu berjalan: jelaskan dalam jawaban.',
			en: 'The same service is under way for this person or family. This one cannot be opened while it is: explain so in your answer.',
		},
	},
	handled_by_other: {
		status: 409,
		title: { id: 'Sudah ditangani atasan lain', en: 'Another supervisor handles it' },
		detail: {
			id: 'Hanya yang menangani yang dapat membalas. Bila ia berhalangan, ambil alih dulu.',
			en: 'Only who handles it can reply. If they cannot, take it over first.',
		},
	},
	nothing_answered_yet: {
		status: 409,
		title: { id: 'Belum ada jawaban', en: 'It has no answer yet' },
		detail: {
			id: 'Jawab dulu pelapornya, baru laporan ditutup.',
			en: 'Answer who reported first, then close the report.',
		},
	},
	complaint_closed: {
		status: 409,
		title: { id: 'Laporan ini sudah ditutup', en: 'This report is closed' },
		detail: {
			id: 'Ada hal baru? Buat laporan baru dan sebut nomor laporan ini.',
			en: 'Is there something new? Make a new report and name the number of this one.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
