import type { RefusalRow } from './refusal-row.ts';

/** The refusals of recording people and visiting them, as rows of the one table. */
export const recordingRefusals = {
	not_a_recording: {
		status: 409,
		title: { id: 'Bukan permohonan perekaman', en: 'Not an application for recording' },
		detail: {
			id: 'Nomor ini untuk layanan lain. Tanyakan apakah pemohon juga punya nomor perekaman (EOP-RKM-…); bila belum, permohonannya dibuat di loket atau di HP, gratis.',
			en: 'This number is of another service. Ask whether there is a number for a recording too (EOP-RKM-…); if not, it is applied for at the counter or on a phone, free of charge.',
		},
	},
	already_recorded: {
		status: 409,
		title: { id: 'Orang ini sudah direkam', en: 'This person has been recorded' },
		detail: {
			id: 'Perekaman tidak diulang. Buka tanda bukti perekamannya untuk dicetak lagi.',
			en: 'Nobody is recorded twice. Open the proof of recording to print it again.',
		},
	},
	recording_not_open: {
		status: 409,
		title: { id: 'Permohonannya belum dapat direkam', en: 'It cannot be recorded yet' },
		detail: {
			id: 'Perekaman dibuka setelah permohonan diverifikasi dan selama belum selesai. Minta petugas verifikasi memeriksanya sekarang; harinya tidak hangus.',
			en: 'Recording is open once the application is verified, and until it ends. Ask a verifier to look at it now; the day is not lost.',
		},
	},
	recording_too_early: {
		status: 409,
		title: { id: 'Belum waktunya direkam', en: 'Too early to be recorded' },
		detail: {
			id: 'Orang ini baru dapat direkam mulai {date}. Harinya dapat dipindah ke tanggal itu atau sesudahnya di halaman permohonannya.',
			en: 'This person can be recorded from {date} on. The day can be moved to then or later on the page of the application.',
		},
	},
	recording_elsewhere: {
		status: 409,
		title: { id: 'Janjinya di tempat lain', en: 'The appointment is at another place' },
		detail: {
			id: 'Janji orang ini di {office}, {date}. Ia dapat ke sana, atau memindahkan tempatnya ke sini dari HP: buka permohonannya, pilih “Ganti tempat atau hari”. Gratis, nomornya tetap.',
			en: 'They are awaited at {office}, {date}. They can go there, or move the place to here on a phone: open the application, “Change place or day”. Free, the number stays.',
		},
	},
	recording_other_day: {
		status: 409,
		title: { id: 'Janjinya pada hari lain', en: 'The appointment is on another day' },
		detail: {
			id: 'Orang ini ditunggu pada {date}. Bila alat sedang senggang, pilih “Terima hari ini juga”; tempatnya pada hari itu dibuka untuk orang lain.',
			en: 'They are awaited on {date}. If a device is free, choose “Take them in today”; their place on that day is opened to others.',
		},
	},
	already_checked_in: {
		status: 409,
		title: { id: 'Sedang dilayani petugas lain', en: 'Another officer has them' },
		detail: {
			id: 'Orang ini sudah diterima petugas lain pukul {time}. Muat ulang daftar untuk melihat keadaannya.',
			en: 'Another officer checked them in at {time}. Load the list again to see how it stands.',
		},
	},
	not_checked_in: {
		status: 409,
		title: { id: 'Belum dicatat datang', en: 'Not checked in' },
		detail: {
			id: 'Catat dahulu bahwa orangnya sudah datang, lalu lanjutkan.',
			en: 'Check the person in first, then go on.',
		},
	},
	identity_not_confirmed: {
		status: 409,
		title: { id: 'Identitas belum dicocokkan', en: 'The identity is not confirmed' },
		detail: {
			id: 'Cocokkan dahulu datanya dengan orangnya, lalu rekam.',
			en: 'Compare the data with the person first, then record.',
		},
	},
	device_first: {
		status: 409,
		title: { id: 'Masih ada yang menunggu alat', en: 'Some parts wait for a device' },
		detail: {
			id: 'Yang ditandai “alat tidak berfungsi” diambil dahulu. Simpan sementara dan lanjutkan bila alatnya hidup, atau akhiri dengan hari baru; yang sudah diambil tidak diulang.',
			en: 'What is marked “device does not work” is taken first. Keep it and go on once the device works, or end with a new day; what was taken is not taken again.',
		},
	},
	nothing_taken: {
		status: 409,
		title: { id: 'Belum ada iris atau sidik jari', en: 'No iris and no fingerprint' },
		detail: {
			id: 'Paling sedikit satu iris atau satu jari diperlukan untuk mengenali orangnya. Bila sama sekali tidak mungkin, akhiri dan hubungi kepala seksi: ada cara lain untuk orang ini.',
			en: 'One iris or one finger at least is needed to know the person by. If none is possible, end it and call the supervisor: there is another way for this person.',
		},
	},
	route_full: {
		status: 409,
		title: { id: 'Rute hari itu sudah penuh', en: 'The route of that day is full' },
		detail: {
			id: 'Regu {team} pada {date} sudah {n} kunjungan. Pilih regu atau hari lain.',
			en: 'Team {team} has {n} visits on {date} already. Choose another team or day.',
		},
	},
} as const satisfies Record<string, RefusalRow>;
