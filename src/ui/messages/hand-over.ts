import type { Texts } from '#domain/text.ts';

/** Handing over at the counter, and who collects in the applicant's place. */
export const handOverMessages = {
	who: { id: 'Siapa yang menerima?', en: 'Who receives it?' },
	applicant: { id: 'Pemohon sendiri: {name}', en: 'The applicant: {name}' },
	family: { id: 'Keluarga dalam KK: {name}', en: 'Family on the KK: {name}' },
	proxy: { id: 'Penerima kuasa: {name}', en: 'The proxy: {name}' },
	proxyHelp: { id: 'Ditunjuk pemohon di e-Open.', en: 'Named by the applicant in e-Open.' },
	proxyOnPaper: { id: 'Penerima kuasa, F-1.07 di kertas', en: 'A proxy, with F-1.07 on paper' },
	proxyOnPaperHelp: {
		id: 'Surat kuasa bertanda tangan diserahkan dan disimpan loket.',
		en: 'The signed power of attorney is handed in and kept at the counter.',
	},
	idOf: { id: 'NIK {nik}, lahir {born}', en: 'NIK {nik}, born {born}' },
	idOnly: { id: 'NIK {nik}', en: 'NIK {nik}' },
	whoMissing: { id: 'Pilih siapa yang menerima.', en: 'Choose who receives it.' },
	proxyName: { id: 'Nama penerima kuasa', en: 'Name of the proxy' },
	proxyNik: { id: 'NIK pada KTP asli penerima kuasa', en: 'NIK on the original ID of the proxy' },
	proxyNikHelp: {
		id: 'Hanya untuk penerima kuasa. Ketik dari KTP-el asli yang ditunjukkan.',
		en: 'For a proxy only. Type it from the original KTP-el that is shown.',
	},
	code: { id: 'Kode pengambilan', en: 'Collection code' },
	codeHelp: {
		id: 'Enam angka dari pesan “siap diambil”. Tanpa e-mail: PIN pada tanda terima kertas.',
		en: 'Six digits of the “ready” message. Without e-mail: the PIN of the paper receipt.',
	},
	dataChecked: {
		id: 'Isi dokumen sudah dibaca bersama dan benar',
		en: 'The document was read together and is right',
	},
	dataCheckedMissing: {
		id: 'Baca isi dokumen bersama penerima dulu, lalu beri tanda.',
		en: 'Read the document together with the receiver first, then tick.',
	},
	signer: { id: 'penerima', en: 'the receiver' },
	along: { id: 'Siap juga dari peristiwa yang sama:', en: 'Ready too, of the same life event:' },
	record: { id: 'Berita acara serah terima (PDF)', en: 'Record of the hand-over (PDF)' },
	recordToSign: {
		id: 'Tanda tangan di kertas? Cetak berita acaranya dan mintakan tanda tangan.',
		en: 'Signed on paper? Print the record and have it signed.',
	},
	wrongTitle: { id: 'Ada data yang salah?', en: 'Is something on it wrong?' },
	wrongLead: {
		id: 'Jangan diserahkan. Dokumen ini batal, diperbaiki di SIAK dan dicetak lagi: didahulukan, gratis, tanpa permohonan baru. Pemohon diberi tahu.',
		en: 'Do not hand it over. This document is void, corrected in SIAK and printed again: first of all, free of charge, without a new application. The applicant is told.',
	},
	wrongWhat: { id: 'Apa yang salah, dan apa yang benar', en: 'What is wrong, and what is right' },
	wrongHelp: {
		id: 'Contoh: tanggal lahir tertulis 12-03-1990, seharusnya 21-03-1990. Petugas SIAK dan pemohon membacanya.',
		en: 'Example: the birth date says 12-03-1990, it should be 21-03-1990. The SIAK officer and the applicant read it.',
	},
	wrongSend: { id: 'Batalkan dokumen dan perbaiki', en: 'Void the document and correct it' },
	wrongDone: {
		id: 'Dokumen {number} dibatalkan dan kembali ke petugas SIAK untuk diperbaiki. Simpan kertasnya untuk dimusnahkan.',
		en: 'Document {number} is void and back with the SIAK officer to be corrected. Keep the paper to be destroyed.',
	},
	wrongWaits: {
		id: 'Data salah ditemukan di loket. Perbaiki di SIAK, lalu tandai sudah benar; sesudah itu dokumen dapat dicetak lagi.',
		en: 'Wrong data was found at the counter. Correct it in SIAK, then mark it; after that the document can be printed again.',
	},
	corrected: { id: 'Sudah diperbaiki di SIAK', en: 'Corrected in SIAK' },

	proxyTitle: { id: 'Diambil orang lain', en: 'Collected by somebody else' },
	proxyLead: {
		id: 'Tidak sempat mengambil sendiri? Tunjuk satu orang. Anggota keluarga dewasa dalam KK Anda tidak perlu ditunjuk: cukup kode pengambilan dan KTP-el aslinya.',
		en: 'Cannot collect it yourself? Name one person. An adult of the family on your KK need not be named: the collection code and their original KTP-el are enough.',
	},
	proxyOwnNik: { id: 'NIK penerima kuasa', en: 'NIK of the proxy' },
	proxyOwnNikHelp: { id: '16 angka di KTP-el orang itu.', en: 'The 16 digits on that person’s KTP-el.' },
	proxySave: { id: 'Tunjuk orang ini', en: 'Name this person' },
	proxyReplace: { id: 'Ganti dengan orang ini', en: 'Replace by this person' },
	proxyNow: { id: 'Penerima kuasa sekarang', en: 'The proxy now' },
	proxyBring: {
		id: 'Ia membawa: kode pengambilan dari Anda, KTP-el aslinya, dan surat kuasa F-1.07 yang sudah Anda tanda tangani.',
		en: 'They bring: the collection code from you, their original KTP-el, and the power of attorney F-1.07 signed by you.',
	},
	proxyForm: {
		id: 'Surat kuasa F-1.07 (PDF), cetak dan tanda tangani',
		en: 'Power of attorney F-1.07 (PDF), to print and sign',
	},
	proxyWithdraw: { id: 'Cabut kuasa', en: 'Take the power back' },
	proxyNamed: {
		id: 'Penerima kuasa tersimpan. Kami juga mengirim pesan kepada Anda.',
		en: 'The proxy is saved. We have sent you a message too.',
	},
	proxyWithdrawn: { id: 'Kuasa sudah dicabut.', en: 'The power was taken back.' },
	proxyNotNow: {
		id: 'Permohonan ini tidak dapat diwakilkan sekarang.',
		en: 'Nobody can be named for this application now.',
	},
	collectedBy: { id: 'Diambil oleh {name}, {as}.', en: 'Collected by {name}, {as}.' },
} as const satisfies Texts;
