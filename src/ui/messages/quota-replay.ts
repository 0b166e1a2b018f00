import type { TrialKind } from '#domain/booking/trial-quotas.ts';
import type { Text, Texts } from '#domain/text.ts';

/** How other numbers are typed. */
export const trialKindNames = {
	same: { id: 'Sama untuk semua kantor: tempat sehari', en: 'The same for all offices: places a day' },
	factor: {
		id: 'Dikalikan: misalnya 1,5 kali yang sekarang',
		en: 'Multiplied: for example 1.5 times what there is',
	},
	each: { id: 'Per kantor: diisi di bawah', en: 'Office by office: typed below' },
} as const satisfies Record<TrialKind, Text>;

/** The page that replays past demand against other numbers. */
export const quotaReplayMessages = {
	title: { id: 'Ulang dengan kuota lain', en: 'Replay with other quotas' },
	lead: {
		id: 'Permohonan yang sudah masuk diulang dengan angka lain. Tidak ada yang berubah di sini.',
		en: 'Applications already sent are replayed with other numbers. Nothing changes here.',
	},
	kinds: { id: 'Untuk apa', en: 'What for' },
	from: { id: 'Dari tanggal', en: 'From' },
	to: { id: 'Sampai tanggal', en: 'To' },
	range: { id: 'Rentang tanggal', en: 'The dates' },
	rangeWrong: {
		id: 'Rentang tanggal tidak sesuai. Isi paling lama {most} hari, sampai hari ini; yang dipakai di bawah: 30 hari terakhir.',
		en: 'The dates do not fit. Give at most {most} days, up to today; used below: the last 30 days.',
	},
	kind: { id: 'Angka lain', en: 'Other numbers' },
	number: { id: 'Angka atau kali', en: 'Number or factor' },
	numberHelp: { id: 'Tempat sehari, atau kali seperti 1,5.', en: 'Places a day, or a factor such as 1.5.' },
	each: { id: 'Angka per kantor', en: 'Numbers office by office' },
	eachHelp: {
		id: 'Dipakai bila memilih "Per kantor". Kosong: angka sekarang.',
		en: 'Used with "Office by office". Empty: the number there is now.',
	},
	run: { id: 'Ulangi', en: 'Replay' },
	results: { id: 'Hasil', en: 'Results' },
	measure: { id: 'Ukuran', en: 'Measure' },
	now: { id: 'Angka sekarang', en: 'Numbers now' },
	other: { id: 'Angka lain', en: 'Other numbers' },
	asked: { id: 'Tempat yang diminta', en: 'Places asked for' },
	served: { id: 'Dapat hari di kantornya', en: 'Got a day at their office' },
	overflow: { id: 'Tidak kebagian hari', en: 'Got no day' },
	median: { id: 'Separuh menunggu paling lama', en: 'Half waited at most' },
	p90: { id: '9 dari 10 menunggu paling lama', en: '9 of 10 waited at most' },
	days: { id: '{n} hari kerja', en: '{n} working days' },
	beyond: { id: 'lebih dari {n} hari kerja', en: 'more than {n} working days' },
	nobody: { id: '–', en: '–' },
	change: { id: '{before} → {after}', en: '{before} → {after}' },
	chart: { id: 'Lama menunggu, dalam hari kerja', en: 'How long people wait, in working days' },
	chartText: {
		id: 'Berapa permohonan menunggu berapa hari kerja, dengan angka sekarang dan dengan angka lain; yang terakhir tidak kebagian hari. Angkanya ada di tabel.',
		en: 'How many applications wait how many working days, with the numbers now and with others; the last got no day. The figures are in the table.',
	},
	noDay: { id: 'tidak kebagian', en: 'no day' },
	wait: { id: 'Menunggu', en: 'Waiting' },
	perOffice: { id: 'Per kantor', en: 'Office by office' },
	office: { id: 'Kantor', en: 'Office' },
	emptyTitle: { id: 'Belum ada permohonan', en: 'No applications yet' },
	emptyText: {
		id: 'Pada tanggal-tanggal itu belum ada permohonan jenis ini yang dikirim. Pilih jenis atau tanggal lain.',
		en: 'On these dates no application of this kind was sent. Choose another kind or other dates.',
	},
	method: {
		id: 'Setiap permohonan mendapat hari pertama yang masih ada tempat di kantor yang dipilihnya, hari kerja ke-{min} sampai ke-{max}, menurut kalender kantor itu; hari-hari dimulai kosong. Pembukaan hari baru setiap jam tidak ikut diulang.',
		en: 'Each application gets the first day with a place at the office it chose, working days {min} to {max}, by that office’s calendar; the days begin empty. That a new day opens hour by hour is not replayed.',
	},
} as const satisfies Texts;
