import type { Text, Texts } from '#domain/text.ts';

/** The reasons of verdicts, as supervisors write them. */
export const reasonsMessages = {
	menu: { id: 'Alasan', en: 'Reasons' },
	title: { id: 'Alasan penilaian', en: 'Reasons of verdicts' },
	lead: {
		id: 'Kalimat yang dipilih petugas saat dokumen atau isian tidak sesuai, dan dibaca pemohon. Yang sudah terkirim tetap seperti saat dikirim.',
		en: 'The sentences officers pick when a document or answer is not good, and applicants read. What was sent stays as it was.',
	},
	forDocuments: { id: 'Untuk dokumen', en: 'For documents' },
	forFields: { id: 'Untuk isian', en: 'For answers' },
	retired: { id: 'Tidak dipakai lagi', en: 'No longer used' },
	key: { id: 'Tombol', en: 'Key' },
	words: { id: 'Kalimat', en: 'Words' },
	given: { id: 'Dipakai 30 hari', en: 'Used in 30 days' },
	times: { id: '{n} kali', en: '{n} times' },
	version: { id: 'Versi', en: 'Version' },
	change: { id: 'Ubah', en: 'Change' },
	changeNamed: { id: 'Ubah: {words}', en: 'Change: {words}' },
	add: { id: 'Tambah alasan', en: 'Add a reason' },
	none: { id: 'Belum ada alasan di sini', en: 'No reasons here yet' },
	noneText: {
		id: 'Petugas baru dapat menandai sesuatu tidak sesuai bila ada alasannya. Tambahkan satu.',
		en: 'Officers can mark something as not good only when there is a reason for it. Add one.',
	},
	needsNoteTag: { id: 'dengan catatan', en: 'with a note' },

	newTitle: { id: 'Alasan baru', en: 'New reason' },
	formTitle: { id: 'Ubah alasan', en: 'Change a reason' },
	wordsId: { id: 'Kalimat bahasa Indonesia', en: 'Words in Indonesian' },
	wordsEn: { id: 'Kalimat bahasa Inggris', en: 'Words in English' },
	wordsHelp: {
		id: 'Sebut apa yang kurang, lalu apa yang dilakukan pemohon. {dokumen} diisi nama dokumen atau isian, {langkah} diisi cara memperbaikinya.',
		en: 'Say what is wrong, then what the applicant does. {dokumen} becomes the name of the document or answer, {langkah} how to correct it.',
	},
	scope: { id: 'Dipakai untuk', en: 'Used for' },
	scope_document: { id: 'Dokumen', en: 'Documents' },
	scope_field: { id: 'Isian', en: 'Answers' },
	scope_both: { id: 'Dokumen dan isian', en: 'Documents and answers' },
	place: { id: 'Urutan', en: 'Order' },
	placeHelp: {
		id: 'Angka kecil di atas. Sembilan yang pertama dipilih dengan tombol 1 sampai 9.',
		en: 'Small numbers first. The first nine are picked with the keys 1 to 9.',
	},
	needsNote: { id: 'Wajib disertai catatan petugas', en: 'The officer must add a note' },
	preview: { id: 'Begini pemohon membacanya', en: 'How the applicant reads it' },
	previewShow: { id: 'Lihat contohnya', en: 'Show an example' },
	exampleDocument: { id: 'Kartu Keluarga lama', en: 'Old family card' },
	exampleField: { id: 'Nomor telepon', en: 'Phone number' },
	save: { id: 'Simpan', en: 'Save' },
	retire: { id: 'Jangan dipakai lagi', en: 'Stop using it' },
	restore: { id: 'Pakai lagi', en: 'Use it again' },
	versions: { id: 'Versi sebelumnya', en: 'Earlier versions' },
	versionBy: { id: 'Versi {n}, {at}, {by}', en: 'Version {n}, {at}, {by}' },
	fromCity: { id: 'data awal kota', en: 'the city’s first data' },
	formerOfficer: { id: 'petugas terdahulu', en: 'a former officer' },
	retiredTag: { id: 'tidak dipakai', en: 'not used' },
	stale: {
		id: 'Rekan Anda baru saja mengubah alasan ini. Yang Anda ketik masih ada di bawah; bandingkan dengan versi terbaru, lalu simpan lagi.',
		en: 'A colleague has just changed this reason. What you typed is kept below; compare it with the newest version, then save again.',
	},
	back: { id: 'Alasan penilaian', en: 'Reasons of verdicts' },
} as const satisfies Texts;

/** Said after something was done. */
export const reasonsDone = {
	added: {
		id: 'Alasan ditambahkan. Petugas dapat memilihnya sekarang.',
		en: 'The reason was added. Officers can pick it now.',
	},
	changed: {
		id: 'Versi baru tersimpan. Yang sudah terkirim tidak berubah.',
		en: 'The new version is saved. What was sent has not changed.',
	},
	retired: {
		id: 'Alasan tidak ditawarkan lagi. Versinya tetap tersimpan.',
		en: 'The reason is no longer offered. Its versions are kept.',
	},
	restored: { id: 'Alasan ditawarkan lagi.', en: 'The reason is offered again.' },
} as const satisfies Readonly<Record<string, Text>>;
export type ReasonsDone = keyof typeof reasonsDone;
