import type { FieldProblemCode } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';

/** The field's name in a sentence when the caller gives no label. */
export const unnamedField: Text = { id: 'Isian ini', en: 'This answer' };

/**
 * What is wrong with one field and how to put it right. `{label}` is the field's label, or {@link unnamedField}; a
 * sentence whose other `{place}` was given no value is left out.
 */
export const fieldProblemTable = {
	required: { id: '{label} belum diisi.', en: '{label} is missing.' },
	too_long: {
		id: '{label} terlalu panjang. Paling banyak {max} huruf atau angka.',
		en: '{label} is too long. At most {max} letters or digits.',
	},
	too_short: {
		id: '{label} terlalu pendek. Paling sedikit {min} huruf.',
		en: '{label} is too short. At least {min} letters.',
	},
	number_out_of_range: {
		id: '{label} di luar kisaran yang wajar. Isi antara {min} dan {max}.',
		en: '{label} is out of range. Give a number between {min} and {max}.',
	},
	not_a_number: { id: '{label} diisi dengan angka saja.', en: '{label} takes digits only.' },
	nik_malformed: {
		id: '{label} bukan NIK yang benar. NIK terdiri atas 16 angka; salin dari KTP-el atau KK.',
		en: '{label} is not a valid NIK. A NIK has 16 digits; copy it from the KTP-el or KK.',
	},
	kk_malformed: {
		id: '{label} bukan nomor KK yang benar. Nomor KK terdiri atas 16 angka di bagian atas KK.',
		en: '{label} is not a valid KK number. It has 16 digits and stands at the top of the KK.',
	},
	same_as_nik: {
		id: '{label} sama dengan NIK. Nomor KK tertulis di bagian atas KK, NIK di baris nama.',
		en: '{label} is the same as the NIK. The KK number stands at the top of the KK, the NIK beside the name.',
	},
	email_malformed: {
		id: '{label} bukan alamat e-mail yang lengkap. Contoh: nama@contoh.id',
		en: '{label} is not a complete e-mail address. Example: name@example.com',
	},
	phone_malformed: {
		id: '{label} bukan nomor HP Indonesia yang lengkap. Contoh: 0812 3456 7890',
		en: '{label} is not a complete Indonesian mobile number. Example: 0812 3456 7890',
	},
	date_malformed: {
		id: '{label} bukan tanggal yang ada. Contoh: 24-11-2026',
		en: '{label} is not a real date. Example: 24-11-2026',
	},
	date_too_old: {
		id: '{label} terlalu lampau. Periksa tahunnya.',
		en: '{label} is too long ago. Check the year.',
	},
	date_in_future: {
		id: '{label} tidak boleh setelah hari ini.',
		en: '{label} cannot be after today.',
	},
	date_in_past: {
		id: '{label} tidak boleh sebelum hari ini.',
		en: '{label} cannot be before today.',
	},
	date_too_far: {
		id: '{label} terlalu jauh. Pilih paling lambat {date}.',
		en: '{label} is too far ahead. Choose {date} at the latest.',
	},
	day_off: {
		id: '{label} jatuh pada akhir pekan atau hari libur. Pilih hari kerja.',
		en: '{label} falls on a weekend or a holiday. Choose a working day.',
	},
	time_malformed: {
		id: '{label} bukan waktu yang ada. Tulis jam dan menit, contoh: 08.05 atau 0805',
		en: '{label} is not a real time. Write hours and minutes, for example 08:05 or 0805',
	},
	time_outside_hours: {
		id: '{label} memuat waktu di luar jam buka kantor ini atau pada jam istirahatnya. Periksa pukul {time}.',
		en: '{label} has a time outside the opening hours of this office, or in its break. Check {time}.',
	},
	said_twice: {
		id: '{label} memuat waktu yang sama dua kali. Periksa pukul {time}.',
		en: '{label} has the same time twice. Check {time}.',
	},
	closes_before_opens: {
		id: '{label} harus sesudah jam buka.',
		en: '{label} must be after the opening time.',
	},
	break_outside: {
		id: '{label} harus di antara jam buka dan jam tutup, dan mulai sebelum selesai.',
		en: '{label} must lie between opening and closing, and begin before it ends.',
	},
	no_hours_left: {
		id: '{label} perlu diisi paling sedikit pada satu hari. Kantor ini masih ditunggu {n} permohonan; untuk menutupnya, matikan dulu tempat pengambilan.',
		en: '{label} are needed on one day at least. {n} applications still wait for this office; to close it, take it off the places of pickup first.',
	},
	ends_before_start: {
		id: '{label} sebelum tanggal pertama.',
		en: '{label} is before the first date.',
	},
	range_too_long: {
		id: '{label} terlalu jauh dari tanggal pertama. Bagi menjadi beberapa bagian. Paling banyak {max} hari sekali simpan.',
		en: '{label} is too far from the first date. Set the days in several parts. At most {max} days at once.',
	},
	date_taken: {
		id: '{label} sudah diatur. Tanggalnya {date}. Hapus dulu yang lama, lalu atur lagi.',
		en: '{label} is set already. The date is {date}. Remove what stands there first, then set it again.',
	},
	not_a_choice: { id: '{label} belum dipilih dari daftar.', en: '{label} is not chosen from the list.' },
	name_too_long: {
		id: '{label} terlalu panjang. Paling banyak {max} huruf, termasuk spasi.',
		en: '{label} is too long. At most {max} letters, spaces included.',
	},
	name_has_digits: { id: '{label} tidak boleh memuat angka.', en: '{label} cannot have digits.' },
	name_not_latin: {
		id: '{label} ditulis dengan huruf Latin tanpa tanda tambahan di atas huruf.',
		en: '{label} is written in Latin letters without accents.',
	},
	not_a_member: {
		id: '{label} dipilih dari anggota KK Anda sendiri.',
		en: '{label} is chosen from the members of your own KK.',
	},
	too_few_rows: {
		id: '{label} belum lengkap. Tambahkan sampai paling sedikit {min}.',
		en: '{label} is not complete. Add until there are at least {min}.',
	},
	too_many_rows: {
		id: '{label} terlalu banyak. Kurangi sampai paling banyak {max}.',
		en: '{label} has too many entries. Keep at most {max}.',
	},
	password_short: {
		id: '{label} terlalu pendek. Pakai paling sedikit {min} huruf atau angka; kalimat pendek mudah diingat.',
		en: '{label} is too short. Use at least {min} characters; a short sentence is easy to remember.',
	},
	password_common: {
		id: '{label} terlalu mudah ditebak. Pilih yang lain, misalnya beberapa kata yang hanya Anda ingat.',
		en: '{label} is too easy to guess. Choose another, for example a few words only you remember.',
	},
	passwords_differ: {
		id: '{label} tidak sama dengan yang pertama. Ketik sekali lagi.',
		en: '{label} differs from the first one. Type it again.',
	},
	code_wrong: {
		id: '{label} belum benar. Periksa kode di pesan terakhir dari kami.',
		en: '{label} is not right. Check the code in our latest message.',
	},
	pattern: {
		id: '{label} memuat huruf atau tanda yang tidak dapat dipakai di sini.',
		en: '{label} has letters or signs that cannot be used here.',
	},
	must_accept: {
		id: '{label} perlu disetujui untuk melanjutkan.',
		en: '{label} must be accepted to go on.',
	},
	document_missing: {
		id: '{label} belum diunggah.',
		en: '{label} is not uploaded yet.',
	},
	rule_broken: {
		id: '{label} tidak sesuai dengan ketentuan layanan ini. Periksa kembali isiannya.',
		en: '{label} does not meet the rules of this service. Please check it.',
	},
	reason_missing: {
		id: '{label} perlu diisi dengan alasan yang dapat dipahami pemohon.',
		en: '{label} needs a reason the applicant can understand.',
	},
	not_marked: {
		id: '{label} tidak ditandai petugas, jadi tidak dapat diubah sekarang.',
		en: '{label} was not marked by the officer, so it cannot be changed now.',
	},
	email_taken: {
		id: '{label} sudah dipakai akun lain. Pakai e-mail dinas yang hanya milik petugas ini.',
		en: '{label} belongs to another account already. Use an office e-mail that is this officer’s alone.',
	},
	whole_city_only: {
		id: '{label} harus “Seluruh kota” untuk peran ini. Pilih itu, atau peran yang lain.',
		en: '{label} must be “Whole city” for this role. Choose it, or another role.',
	},
	rw_without_kelurahan: {
		id: '{label} memuat RW tanpa kelurahan. Pilih kelurahannya, atau kosongkan RW-nya.',
		en: '{label} names an RW without a kelurahan. Choose its kelurahan, or leave the RW empty.',
	},
	own_nik: {
		id: '{label} adalah NIK pemohon sendiri. Pemohon tidak perlu surat kuasa.',
		en: '{label} is the applicant’s own NIK. The applicant needs no power of attorney.',
	},
	too_young: {
		id: '{label} milik orang yang belum cukup umur. Penerima paling muda {age} tahun.',
		en: '{label} belongs to somebody too young. Who receives it is {age} years old at least.',
	},
	not_the_proxy: {
		id: '{label} bukan NIK penerima kuasa yang ditunjuk pemohon.',
		en: '{label} is not the NIK of the proxy the applicant has named.',
	},
	signature_missing: {
		id: '{label} belum ada. Tanda tangan di kotak, atau centang bahwa kertasnya sudah ditandatangani.',
		en: '{label} is missing. Sign in the box, or tick that the paper was signed.',
	},
	place_unknown: {
		id: '{label} memuat tempat isian yang tidak dikenal. Periksa {place}. Yang dapat dipakai ada di petunjuknya.',
		en: '{label} has a place to fill in that is not known. Check {place}. The hint names those that may be used.',
	},
} as const satisfies Record<FieldProblemCode, Text>;
