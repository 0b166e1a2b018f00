import { handOverNotices } from './hand-over-notices.ts';
import { appealNotices } from './appeal-notices.ts';
import { plain, type NoticeRow } from './notice-row.ts';
import { agentNotices } from './agent-notices.ts';
import { issuanceNotices } from './issuance-notices.ts';
import { officerNotices } from './officer-notices.ts';
import { pickupNotices } from './pickup-notices.ts';
import { recordingNotices } from './recording-notices.ts';
import { reportNotices } from './report-notices.ts';
import { visitNotices } from './visit-notices.ts';
import { waitingNotices } from './waiting-notices.ts';

const notYou = {
	id: 'Bukan Anda yang meminta ini? Abaikan saja pesan ini. Tidak ada yang berubah pada data Anda.',
	en: 'Was it not you who asked for this? Just ignore this message. Nothing about your data has changed.',
} as const;
const whatToBring = {
	id: 'Bawa KTP-el atau KK asli. Bawa juga: {bring}.',
	en: 'Bring your original KTP-el or KK. Also bring: {bring}.',
} as const;

/** Every message to an applicant, and to officers about their accounts. The keys are the kinds in the outbox and the notices of the lifecycle. */
export const notices = {
	confirm_code: {
		...plain,
		values: ['name', 'code'],
		subject: { id: 'Kode konfirmasi akun e-Open Anda', en: 'The code that confirms your e-Open account' },
		lines: [
			{
				id: 'Terima kasih sudah mendaftar di e-Open. Masukkan kode ini di halaman pendaftaran; kode hanya berlaku beberapa menit.',
				en: 'Thank you for registering with e-Open. Enter this code on the registration page; it works for a few minutes only.',
			},
		],
		large: 'code',
		link: null,
		after: [notYou],
	},
	account_exists: {
		...plain,
		values: ['name'],
		subject: { id: 'Anda sudah punya akun e-Open', en: 'You already have an e-Open account' },
		lines: [
			{
				id: 'Baru saja ada yang mendaftar di e-Open dengan alamat e-mail ini. Anda sudah punya akun, jadi tidak perlu mendaftar lagi. Silakan masuk; bila lupa kata sandi, pilih "Lupa kata sandi" di halaman masuk.',
				en: 'Someone has just registered with e-Open using this e-mail address. You already have an account, so there is no need to register again. Please sign in; if you forgot your password, choose "Forgotten password" on the sign-in page.',
			},
		],
		link: 'sign_in',
		after: [notYou],
	},
	registration_failed: {
		...plain,
		values: [],
		subject: { id: 'Pendaftaran e-Open belum berhasil', en: 'Your e-Open registration did not succeed' },
		lines: [
			{
				id: 'Pendaftaran akun dengan alamat e-mail ini belum dapat kami terima. Biasanya karena NIK, nomor KK, atau nomor HP salah ketik, atau karena NIK itu sudah punya akun dengan e-mail lain.',
				en: 'We could not accept the registration with this e-mail address. Usually the NIK, the KK number or the phone number was mistyped, or the NIK already has an account with another e-mail address.',
			},
			{
				id: 'Periksa NIK dan nomor KK pada KK terbaru, lalu daftar lagi. Bila sudah benar, datanglah ke kantor kelurahan dengan KK asli; petugas akan membantu.',
				en: 'Check the NIK and the KK number on your latest KK, then register again. If they are right, come to your kelurahan office with the original KK; an officer will help you.',
			},
		],
		link: 'register',
		after: [notYou],
	},
	reset_code: {
		...plain,
		values: ['name', 'code'],
		subject: { id: 'Kode untuk kata sandi baru', en: 'The code for your new password' },
		lines: [
			{
				id: 'Masukkan kode ini di halaman "Lupa kata sandi" untuk membuat kata sandi baru; kode hanya berlaku beberapa menit.',
				en: 'Enter this code on the "Forgotten password" page to set a new password; it works for a few minutes only.',
			},
		],
		large: 'code',
		link: null,
		after: [notYou],
	},
	password_changed: {
		...plain,
		values: ['name'],
		subject: { id: 'Kata sandi e-Open Anda sudah diganti', en: 'Your e-Open password was changed' },
		lines: [
			{
				id: 'Kata sandi akun Anda baru saja diganti. Perangkat lain yang masih masuk sudah kami keluarkan.',
				en: 'The password of your account was just changed. Other devices that were signed in have been signed out.',
			},
			{
				id: 'Bukan Anda yang menggantinya? Segera buat kata sandi baru lewat tautan ini.',
				en: 'Was it not you? Set a new password right away with this link.',
			},
		],
		link: 'forgotten',
	},
	submitted: {
		values: ['name', 'number', 'pin', 'service'],
		optional: ['office', 'recordedAt', 'address', 'date', 'recordedOn', 'bring', 'linked'],
		subject: {
			id: 'Permohonan Anda sudah kami terima: {number}',
			en: 'We have received your application: {number}',
		},
		lines: [
			{
				id: 'Terima kasih, permohonan Anda sudah kami terima dan segera diperiksa petugas. Simpan nomor dan PIN ini: dengan keduanya status dapat dilihat kapan saja, juga tanpa masuk.',
				en: 'Thank you, we have received your application and an officer will check it soon. Keep this number and PIN: with both, the status can be seen at any time, even without signing in.',
			},
		],
		large: null,
		facts: ['service', 'number', 'linked', 'pin', 'office', 'recordedAt', 'address', 'date', 'recordedOn'],
		link: 'status',
		after: [
			{ id: 'Bukti permohonan terlampir sebagai PDF.', en: 'Your receipt is attached as a PDF.' },
			whatToBring,
			{
				id: 'Beri PIN hanya kepada orang yang Anda percaya.',
				en: 'Give the PIN only to people you trust.',
			},
		],
		attachments: ['receipt'],
	},
	resubmitted: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: {
			id: 'Perbaikan sudah kami terima: {number}',
			en: 'We have received your corrections: {number}',
		},
		lines: [
			{
				id: 'Terima kasih, perbaikan Anda sudah kami terima. Petugas memeriksa bagian yang Anda perbaiki. Nomor, antrean, dan jadwal ambil Anda tetap.',
				en: 'Thank you, we have received your corrections. An officer is checking the parts you corrected. Your number, place in line and pickup are kept.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	returned: {
		...plain,
		values: ['name', 'number', 'service', 'deadline'],
		optional: ['parts'],
		subject: { id: 'Ada yang perlu diperbaiki: {number}', en: 'Something needs correcting: {number}' },
		lines: [
			{
				id: 'Petugas sudah memeriksa permohonan Anda dan menandai bagian yang perlu diperbaiki. Yang ditandai: {parts}.',
				en: 'An officer has checked your application and marked what needs correcting. Marked: {parts}.',
			},
			{
				id: 'Cukup perbaiki bagian itu. Nomor, antrean, dan jadwal ambil Anda tetap.',
				en: 'Correct only that. Your number, place in line and pickup are kept.',
			},
		],
		facts: ['service', 'number', 'deadline'],
		link: 'correct',
	},
	approved: {
		...plain,
		values: ['name', 'number', 'service'],
		optional: ['office', 'date'],
		subject: { id: 'Data Anda sudah benar: {number}', en: 'Your data is in order: {number}' },
		lines: [
			{
				id: 'Kabar baik: data dan dokumen Anda sudah benar, dan dokumen Anda sedang dibuat. Kami memberi tahu begitu siap diambil.',
				en: 'Good news: your data and documents are in order and your document is being made. We will tell you as soon as it is ready.',
			},
		],
		facts: ['service', 'number', 'office', 'date'],
		link: 'status',
	},
	failed: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Permohonan Anda tertunda: {number}', en: 'Your application is delayed: {number}' },
		lines: [
			{
				id: 'Sistem kependudukan (SIAK) belum menerima data permohonan Anda. Petugas sedang menanganinya; Anda tidak perlu melakukan apa pun sekarang. Bila ada yang perlu Anda perbaiki, kami akan memberi tahu.',
				en: 'The population system (SIAK) has not accepted the data of your application yet. An officer is dealing with it; there is nothing you need to do now. If there is something to correct, we will tell you.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	waiting_siak: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: {
			id: 'Permohonan Anda menunggu SIAK: {number}',
			en: 'Your application is waiting for SIAK: {number}',
		},
		lines: [
			{
				id: 'Data dan dokumen Anda sudah diperiksa dan benar. Sistem kependudukan (SIAK) sedang tidak menjawab, sehingga dokumen Anda belum dapat dibuat. Begitu SIAK menjawab lagi, permohonan Anda diproses otomatis sesuai urutan. Tidak ada yang perlu Anda lakukan.',
				en: 'Your data and documents have been checked and are in order. The population system (SIAK) is not answering, so your document cannot be made yet. As soon as SIAK answers again, your application is processed by itself, in its turn. There is nothing you need to do.',
			},
			{
				id: 'Dokumen Anda bisa selesai lebih lambat dari tanggal yang kami sebut. Mohon tunggu e-mail kami bahwa dokumen sudah siap sebelum datang mengambil; nomor dan tempat ambil Anda tetap.',
				en: 'Your document may be finished later than the date we named. Please wait for our e-mail that it is ready before you come to collect it; your number and place of collection are kept.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	retried: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: {
			id: 'Permohonan Anda diproses lagi: {number}',
			en: 'Your application is in process again: {number}',
		},
		lines: [
			{
				id: 'Kendala di sistem kependudukan sudah ditangani, dan permohonan Anda diproses lagi. Anda tidak perlu melakukan apa pun.',
				en: 'The trouble with the population system has been dealt with and your application is in process again. There is nothing you need to do.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	rejected: {
		...plain,
		values: ['name', 'number', 'service', 'reason'],
		subject: {
			id: 'Permohonan Anda tidak dapat dikabulkan: {number}',
			en: 'Your application cannot be granted: {number}',
		},
		lines: [
			{
				id: 'Mohon maaf, permohonan Anda tidak dapat dikabulkan. Alasannya: {reason}',
				en: 'We are sorry, your application cannot be granted. The reason: {reason}',
			},
		],
		optional: ['appealUntil'],
		facts: ['service', 'number'],
		link: 'status',
		after: [
			{
				id: 'Tidak setuju? Anda berhak mengajukan keberatan, gratis, langsung di halaman permohonan ini (UU 30/2014 pasal 77). Batasnya {appealUntil}.',
				en: 'Do you disagree? You may appeal, free of charge, on the page of this application (Law 30/2014 article 77). The last day is {appealUntil}.',
			},
		],
	},
	cancelled: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Permohonan dibatalkan: {number}', en: 'Application cancelled: {number}' },
		lines: [
			{
				id: 'Permohonan ini sudah Anda batalkan, dan jadwal ambilnya dilepas. Anda dapat mengajukan yang baru kapan saja.',
				en: 'You have cancelled this application and its pickup was released. You can make a new one at any time.',
			},
			{
				id: 'Bukan Anda yang membatalkan? Masuk ke e-Open dan segera ganti kata sandi Anda.',
				en: 'Was it not you? Sign in to e-Open and change your password right away.',
			},
		],
		facts: ['service', 'number'],
		link: 'services',
	},
	ready: {
		values: ['name', 'number', 'service', 'code'],
		optional: ['office', 'address', 'date', 'bring'],
		subject: { id: 'Dokumen Anda siap diambil: {number}', en: 'Your document is ready to collect: {number}' },
		lines: [
			{
				id: 'Dokumen Anda sudah siap. Tunjukkan kode pengambilan ini hanya di loket, saat Anda mengambilnya.',
				en: 'Your document is ready. Show this collection code only at the counter, when you collect it.',
			},
		],
		large: 'code',
		facts: ['service', 'number', 'office', 'address', 'date'],
		link: 'status',
		after: [whatToBring],
		attachments: [],
	},
	collected: {
		...plain,
		values: ['name', 'number', 'service'],
		subject: { id: 'Dokumen sudah diserahkan: {number}', en: 'Your document was handed over: {number}' },
		lines: [
			{
				id: 'Dokumen Anda sudah diserahkan. Terima kasih. Periksa isinya; bila ada data yang keliru, laporkan ke kantor tempat Anda mengambil, perbaikannya gratis.',
				en: 'Your document has been handed over. Thank you. Please check it; if anything on it is wrong, tell the office where you collected it, correction is free.',
			},
			{
				id: 'Bukan Anda atau orang kepercayaan Anda yang mengambil? Segera hubungi kami.',
				en: 'Was it collected neither by you nor by someone you trust? Contact us right away.',
			},
		],
		facts: ['service', 'number'],
		link: 'status',
	},
	expired: {
		...plain,
		values: ['name', 'number', 'service'],
		optional: ['reason'],
		subject: { id: 'Permohonan kedaluwarsa: {number}', en: 'Application expired: {number}' },
		lines: [
			{
				id: 'Permohonan ini ditutup karena batas waktunya lewat. {reason}',
				en: 'This application was closed because its time ran out. {reason}',
			},
			{
				id: 'Anda dapat mengajukan yang baru kapan saja, tetap gratis.',
				en: 'You can make a new one at any time, still free of charge.',
			},
		],
		facts: ['service', 'number'],
		link: 'services',
	},
	ended_with_lead: {
		...plain,
		values: ['name', 'number', 'service', 'lead'],
		subject: { id: 'Permohonan ikut ditutup: {number}', en: 'Application closed along: {number}' },
		lines: [
			{
				id: 'Permohonan ini menunggu permohonan {lead}, yang sudah ditutup, jadi tidak dapat dilanjutkan sendiri.',
				en: 'This application waited for application {lead}, which has been closed, so it cannot go on by itself.',
			},
			{
				id: 'Bila masih diperlukan, ajukan lagi kapan saja, tetap gratis.',
				en: 'If you still need it, apply again at any time, still free of charge.',
			},
		],
		facts: ['service', 'number', 'lead'],
		link: 'status',
	},
	...handOverNotices,
	...appealNotices,
	...reportNotices,
	...pickupNotices,
	...issuanceNotices,
	...visitNotices,
	...recordingNotices,
	...waitingNotices,
	...agentNotices,
	...officerNotices,
} as const satisfies Record<string, NoticeRow>;
export type NoticeKind = keyof typeof notices;
