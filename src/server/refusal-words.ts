import type { RefusalCode } from '#domain/refusal.ts';
import { applicationRefusals } from './application-refusal-words.ts';
import { bookingRefusals } from './booking-refusal-words.ts';
import { complaintRefusals } from './complaint-refusal-words.ts';
import { counterRefusals } from './counter-refusal-words.ts';
import { custodyRefusals } from './custody-refusal-words.ts';
import { handOverRefusals } from './hand-over-refusal-words.ts';
import { recordingRefusals } from './recording-refusal-words.ts';
import { issuanceRefusals } from './issuance-refusal-words.ts';
import type { RefusalRow } from './refusal-row.ts';

/**
 * The words and the HTTP status of every refusal. A sentence whose `{place}` was given no value is left out, so every
 * detail has a sentence without places. Accounts: the same words whether or not a NIK or an e-mail address is known.
 */
export const refusalTable = {
	// who and whether
	not_signed_in: {
		status: 401,
		title: { id: 'Silakan masuk dulu', en: 'Please sign in first' },
		detail: {
			id: 'Halaman ini memuat data pribadi. Masuk ke akun Anda, lalu lanjutkan dari sini.',
			en: 'This page holds personal data. Sign in to your account, then go on from here.',
		},
	},
	session_expired: {
		status: 401,
		title: { id: 'Sesi Anda sudah berakhir', en: 'Your session has ended' },
		detail: {
			id: 'Demi keamanan, Anda perlu masuk lagi. Yang sudah Anda isi tetap tersimpan.',
			en: 'To keep your data safe, please sign in again. What you filled in is kept.',
		},
	},
	second_factor_needed: {
		status: 403,
		title: { id: 'Masukkan kode keamanan', en: 'Enter your security code' },
		detail: {
			id: 'Buka aplikasi autentikator Anda dan masukkan kode enam angka untuk melanjutkan.',
			en: 'Open your authenticator app and enter the six-digit code to go on.',
		},
	},
	not_allowed: {
		status: 403,
		title: { id: 'Anda tidak berwenang melakukan ini', en: 'You are not allowed to do this' },
		detail: {
			id: 'Tugas ini bukan bagian dari peran akun Anda. Bila menurut Anda seharusnya bisa, hubungi admin kantor Anda.',
			en: 'This task is not part of your account’s role. If you think it should be, ask your office’s administrator.',
		},
	},
	outside_jurisdiction: {
		status: 403,
		title: { id: 'Di luar wilayah tugas Anda', en: 'Outside your jurisdiction' },
		detail: {
			id: 'Permohonan ini milik wilayah atau kantor lain. Mintalah petugas di sana, atau atasan Anda, untuk menanganinya.',
			en: 'This application belongs to another area or office. Ask an officer there, or your supervisor, to deal with it.',
		},
	},
	own_entry: {
		status: 403,
		title: { id: 'Anda sendiri yang memasukkan permohonan ini', en: 'You entered this application yourself' },
		detail: {
			id: 'Supaya adil, permohonan diperiksa oleh orang lain. Serahkan kepada rekan Anda.',
			en: 'To be fair to everyone, another person checks it. Please leave it to a colleague.',
		},
	},
	not_found: {
		status: 404,
		title: { id: 'Tidak ditemukan', en: 'Not found' },
		detail: {
			id: 'Yang Anda cari tidak ada di sini. Periksa kembali nomor atau alamatnya.',
			en: 'What you are looking for is not here. Please check the number or the address.',
		},
	},

	// accounts
	credentials_wrong: {
		status: 401,
		title: { id: 'Belum bisa masuk', en: 'Could not sign you in' },
		detail: {
			id: 'NIK, e-mail atau nomor HP, atau kata sandinya tidak cocok. Periksa lagi, atau pilih "Lupa kata sandi".',
			en: 'The NIK, e-mail or phone number, or the password does not match. Check them, or choose "Forgotten password".',
		},
	},
	register_mismatch: {
		status: 422,
		title: { id: 'Data belum cocok', en: 'The data does not match' },
		detail: {
			id: 'NIK dan nomor KK ini tidak cocok dengan data kependudukan kota kami. Periksa keduanya pada KK terbaru Anda. Bila sudah benar, datanglah ke kantor kelurahan dengan KK asli; petugas akan membantu.',
			en: 'This NIK and KK number do not match our city’s population register. Check both on your latest KK. If they are right, come to your kelurahan office with the original KK; an officer will help you.',
		},
	},
	code_wrong: {
		status: 422,
		title: { id: 'Kode belum benar', en: 'The code is not right' },
		detail: {
			id: 'Periksa kode di pesan terakhir dari kami, lalu coba lagi. Kode yang lama tidak berlaku lagi setelah Anda meminta yang baru.',
			en: 'Check the code in our latest message and try again. An earlier code no longer works once you have asked for a new one.',
		},
	},
	code_expired: {
		status: 422,
		title: { id: 'Kode sudah kedaluwarsa', en: 'The code has expired' },
		detail: {
			id: 'Mintalah kode baru. Kami akan segera mengirimkannya.',
			en: 'Ask for a new code. We will send it right away.',
		},
	},
	too_many_attempts: {
		status: 429,
		title: { id: 'Terlalu banyak percobaan', en: 'Too many attempts' },
		detail: {
			id: 'Demi keamanan, mohon tunggu sebentar sebelum mencoba lagi. Anda dapat mencoba lagi dalam {minutes} menit.',
			en: 'To keep your data safe, please wait a little before trying again. You can try again in {minutes} minutes.',
		},
	},
	account_suspended: {
		status: 403,
		title: { id: 'Akun Anda sedang ditangguhkan', en: 'Your account is suspended' },
		detail: {
			id: 'Untuk sementara akun ini tidak dapat dipakai. Hubungi admin kantor Anda; setelah penangguhan dicabut, Anda dapat masuk seperti biasa.',
			en: 'This account cannot be used for now. Ask your office’s administrator; once the suspension is lifted you can sign in as before.',
		},
	},
	own_account: {
		status: 403,
		title: { id: 'Ini akun Anda sendiri', en: 'This is your own account' },
		detail: {
			id: 'Hak dan status akun sendiri tidak dapat Anda ubah. Mintalah administrator lain; bila belum ada, undang satu lagi.',
			en: 'You cannot change the rights or the state of your own account. Ask another administrator; if there is none, invite one.',
		},
	},
	invitation_over: {
		status: 404,
		title: { id: 'Tautan ini tidak berlaku', en: 'This link does not hold' },
		detail: {
			id: 'Tautan undangan hanya berlaku sekali dan dalam waktu terbatas. Mintalah administrator kantor Anda mengirim yang baru.',
			en: 'A link of invitation holds once and for a limited time. Ask your office’s administrator to send a new one.',
		},
	},

	// input
	invalid_input: {
		status: 422,
		title: { id: 'Ada yang perlu diperbaiki', en: 'There is something to correct' },
		detail: {
			id: 'Perbaiki isian yang ditandai, lalu kirim lagi. Isian lain tetap tersimpan.',
			en: 'Correct the marked answers and send again. Your other answers are kept.',
		},
	},
	not_json: {
		status: 400,
		title: { id: 'Isi permintaan bukan JSON', en: 'The request body is not JSON' },
		detail: {
			id: 'Kirim satu objek JSON yang sah dengan Content-Type: application/json.',
			en: 'Send one valid JSON object with Content-Type: application/json.',
		},
	},
	body_too_large: {
		status: 413,
		title: { id: 'Kiriman terlalu besar', en: 'The request is too large' },
		detail: {
			id: 'Yang Anda kirim melebihi batas. Persingkat isiannya, atau unggah berkas lewat halaman dokumen.',
			en: 'What you sent is over the limit. Shorten the answers, or upload files on the documents page.',
		},
	},
	unknown_service: {
		status: 404,
		title: { id: 'Layanan tidak dikenal', en: 'Unknown service' },
		detail: {
			id: 'Layanan atau jenis ini tidak ada. Pilih satu dari daftar layanan.',
			en: 'There is no such service or variant. Choose one from the list of services.',
		},
	},
	service_not_open: {
		status: 409,
		title: { id: 'Layanan ini segera hadir', en: 'This service is coming soon' },
		detail: {
			id: 'Layanan ini belum dapat diajukan secara daring. Untuk sementara, datanglah ke kantor kelurahan atau kecamatan Anda; gratis.',
			en: 'This service cannot be applied for online yet. For now, come to your kelurahan or kecamatan office; it is free.',
		},
	},
	terms_not_accepted: {
		status: 422,
		title: { id: 'Persetujuan belum diberikan', en: 'The terms are not accepted yet' },
		detail: {
			id: 'Baca ketentuannya dan beri tanda setuju untuk melanjutkan.',
			en: 'Read the terms and tick that you agree to go on.',
		},
	},

	// documents
	file_too_large: {
		status: 413,
		title: { id: 'Berkas terlalu besar', en: 'The file is too large' },
		detail: {
			id: 'Foto ulang dengan kamera di halaman ini (ukurannya otomatis diperkecil) atau pilih berkas yang lebih kecil. Paling besar {maxMb} MB.',
			en: 'Take the photo with the camera on this page (it is made smaller by itself) or choose a smaller file. At most {maxMb} MB.',
		},
	},
	file_empty: {
		status: 422,
		title: { id: 'Berkas kosong', en: 'The file is empty' },
		detail: {
			id: 'Berkas ini tidak ada isinya. Pilih berkas lain atau foto ulang.',
			en: 'There is nothing in this file. Choose another one or take the photo again.',
		},
	},
	file_unchanged: {
		status: 422,
		title: { id: 'Berkasnya masih sama', en: 'It is still the same file' },
		detail: {
			id: 'Ini berkas yang tadi diminta petugas untuk diganti. Foto ulang dokumennya, atau pilih berkas lain.',
			en: 'This is the file the officer asked you to replace. Photograph the document again, or choose another file.',
		},
	},
	file_type_refused: {
		status: 415,
		title: { id: 'Jenis berkas ini tidak dapat diterima', en: 'This kind of file cannot be accepted' },
		detail: {
			id: 'Ini foto {heic} dari iPhone: buka Pengaturan, Kamera, Format, pilih Paling Kompatibel, lalu foto ulang. Kirim foto (JPEG, PNG, WebP) atau PDF. Mengganti nama berkas tidak mengubah jenisnya.',
			en: 'This is an {heic} photo of an iPhone: open Settings, Camera, Formats, choose Most Compatible, then take it again. Send a photo (JPEG, PNG, WebP) or a PDF. Renaming a file does not change its kind.',
		},
	},
	file_corrupt: {
		status: 422,
		title: { id: 'Berkas tidak dapat dibuka', en: 'The file cannot be opened' },
		detail: {
			id: 'Berkas ini rusak, terkunci kata sandi, atau belum terkirim lengkap. Foto ulang atau pilih berkas lain.',
			en: 'This file is damaged, locked by a password, or not completely sent. Take the photo again or choose another file.',
		},
	},
	file_too_many_pixels: {
		status: 422,
		title: { id: 'Foto terlalu lebar', en: 'The picture is too large' },
		detail: {
			id: 'Foto ini melebihi batas ukuran gambar. Foto ulang dengan kamera biasa, tanpa panorama. Paling besar {maxMegapixels} megapiksel.',
			en: 'This picture is over the size we can read. Take it again with the normal camera, not as a panorama. At most {maxMegapixels} megapixels.',
		},
	},
	upload_interrupted: {
		status: 400,
		title: { id: 'Pengiriman terputus', en: 'The upload was interrupted' },
		detail: {
			id: 'Berkas belum tersimpan. Periksa sambungan internet Anda, lalu kirim lagi.',
			en: 'The file is not stored yet. Check your connection and send it again.',
		},
	},
	storage_full: {
		status: 507,
		title: { id: 'Berkas belum dapat disimpan', en: 'The file cannot be stored just now' },
		detail: {
			id: 'Tempat penyimpanan kami sedang penuh dan petugas sudah diberi tahu. Isian Anda aman; coba unggah lagi nanti.',
			en: 'Our storage is full and our people have been told. Your answers are safe; please upload again later.',
		},
	},

	...applicationRefusals,

	...bookingRefusals,
	...complaintRefusals,
	...counterRefusals,
	...custodyRefusals,
	...handOverRefusals,
	...recordingRefusals,
	...issuanceRefusals,
	// register and SIAK
	siak_refused: {
		status: 409,
		title: { id: 'SIAK menolak data ini', en: 'SIAK refused this data' },
		detail: {
			id: 'Permohonan kini berstatus Gagal Proses: coba lagi, kembalikan untuk diperbaiki, atau tolak. Jawaban SIAK: {reason}.',
			en: 'The application is now Processing failed: try again, send it back for correction, or reject it. SIAK’s answer: {reason}.',
		},
	},
	siak_by_hand: {
		status: 409,
		title: { id: 'Peristiwa ini dimasukkan langsung di SIAK', en: 'This event is entered at SIAK itself' },
		detail: {
			id: 'Masukkan dulu di SIAK, lalu catat jawabannya di halaman ini.',
			en: 'Enter it at SIAK first, then record its answer on this page.',
		},
	},
	siak_automatic: {
		status: 409,
		title: { id: 'e-Open memasukkannya sendiri ke SIAK', en: 'e-Open enters it in SIAK by itself' },
		detail: {
			id: 'Jawaban SIAK dicatat otomatis; tidak ada yang perlu diketik di sini. Pilih "Masukkan ke SIAK".',
			en: 'SIAK’s answer is recorded by itself; nothing needs typing here. Choose "Enter in SIAK".',
		},
	},
	register_unavailable: {
		status: 503,
		title: {
			id: 'Data kependudukan sedang tidak dapat dihubungi',
			en: 'The population register cannot be reached',
		},
		detail: {
			id: 'Ini gangguan di pihak kami, bukan kesalahan Anda. Yang sudah Anda isi aman; coba lagi beberapa menit lagi.',
			en: 'This is a fault on our side, not yours. What you filled in is safe; try again in a few minutes.',
		},
	},

	// API and machine
	idempotency_key_reused: {
		status: 422,
		title: { id: 'Idempotency-Key sudah dipakai', en: 'The Idempotency-Key was used before' },
		detail: {
			id: 'Kunci ini sudah dipakai untuk permintaan yang isinya berbeda. Pakai kunci baru untuk permintaan baru.',
			en: 'This key was used for a request with other content. Use a new key for a new request.',
		},
	},
	idempotency_key_missing: {
		status: 400,
		title: { id: 'Idempotency-Key belum ada', en: 'The Idempotency-Key is missing' },
		detail: {
			id: 'Sertakan header Idempotency-Key (misalnya sebuah UUID), supaya permintaan yang terkirim dua kali tidak diproses dua kali.',
			en: 'Send an Idempotency-Key header (a UUID, for example), so that a request sent twice is not carried out twice.',
		},
	},
	busy: {
		status: 503,
		title: { id: 'Sedang sibuk', en: 'Busy just now' },
		detail: {
			id: 'Layanan sedang ramai atau ada gangguan sebentar. Tidak ada yang hilang; coba lagi sebentar lagi.',
			en: 'The service is busy or has a short fault. Nothing is lost; please try again in a moment.',
		},
	},
} as const satisfies Record<RefusalCode, RefusalRow>;
