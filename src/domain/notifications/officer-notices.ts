import { plain, type NoticeRow } from './notice-row.ts';

const once = {
	id: 'Tautan ini hanya untuk Anda, berlaku sekali dan selama 72 jam. Jangan meneruskannya kepada siapa pun.',
	en: 'This link is for you alone; it works once, within 72 hours. Do not pass it on to anybody.',
} as const;

/** What is told to officers about their accounts and their work. */
export const officerNotices = {
	officer_invited: {
		...plain,
		values: ['name', 'token'],
		subject: { id: 'Undangan akun petugas e-Open', en: 'Your invitation to e-Open for officers' },
		lines: [
			{
				id: 'Anda diundang bekerja dengan e-Open. Buka tautan di bawah, buat kata sandi, lalu pasang kode keamanan di aplikasi autentikator pada HP Anda. Siapkan HP sebelum mulai.',
				en: 'You are invited to work with e-Open. Open the link below, choose a password, and add the security code to the authenticator app on your phone. Have your phone at hand before you start.',
			},
		],
		link: 'invitation',
		after: [
			once,
			{
				id: 'Bukan petugas kami? Abaikan saja pesan ini. Tanpa tautan itu akun tidak dapat dipakai.',
				en: 'Not an officer of ours? Just ignore this message. Without the link the account cannot be used.',
			},
		],
	},
	work_overdue: {
		...plain,
		values: ['name', 'amount'],
		subject: {
			id: 'Permohonan lewat target di wilayah Anda',
			en: 'Applications past their target in your area',
		},
		lines: [
			{
				id: 'Pagi ini {amount} permohonan di wilayah Anda sudah lewat dari targetnya. Lihat di kantor dan pada petugas mana, lalu bagikan ulang bila perlu. Pemohon melihat bahwa targetnya lewat dan bahwa Anda diberi tahu.',
				en: 'This morning {amount} applications in your area are past their target. See at which office and with which officer, and reassign them where needed. Their applicants see that the target was missed and that you were told.',
			},
		],
		link: 'oversight',
	},
	second_factor_reset: {
		...plain,
		values: ['name', 'token'],
		subject: { id: 'Pasang lagi kode keamanan e-Open Anda', en: 'Set up your e-Open security code again' },
		lines: [
			{
				id: 'Administrator kantor Anda menghapus kode keamanan yang lama, dan semua perangkat sudah kami keluarkan. Buka tautan di bawah untuk memasang yang baru; kata sandi Anda tetap.',
				en: 'Your office’s administrator removed the old security code, and all devices have been signed out. Open the link below to set up a new one; your password stays.',
			},
		],
		link: 'invitation',
		after: [
			once,
			{
				id: 'Tidak merasa memintanya? Segera hubungi administrator kantor Anda.',
				en: 'Did you not ask for this? Tell your office’s administrator at once.',
			},
		],
	},
	hand_over_late: {
		...plain,
		values: ['name', 'label', 'date'],
		subject: { id: 'Belum diteruskan: {label}', en: 'Not passed on yet: {label}' },
		lines: [
			{
				id: '{label} ada pada Anda dan seharusnya sudah diteruskan paling lambat {date}. Warga menunggunya. Teruskan hari ini: ke rumah pemohon, ke kantor tujuan, atau ke petugas lain, dan minta mereka mengonfirmasi.',
				en: '{label} is in your hands and should have been passed on by {date}. A resident is waiting for it. Pass it on today: to the applicant’s door, to the office it goes to, or to another officer, and ask them to confirm.',
			},
		],
		link: 'paper',
		after: [
			{
				id: 'Dokumennya hilang atau tidak dapat diantar? Laporkan di halaman dokumennya; dicetak ulang gratis.',
				en: 'Is it lost, or can it not be brought? Report it on its page; it is printed again free of charge.',
			},
		],
	},
} as const satisfies Record<string, NoticeRow>;
