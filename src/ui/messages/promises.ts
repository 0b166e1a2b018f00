import type { PromiseOutcome } from '#domain/booking/promise-report.ts';
import type { Text, Texts } from '#domain/text.ts';

/** The words of the report of promised days. */
export const promiseMessages = {
	title: { id: 'Janji yang ditepati', en: 'Promises kept' },
	lead: {
		id: 'Setiap hari ambil atau rekam yang kami sebut kepada warga adalah janji. Di sini terhitung apa jadinya.',
		en: 'Every day of collection or recording that we name to a resident is a promise. Here is what became of each.',
	},
	share: { id: 'Ditepati', en: 'Kept' },
	promised: { id: 'Dijanjikan', en: 'Promised' },
	month: { id: 'Bulan', en: 'Month' },
	office: { id: 'Kantor', en: 'Office' },
	kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
	wholeCity: { id: 'Kantor kota', en: 'City offices' },
	byOffice: { id: 'Per kantor', en: 'By office' },
	byKecamatan: { id: 'Per kecamatan', en: 'By kecamatan' },
	grouping: { id: 'Cara melihat', en: 'How to look at it' },
	all: { id: 'Seluruhnya', en: 'All' },
	chart: { id: 'Janji yang ditepati, 12 bulan', en: 'Promises kept, 12 months' },
	chartAlt: {
		id: 'Bagan batang: persen hari yang ditepati setiap bulan. Angkanya ada di tabel di bawah.',
		en: 'Bar chart: the percentage of days kept each month. The figures are in the table below.',
	},
	inMonth: { id: 'Apa jadinya: {month}', en: 'What became of them: {month}' },
	percent: { id: '{n} %', en: '{n}%' },
	none: { id: 'belum ada', en: 'none yet' },
	emptyTitle: { id: 'Belum ada hari yang dijanjikan', en: 'No day was promised yet' },
	emptyText: {
		id: 'Di bulan ini belum ada janji. Pilih bulan lain.',
		en: 'There is none in this month. Choose another.',
	},
	csv: { id: 'Unduh CSV, 12 bulan', en: 'Download CSV, 12 months' },
	how: {
		id: 'Setiap permohonan dihitung sekali untuk setiap hari yang dijanjikan kepadanya, pada bulan dan kantor hari itu. Persen: hari yang semuanya sudah siap (termasuk bila pemohon belum datang), dibanding hari yang lewat tanpa siap atau kami undur. Ganti hari atas keinginan pemohon, hari yang lebih awal, dan hari yang mengikuti perekaman tidak ikut dihitung.',
		en: 'Each application counts once for each day it was promised, in the month and at the office of that day. Percentage: days on which all was ready (also when the applicant did not come), against days that passed without or that we moved. Changes the applicant wished, earlier days, and days that follow a recording are left out.',
	},
} as const satisfies Texts;

export const promiseOutcomeWords = {
	kept: { id: 'Siap pada harinya', en: 'Ready on the day' },
	missed: { id: 'Siap, belum diambil', en: 'Ready, nobody came' },
	broken: { id: 'Lewat tanpa siap', en: 'Passed, not ready' },
	ahead: { id: 'Belum tiba', en: 'Still to come' },
	applicant: { id: 'Diganti pemohon', en: 'Changed by applicant' },
	earlier: { id: 'Dimajukan', en: 'Moved earlier' },
	meeting_moved: { id: 'Mengikuti perekaman', en: 'Follows the recording' },
	verification_late: { id: 'Pemeriksaan terlambat', en: 'Checked late' },
	processing_late: { id: 'Pembuatan terlambat', en: 'Made late' },
	siak_away: { id: 'SIAK tidak menjawab', en: 'SIAK away' },
	office_closed: { id: 'Kantor tutup', en: 'Office closed' },
	stock_out: { id: 'Blanko habis', en: 'Out of blanks' },
} as const satisfies Record<PromiseOutcome, Text>;
