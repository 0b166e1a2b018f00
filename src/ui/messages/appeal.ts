import type { Text, Texts } from '#domain/text.ts';
import type { AppealState } from '#domain/applications/application.ts';
import type { Clock } from '#domain/appeals/appeal.ts';

/** The words of appeals, for their applicants and for supervisors. */
export const appealMessages = {
	// on the application's page
	disagree: { id: 'Tidak setuju dengan keputusan ini?', en: 'Do you disagree with this decision?' },
	mayUntil: {
		id: 'Anda berhak mengajukan keberatan, gratis, sampai {date}. Atasan yang tidak ikut menolak akan memeriksanya dan menjawab dalam {days} hari kerja.',
		en: 'You may appeal, free of charge, until {date}. A supervisor who had no part in the rejection looks into it and answers within {days} working days.',
	},
	start: { id: 'Ajukan keberatan', en: 'Appeal' },
	over: {
		id: 'Keberatan dapat diajukan sampai {date}, dan waktu itu sudah lewat. Permohonan baru boleh diajukan kapan saja, gratis.',
		en: 'It could be appealed until {date}, and that time is over. You may make a new application at any time, free of charge.',
	},
	openTitle: { id: 'Keberatan Anda sedang diperiksa', en: 'Your appeal is being looked into' },
	openText: {
		id: 'Diterima {at}. Kami menjawab paling lambat {date}; jawabannya juga kami kirim lewat e-mail. Tidak ada yang perlu Anda lakukan.',
		en: 'Received {at}. We answer by {date}; the answer also comes by e-mail. There is nothing you need to do.',
	},
	lateTitle: { id: 'Jawaban keberatan Anda terlambat', en: 'Our answer to your appeal is late' },
	lateText: {
		id: 'Kami berjanji menjawab paling lambat {date} dan belum menepatinya. Mohon maaf; keberatan Anda kini paling atas di meja atasan. Menurut UU 30/2014 pasal 77 keberatan yang tidak dijawab pada waktunya dianggap dikabulkan: Anda berhak menagihnya ke {office}, {phone}, atau mengadu ke Ombudsman RI (telepon 137).',
		en: 'We promised to answer by {date} and have not. We are sorry; your appeal is now at the top of the supervisors’ desk. By Law 30/2014 article 77 an appeal that is not answered in time counts as granted: you may claim that at {office}, {phone}, or complain to the Ombudsman (phone 137).',
	},
	grantedTitle: { id: 'Keberatan Anda dikabulkan', en: 'Your appeal was granted' },
	grantedText: {
		id: 'Permohonan ini diperiksa lagi oleh petugas lain, didahulukan dan gratis.',
		en: 'This application is checked again by another officer, with priority and free of charge.',
	},
	upheldTitle: {
		id: 'Keberatan dijawab: penolakan tetap berlaku',
		en: 'Appeal answered: the rejection stands',
	},
	upheldNext: {
		id: 'Masih tidak setuju? Ajukan banding tertulis kepada atasan pejabat yang menjawab dalam 10 hari kerja (UU 30/2014 pasal 78), atau mengadu gratis ke Ombudsman RI (telepon 137) atau SP4N-LAPOR. Permohonan baru boleh diajukan kapan saja.',
		en: 'Do you still disagree? Appeal in writing to the superior of the official who answered within 10 working days (Law 30/2014 article 78), or complain free of charge to the Ombudsman (phone 137) or SP4N-LAPOR. You may make a new application at any time.',
	},
	explanation: { id: 'Penjelasan', en: 'Explanation' },
	withLead: {
		id: 'Permohonan ini ditutup karena permohonan yang ditunggunya ditolak. Keberatan diajukan pada permohonan itu; bila dikabulkan, yang ini ikut dibuka lagi.',
		en: 'This application was closed because the one it waited for was rejected. Appeal there; if that is granted, this one is opened again too.',
	},
	// the form
	title: { id: 'Ajukan keberatan', en: 'Appeal' },
	lead: {
		id: 'Tulis dengan kata-kata Anda sendiri mengapa penolakan ini keliru. Gratis, dan cukup sekali: keputusan atasnya disertai penjelasan.',
		en: 'Say in your own words why this rejection is wrong. It is free, and once: the decision comes with an explanation.',
	},
	rejectedFor: { id: 'Alasan penolakan', en: 'Reason of the rejection' },
	reason: { id: 'Mengapa Anda keberatan?', en: 'Why do you appeal?' },
	reasonHelp: {
		id: 'Misalnya: data yang dibaca keliru, dokumen yang belum dilihat, keadaan yang sudah berubah. {min} sampai {max} huruf.',
		en: 'For example: data that was misread, a document that was not seen, something that has changed. {min} to {max} letters.',
	},
	files: { id: 'Dokumen pendukung', en: 'Supporting documents' },
	filesHelp: {
		id: 'Foto atau PDF, paling banyak {n} berkas, seluruhnya paling besar {mb} MB.',
		en: 'Photos or PDF, {n} files at most, {mb} MB in all.',
	},
	filesAgain: { id: 'Pilih lagi berkasnya sebelum mengirim.', en: 'Choose the files again before sending.' },
	send: { id: 'Kirim keberatan', en: 'Send the appeal' },
	sent: { id: 'Keberatan Anda sudah kami terima.', en: 'We have received your appeal.' },
	back: { id: 'Status permohonan', en: 'Status of the application' },
	cannot: { id: 'Keberatan tidak dapat diajukan sekarang.', en: 'It cannot be appealed now.' },
	// supervisors
	listTitle: { id: 'Keberatan', en: 'Appeals' },
	listLead: {
		id: 'Keberatan atas penolakan di wilayah Anda. Yang paling dekat batasnya di atas; yang terlambat ditandai dan pemohonnya sudah diberi tahu.',
		en: 'Appeals of rejections in your area. The one due first on top; late ones are marked and their applicants have been told.',
	},
	views: { id: 'Bagian daftar', en: 'Parts of the list' },
	viewOpen: { id: 'Belum dijawab', en: 'To be answered' },
	viewDecided: { id: 'Sudah dijawab', en: 'Answered' },
	number: { id: 'Nomor', en: 'Number' },
	about: { id: 'Layanan', en: 'Service' },
	who: { id: 'Atas nama', en: 'About' },
	where: { id: 'Kelurahan', en: 'Kelurahan' },
	filed: { id: 'Diajukan', en: 'Made' },
	due: { id: 'Dijawab paling lambat', en: 'Answered by' },
	outcome: { id: 'Keputusan', en: 'Decision' },
	ownRejection: { id: 'Anda yang menolak; untuk rekan Anda', en: 'You rejected it; for a colleague' },
	none: { id: 'Tidak ada keberatan yang menunggu', en: 'No appeal is waiting' },
	noneDecided: { id: 'Belum ada yang dijawab', en: 'None was answered yet' },
	backToList: { id: 'Daftar keberatan', en: 'All appeals' },
	caseTitle: { id: 'Keberatan {number}', en: 'Appeal {number}' },
	openCase: {
		id: 'Buka permohonannya: data, berkas, riwayat',
		en: 'Open the application: data, documents, history',
	},
	fromApplicant: { id: 'Dari pemohon', en: 'From the applicant' },
	decision: { id: 'Keputusan Anda', en: 'Your decision' },
	explain: { id: 'Penjelasan untuk pemohon', en: 'Explanation to the applicant' },
	explainHelp: {
		id: 'Kata-kata biasa, dengan dasar hukumnya dan apa yang dapat dilakukan pemohon selanjutnya. {min} sampai {max} huruf; pemohon membacanya persis begini.',
		en: 'Plain words, with the legal reason and what the applicant can do next. {min} to {max} letters; the applicant reads it exactly so.',
	},
	grant: { id: 'Kabulkan: periksa lagi', en: 'Grant: check it again' },
	uphold: { id: 'Tolak keberatan: penolakan tetap', en: 'Uphold: the rejection stands' },
	grantHelp: {
		id: 'Kabulkan: permohonan kembali ke verifikasi dengan nomor yang sama, untuk petugas lain; hari ambil baru dicarikan sendiri dan diberitahukan.',
		en: 'Grant: the application goes back to verification under the same number, for another officer; a new day is found by itself and told.',
	},
	decided: {
		id: 'Keputusan tersimpan dan pemohon diberi tahu.',
		en: 'The decision is kept and the applicant is told.',
	},
	decidedAt: { id: '{outcome}, {at}', en: '{outcome}, {at}' },
} as const satisfies Texts;

/** How an appeal stands, for lists. */
export const appealStates = {
	open: { id: 'Belum dijawab', en: 'Not answered' },
	granted: { id: 'Dikabulkan', en: 'Granted' },
	upheld: { id: 'Penolakan tetap', en: 'Upheld' },
} as const satisfies Record<AppealState, Text>;

/** How an answer stands to its last day. */
export const clockWords = {
	late: { id: 'Terlambat', en: 'Late' },
	soon: { id: 'Segera', en: 'Soon' },
	in_time: { id: 'Dalam waktu', en: 'In time' },
} as const satisfies Record<Clock, Text>;
