import type { Texts } from '#domain/text.ts';

/** The words of registering, signing in and the account. */
export const accountMessages = {
	nik: { id: 'NIK', en: 'NIK' },
	nikHelp: {
		id: '16 angka, di baris nama Anda pada KK atau di KTP-el.',
		en: '16 digits, beside your name on the KK or on your KTP-el.',
	},
	kkNumber: { id: 'Nomor KK', en: 'KK number' },
	kkNumberHelp: {
		id: '16 angka, di bagian atas Kartu Keluarga yang terbaru.',
		en: '16 digits, at the top of your latest family card.',
	},
	email: { id: 'E-mail', en: 'E-mail' },
	emailHelp: {
		id: 'Kode dan kabar permohonan dikirim ke sini.',
		en: 'We send the code and news of your applications here.',
	},
	phone: { id: 'Nomor HP', en: 'Mobile number' },
	phoneHelp: { id: 'Contoh: 0812 3456 7890', en: 'Example: 0812 3456 7890' },
	password: { id: 'Kata sandi', en: 'Password' },
	newPassword: { id: 'Kata sandi baru', en: 'New password' },
	currentPassword: { id: 'Kata sandi sekarang', en: 'Present password' },
	passwordHelp: {
		id: 'Paling sedikit 10 huruf atau angka. Beberapa kata yang mudah Anda ingat sudah baik.',
		en: 'At least 10 characters. A few words that you remember easily are good.',
	},
	identifier: { id: 'NIK, e-mail, atau nomor HP', en: 'NIK, e-mail or mobile number' },
	terms: {
		id: 'Data ini milik saya sendiri, dan saya setuju data saya dipakai untuk layanan kependudukan ini.',
		en: 'These are my own data, and I agree that they are used for this civil registration service.',
	},
	termsSubject: { id: 'Pernyataan ini', en: 'This statement' },
	code: { id: 'Kode 6 angka', en: '6-digit code' },

	registerTitle: { id: 'Daftar', en: 'Register' },
	registerLead: {
		id: 'Satu akun untuk satu orang. Siapkan KK Anda; pendaftaran perlu sekitar dua menit dan tidak dipungut biaya.',
		en: 'One account for one person. Have your KK at hand; it takes about two minutes and costs nothing.',
	},
	registerButton: { id: 'Kirim kode ke e-mail saya', en: 'Send a code to my e-mail' },
	haveAccount: { id: 'Sudah punya akun?', en: 'Already have an account?' },
	signInLink: { id: 'Masuk', en: 'Sign in' },

	confirmTitle: { id: 'Periksa e-mail Anda', en: 'Check your e-mail' },
	confirmLead: {
		id: 'Bila data Anda benar, kode 6 angka sudah kami kirim ke {email}. Kode berlaku 15 menit.',
		en: 'If your data is right, we have sent a 6-digit code to {email}. It holds for 15 minutes.',
	},
	confirmButton: { id: 'Buka akun saya', en: 'Open my account' },
	confirmNothing: {
		id: 'Pendaftaran tidak ditemukan di peramban ini',
		en: 'No registration found in this browser',
	},
	confirmNothingLead: {
		id: 'Buka halaman ini di perangkat yang Anda pakai mendaftar, atau masuk dengan kata sandi yang tadi Anda buat untuk meminta kode baru. Anda juga dapat mendaftar ulang.',
		en: 'Open this page on the device you registered with, or sign in with the password you chose to get a new code. You can also register again.',
	},
	resendButton: { id: 'Kirim kode baru', en: 'Send a new code' },
	resent: {
		id: 'Bila data Anda benar, kode baru sudah dikirim. Kode yang lama tidak berlaku lagi.',
		en: 'If your data is right, a new code has been sent. The earlier one no longer works.',
	},
	noCode: { id: 'Kode tidak datang?', en: 'No code?' },
	noCodeSpam: {
		id: 'Tunggu sampai lima menit, dan lihat juga folder Spam atau Promosi.',
		en: 'Wait up to five minutes, and look in the Spam or Promotions folder too.',
	},
	noCodeMessage: {
		id: 'Bila e-mail kami berisi kabar lain dan bukan kode, ikuti petunjuk di dalamnya.',
		en: 'If our e-mail brings other news instead of a code, follow what it says.',
	},
	noCodeData: {
		id: 'Cocokkan NIK dan nomor KK dengan KK terbaru. KK yang lama tidak berlaku lagi setelah KK baru terbit.',
		en: 'Compare NIK and KK number with your latest KK. An older KK no longer counts once a new one is issued.',
	},
	noCodeEmail: {
		id: 'Pastikan alamat e-mail tidak salah ketik.',
		en: 'Make sure that the e-mail address is typed correctly.',
	},
	noCodeAccount: {
		id: 'Mungkin Anda sudah punya akun. Coba masuk, atau pakai “Lupa kata sandi”.',
		en: 'You may have an account already. Try to sign in, or use “Forgotten password”.',
	},
	noCodeOffice: {
		id: 'Data sudah benar dan tetap tidak ada kode? Bawa KK asli ke kantor kelurahan; petugas akan membantu.',
		en: 'All correct and still no code? Take the original KK to your kelurahan office; an officer will help.',
	},
	changeData: { id: 'Perbaiki data pendaftaran', en: 'Correct what I entered' },

	signInTitle: { id: 'Masuk', en: 'Sign in' },
	signInButton: { id: 'Masuk', en: 'Sign in' },
	forgotten: { id: 'Lupa kata sandi', en: 'Forgotten password' },
	noAccount: { id: 'Belum punya akun?', en: 'No account yet?' },
	registerLink: { id: 'Daftar', en: 'Register' },
	forOfficers: { id: 'Petugas masuk di sini', en: 'Officers sign in here' },
	forResidents: { id: 'Warga masuk di sini', en: 'Residents sign in here' },
	signedOut: { id: 'Anda sudah keluar.', en: 'You are signed out.' },
	signedOutEverywhere: {
		id: 'Anda sudah keluar dari semua perangkat.',
		en: 'You are signed out on all devices.',
	},
	passwordChanged: {
		id: 'Kata sandi baru tersimpan. Silakan masuk.',
		en: 'Your new password is stored. Please sign in.',
	},
	sessionEnded: {
		id: 'Sesi Anda berakhir demi keamanan. Yang sudah Anda isi tersimpan; masuk untuk melanjutkan.',
		en: 'Your session ended to keep your data safe. What you filled in is kept; sign in to go on.',
	},

	officerSignInTitle: { id: 'Masuk petugas', en: 'Officer sign-in' },
	officerIdentifier: { id: 'E-mail dinas', en: 'Office e-mail' },
	secondFactorTitle: { id: 'Kode keamanan', en: 'Security code' },
	secondFactorLead: {
		id: 'Buka aplikasi autentikator Anda dan ketik kode yang tampil sekarang.',
		en: 'Open your authenticator app and type the code it shows now.',
	},
	secondFactorButton: { id: 'Lanjut', en: 'Continue' },
	secondFactorLate: {
		id: 'Waktu untuk memberi kode sudah habis. Silakan masuk lagi.',
		en: 'The time to give the code is over. Please sign in again.',
	},
	codeUsed: {
		id: 'Kode ini belum benar atau sudah dipakai. Tunggu kode berikutnya, lalu ketik.',
		en: 'This code is not right or was used already. Wait for the next one and type it.',
	},

	forgottenTitle: { id: 'Lupa kata sandi', en: 'Forgotten password' },
	forgottenLead: {
		id: 'Kami kirim kode ke e-mail akun Anda. Dengan kode itu Anda membuat kata sandi baru.',
		en: 'We send a code to the e-mail of your account. With it you choose a new password.',
	},
	forgottenButton: { id: 'Kirim kode', en: 'Send the code' },
	resetTitle: { id: 'Buat kata sandi baru', en: 'Choose a new password' },
	resetLead: {
		id: 'Bila akunnya ada, kode 6 angka sudah dikirim ke e-mailnya. Kode berlaku 15 menit.',
		en: 'If there is such an account, a 6-digit code has been sent to its e-mail. It holds for 15 minutes.',
	},
	resetButton: { id: 'Simpan kata sandi baru', en: 'Store the new password' },
	resetNote: {
		id: 'Setelah itu, semua perangkat keluar dari akun Anda.',
		en: 'After that, all devices are signed out of your account.',
	},
	resetAgain: { id: 'Minta kode lagi', en: 'Ask for another code' },
	noResetCode: { id: 'Kode tidak datang?', en: 'No code?' },
	noResetAccount: {
		id: 'Pastikan NIK, e-mail, atau nomor HP itu yang Anda pakai waktu mendaftar.',
		en: 'Make sure it is the NIK, e-mail or number you registered with.',
	},
	noResetEmail: {
		id: 'E-mail lama tidak bisa dibuka lagi? Bawa KTP-el ke kantor kelurahan; petugas akan membantu.',
		en: 'No longer able to open that e-mail? Take your KTP-el to the kelurahan office; an officer will help.',
	},

	accountTitle: { id: 'Akun saya', en: 'My account' },
	name: { id: 'Nama', en: 'Name' },
	office: { id: 'Kantor', en: 'Office' },
	changePasswordTitle: { id: 'Ganti kata sandi', en: 'Change password' },
	changePasswordLead: {
		id: 'Perangkat lain akan keluar dari akun Anda.',
		en: 'Other devices will be signed out of your account.',
	},
	changePasswordButton: { id: 'Simpan kata sandi baru', en: 'Store the new password' },
	currentWrong: {
		id: 'Kata sandi sekarang tidak cocok. Ketik sekali lagi.',
		en: 'The present password does not match. Type it again.',
	},
	passwordStored: {
		id: 'Kata sandi baru tersimpan. Perangkat lain sudah keluar.',
		en: 'Your new password is stored. Other devices are signed out.',
	},
	devicesTitle: { id: 'Perangkat yang masuk', en: 'Devices signed in' },
	devicesLine: {
		id: 'HP hilang, atau pernah masuk di komputer umum? Keluar dari semuanya sekaligus.',
		en: 'Lost your phone, or signed in on a public computer? Sign out of all of them at once.',
	},
	signOutEverywhereButton: { id: 'Keluar dari semua perangkat', en: 'Sign out everywhere' },
	signOutTitle: { id: 'Keluar', en: 'Sign out' },
	signOutLead: { id: 'Draf permohonan Anda tetap tersimpan.', en: 'Your draft applications are kept.' },
	signOutButton: { id: 'Keluar', en: 'Sign out' },

	demoTitle: { id: 'Mode demo: orang rekaan', en: 'Demo mode: fictional people' },
	demoPassword: {
		id: 'Kata sandi semua orang ini: {password}',
		en: 'The password of all of them: {password}',
	},
	demoPerson: { id: 'Orang', en: 'Person' },
	demoIdentifier: { id: 'Masuk dengan', en: 'Signs in with' },
	demoCode: { id: 'Mode demo: kode sekarang {code}', en: 'Demo mode: the code now is {code}' },
} as const satisfies Texts;

/** What each role is called. */
export const roleNames = {
	applicant: { id: 'Pemohon', en: 'Applicant' },
	agent: { id: 'Agen RW', en: 'RW agent' },
	verifier: { id: 'Verifikator', en: 'Verifier' },
	siak_operator: { id: 'Operator SIAK', en: 'SIAK operator' },
	recording_officer: { id: 'Petugas perekaman', en: 'Recording officer' },
	counter_officer: { id: 'Petugas loket', en: 'Counter officer' },
	signatory: { id: 'Penanda tangan', en: 'Signatory' },
	supervisor: { id: 'Kasi / Kabid', en: 'Supervisor' },
	administrator: { id: 'Administrator', en: 'Administrator' },
	auditor: { id: 'Pengawas', en: 'Auditor' },
} as const satisfies Texts;
