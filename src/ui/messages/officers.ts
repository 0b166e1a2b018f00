import type { Texts } from '#domain/text.ts';

/** The words of the pages where the city's administrators manage officers. */
export const officersMessages = {
	title: { id: 'Petugas', en: 'Officers' },
	lead: {
		id: 'Siapa bekerja dengan e-Open, sebagai apa, dan untuk wilayah mana. Setiap perubahan tercatat dan langsung berlaku.',
		en: 'Who works with e-Open, as what, and for which area. Every change is recorded and holds at once.',
	},
	invite: { id: 'Undang petugas', en: 'Invite an officer' },
	search: { id: 'Cari nama atau e-mail', en: 'Search by name or e-mail' },
	role: { id: 'Peran', en: 'Role' },
	roles: { id: 'Peran dan wilayah', en: 'Roles and areas' },
	office: { id: 'Kantor', en: 'Office' },
	state: { id: 'Status', en: 'State' },
	all: { id: 'Semua', en: 'All' },
	filter: { id: 'Tampilkan', en: 'Show' },
	clear: { id: 'Hapus saringan', en: 'Clear the filter' },
	name: { id: 'Nama', en: 'Name' },
	lastSignIn: { id: 'Terakhir masuk', en: 'Last sign-in' },
	never: { id: 'Belum pernah', en: 'Never' },
	state_invited: { id: 'Diundang', en: 'Invited' },
	state_active: { id: 'Aktif', en: 'Active' },
	state_suspended: { id: 'Ditangguhkan', en: 'Suspended' },
	linkUntil: { id: 'tautan berlaku sampai {until}', en: 'the link holds until {until}' },
	linkOver: { id: 'tautan sudah lewat', en: 'the link has run out' },
	notEnrolled: { id: 'belum memasang kode keamanan', en: 'no security code set up yet' },
	noOffice: { id: 'Tanpa kantor', en: 'No office' },
	noRoles: { id: 'Tanpa peran', en: 'No role' },
	count: { id: '{n} petugas', en: '{n} officers' },
	none: { id: 'Tidak ada petugas yang cocok', en: 'No officer fits' },
	noneText: {
		id: 'Coba kata lain atau hapus saringannya. Bila orangnya belum punya akun, undanglah.',
		en: 'Try other words or clear the filter. If the person has no account yet, invite them.',
	},
	done_withdrawn: {
		id: 'Undangan dibatalkan. Tautannya tidak berlaku lagi.',
		en: 'The invitation was withdrawn. Its link no longer works.',
	},

	newTitle: { id: 'Undang petugas', en: 'Invite an officer' },
	newLead: {
		id: 'Kami kirim tautan ke e-mailnya, berlaku 72 jam. Akun baru dapat dipakai setelah petugas membuat kata sandi dan memasang kode keamanan.',
		en: 'We send a link to the e-mail; it holds for 72 hours. The account opens once the officer has chosen a password and set up the security code.',
	},
	nameHelp: { id: 'Seperti pada kartu pegawai.', en: 'As on the staff card.' },
	email: { id: 'E-mail dinas', en: 'Office e-mail' },
	emailHelp: {
		id: 'Milik petugas ini sendiri, bukan e-mail bersama. Dengan e-mail ini ia masuk.',
		en: 'This officer’s own, not a shared one. It is what they sign in with.',
	},
	roleN: { id: 'Peran {n}', en: 'Role {n}' },
	areaN: { id: 'Wilayah {n}', en: 'Area {n}' },
	rwN: { id: 'RW {n}', en: 'RW {n}' },
	area: { id: 'Wilayah', en: 'Area' },
	rw: { id: 'RW', en: 'RW' },
	allRw: { id: 'Semua RW', en: 'Every RW' },
	rolesHelp: {
		id: 'Satu baris untuk satu peran di satu wilayah. RW hanya dipilih bila wilayahnya kelurahan. Baris yang perannya dikosongkan tidak disimpan.',
		en: 'One line for one role in one area. Choose an RW only where the area is a kelurahan. A line left empty is not stored.',
	},
	noRole: { id: '(kosong)', en: '(none)' },
	more: { id: 'Tambah baris', en: 'Add a line' },
	send: { id: 'Kirim undangan', en: 'Send the invitation' },
	city: { id: 'Seluruh kota', en: 'Whole city' },
	kecamatan: { id: 'Kecamatan {name}', en: 'Kecamatan {name}' },
	kelurahan: { id: 'Kelurahan {name}, {kecamatan}', en: 'Kelurahan {name}, {kecamatan}' },
	rwOf: { id: 'RW {rw} Kelurahan {name}', en: 'RW {rw}, Kelurahan {name}' },

	back: { id: 'Semua petugas', en: 'All officers' },
	ownTitle: { id: 'Ini akun Anda sendiri', en: 'This is your own account' },
	ownText: {
		id: 'Peran dan status akun sendiri hanya dapat diubah administrator lain.',
		en: 'Only another administrator can change the roles and the state of your own account.',
	},
	present: { id: 'Yang berlaku sekarang', en: 'What holds now' },
	changeTitle: { id: 'Ubah peran atau kantor', en: 'Change roles or office' },
	changeText: {
		id: 'Berlaku mulai klik berikutnya dari petugas ini. Permohonan yang ia pegang dan tidak lagi di wilayahnya dikembalikan ke antrean.',
		en: 'Holds from this officer’s next click. Applications they hold outside their new area go back to the worklist.',
	},
	save: { id: 'Simpan perubahan', en: 'Save the change' },
	inviteTitle: { id: 'Undangan', en: 'Invitation' },
	again: { id: 'Kirim tautan baru', en: 'Send a new link' },
	againText: {
		id: 'Tautan lama tidak berlaku lagi setelah yang baru dikirim.',
		en: 'The earlier link ends when a new one is sent.',
	},
	withdraw: { id: 'Batalkan undangan', en: 'Withdraw the invitation' },
	withdrawText: {
		id: 'Salah orang atau salah e-mail? Undangan dan akunnya dihapus; e-mailnya bebas dipakai lagi.',
		en: 'Wrong person or wrong e-mail? The invitation and its account are removed; the e-mail is free again.',
	},
	resetTitle: { id: 'HP hilang atau berganti', en: 'Phone lost or changed' },
	resetText: {
		id: 'Kode keamanan yang lama dihapus, semua perangkat keluar, dan tautan untuk memasang yang baru dikirim ke e-mailnya. Kata sandinya tetap.',
		en: 'The old security code is removed, all devices are signed out, and a link to set up a new one goes to the e-mail. The password stays.',
	},
	reset: { id: 'Hapus kode keamanan', en: 'Remove the security code' },
	suspendTitle: { id: 'Tangguhkan akun', en: 'Suspend the account' },
	suspendText: {
		id: 'Petugas langsung keluar dari semua perangkat dan tidak dapat masuk. Permohonan yang ia pegang dikembalikan ke antrean.',
		en: 'The officer is signed out everywhere at once and cannot sign in. Applications they hold go back to the worklist.',
	},
	suspend: { id: 'Tangguhkan', en: 'Suspend' },
	liftTitle: { id: 'Cabut penangguhan', en: 'Lift the suspension' },
	liftText: {
		id: 'Petugas dapat masuk lagi dengan kata sandi dan kode keamanannya, dengan peran yang sama.',
		en: 'The officer can sign in again with their password and security code, with the same roles.',
	},
	lift: { id: 'Cabut penangguhan', en: 'Lift the suspension' },
	reason: { id: 'Alasan', en: 'Reason' },
	reasonHelp: {
		id: 'Masuk catatan audit. Jangan menulis data pribadi.',
		en: 'Goes into the audit trail. Write nothing personal.',
	},
	stale: {
		id: 'Data petugas ini baru saja diubah orang lain. Yang berlaku sekarang tampil di bawah dan isian Anda masih ada; periksa, lalu simpan lagi.',
		en: 'Somebody else has just changed this officer. What holds now is shown below and your entries are kept; check them and save again.',
	},
	notNow: {
		id: 'Itu tidak dapat dilakukan pada status akun yang sekarang. Periksa status di bawah.',
		en: 'That cannot be done in the account’s present state. Look at the state below.',
	},
	done_invited: { id: 'Undangan dikirim ke {email}.', en: 'The invitation was sent to {email}.' },
	done_changed: { id: 'Perubahan disimpan dan sudah berlaku.', en: 'The change is stored and holds now.' },
	done_same: { id: 'Tidak ada yang berubah.', en: 'Nothing has changed.' },
	done_suspended: {
		id: 'Akun ditangguhkan dan sudah keluar dari semua perangkat.',
		en: 'The account is suspended and signed out everywhere.',
	},
	done_lifted: {
		id: 'Penangguhan dicabut. Petugas dapat masuk lagi.',
		en: 'The suspension is lifted. The officer can sign in again.',
	},
	done_again: { id: 'Tautan baru dikirim ke {email}.', en: 'A new link was sent to {email}.' },
	done_reset: {
		id: 'Kode keamanan dihapus. Tautan untuk memasang yang baru dikirim ke {email}.',
		en: 'The security code was removed. A link to set up a new one was sent to {email}.',
	},
	released: {
		id: 'Permohonan yang dikembalikan ke antrean: {n}.',
		en: 'Applications put back on the worklist: {n}.',
	},
} as const satisfies Texts;

/** The words of the page an officer's link leads to. */
export const invitationMessages = {
	joinTitle: { id: 'Selamat datang di e-Open', en: 'Welcome to e-Open' },
	joinLead: {
		id: 'Halo {name}. Dua langkah di halaman ini, lalu Anda dapat masuk.',
		en: 'Hello {name}. Two steps on this page, then you can sign in.',
	},
	resetTitle: { id: 'Pasang kode keamanan baru', en: 'Set up a new security code' },
	resetLead: {
		id: 'Halo {name}. Ketik kata sandi Anda, pasang kode yang baru, lalu masuk.',
		en: 'Hello {name}. Type your password, set up the new code, then sign in.',
	},
	until: { id: 'Tautan ini berlaku sampai {until}.', en: 'This link holds until {until}.' },
	passwordStep: { id: '1. Buat kata sandi', en: '1. Choose a password' },
	passwordStepReset: { id: '1. Kata sandi Anda', en: '1. Your password' },
	account: { id: 'Anda masuk dengan e-mail {email}.', en: 'You sign in with the e-mail {email}.' },
	password: { id: 'Kata sandi', en: 'Password' },
	passwordHelp: {
		id: 'Paling sedikit 12 huruf atau angka. Beberapa kata yang mudah Anda ingat sudah baik.',
		en: 'At least 12 characters. A few words that you remember easily are good.',
	},
	codeStep: { id: '2. Pasang kode keamanan', en: '2. Set up the security code' },
	codeText: {
		id: 'Pasang aplikasi autentikator di HP Anda (misalnya Google Authenticator, Microsoft Authenticator, atau Aegis), lalu pindai gambar ini dari aplikasi itu.',
		en: 'Install an authenticator app on your phone (for example Google Authenticator, Microsoft Authenticator or Aegis), then scan this picture from it.',
	},
	qr: { id: 'Kode QR untuk aplikasi autentikator', en: 'QR code for the authenticator app' },
	onPhone: { id: 'Buka di aplikasi autentikator HP ini', en: 'Open in this phone’s authenticator app' },
	typed: {
		id: 'Tidak bisa memindai? Ketik kunci ini di aplikasi:',
		en: 'Cannot scan it? Type this key into the app:',
	},
	code: { id: 'Kode 6 angka dari aplikasi', en: 'The 6 digits the app shows' },
	codeHelp: { id: 'Kode berganti setiap 30 detik.', en: 'It changes every 30 seconds.' },
	codeWrong: {
		id: 'Kode itu belum cocok. Ketik kode yang tampil sekarang, dan pastikan jam HP Anda diatur otomatis.',
		en: 'That code does not match. Type the one shown now, and make sure your phone sets its clock automatically.',
	},
	passwordWrong: {
		id: 'Kata sandi tidak cocok. Ketik sekali lagi, atau buat yang baru lewat “Lupa kata sandi” di halaman masuk.',
		en: 'The password does not match. Type it again, or set a new one with “Forgotten password” on the sign-in page.',
	},
	send: { id: 'Simpan dan lanjut ke halaman masuk', en: 'Store and go on to sign in' },
	overTitle: { id: 'Tautan ini tidak berlaku', en: 'This link does not hold' },
	over_used: {
		id: 'Tautan ini sudah dipakai. Bila Anda yang memakainya, akun Anda sudah siap: silakan masuk.',
		en: 'This link was used already. If it was you, your account is ready: please sign in.',
	},
	over_expired: {
		id: 'Tautan ini hanya berlaku 72 jam dan waktunya sudah lewat.',
		en: 'This link held for 72 hours, and that time is over.',
	},
	over_unknown: {
		id: 'Kami tidak mengenal tautan ini. Mungkin terpotong saat disalin, atau sudah ada tautan yang lebih baru di e-mail Anda.',
		en: 'We do not know this link. Perhaps it was cut when copied, or there is a newer one in your e-mail.',
	},
	overAsk: {
		id: 'Perlu tautan baru? Mintalah administrator kantor Anda membuka “Petugas” dan memilih “Kirim tautan baru”.',
		en: 'Need a new link? Ask your office’s administrator to open “Officers” and choose “Send a new link”.',
	},
	toSignIn: { id: 'Ke halaman masuk petugas', en: 'To the officers’ sign-in' },
	ready: {
		id: 'Akun Anda siap. Masuk dengan e-mail dan kata sandi Anda, lalu tunggu kode berikutnya di aplikasi.',
		en: 'Your account is ready. Sign in with your e-mail and password, then wait for the next code in the app.',
	},
	suspended: {
		id: 'Akun Anda sedang ditangguhkan, jadi sesi Anda diakhiri. Hubungi administrator kantor Anda.',
		en: 'Your account is suspended, so your session was ended. Please ask your office’s administrator.',
	},
	notEnrolled: {
		id: 'Kode keamanan Anda yang lama sudah dihapus. Buka tautan di e-mail dari kami untuk memasang yang baru, lalu masuk lagi.',
		en: 'Your old security code was removed. Open the link in our e-mail to set up a new one, then sign in again.',
	},
} as const satisfies Texts;
