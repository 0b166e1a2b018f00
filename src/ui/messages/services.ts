import type { Texts } from '#domain/text.ts';

/** The words of the pages that tell what a service needs. Names and requirements themselves come from the catalogue. */
export const serviceMessages = {
	title: { id: 'Layanan', en: 'Services' },
	lead: {
		id: 'Lihat dulu apa yang diperlukan. Semua layanan gratis, tidak perlu masuk untuk membacanya.',
		en: 'See first what is needed. Every service is free, and you need not sign in to read.',
	},
	open: { id: 'Dapat diajukan sekarang', en: 'Open now' },
	soon: { id: 'Segera', en: 'Coming soon' },
	soonTitle: { id: 'Layanan ini segera hadir di e-Open', en: 'This service is coming to e-Open soon' },
	soonText: {
		id: 'Untuk sementara, datanglah ke kantor kelurahan atau kecamatan Anda; gratis. Persyaratannya sudah dapat dibaca di sini.',
		en: 'For now, come to your kelurahan or kecamatan office; it is free. What is needed can already be read here.',
	},
	days: { id: '{min}–{max} hari kerja · Rp 0', en: '{min}–{max} working days · Rp 0' },
	chooseVariant: { id: 'Untuk keperluan apa?', en: 'What is it for?' },
	about: { id: 'Tentang layanan ini', en: 'About this service' },
	time: { id: 'Waktu', en: 'Time' },
	timeText: {
		id: '{min}–{max} hari kerja sejak data Anda lolos verifikasi',
		en: '{min}–{max} working days from when your data has been verified',
	},
	cost: { id: 'Biaya', en: 'Cost' },
	costText: { id: 'Rp 0 (UU 24/2013 pasal 79A)', en: 'Rp 0 (Law 24/2013 article 79A)' },
	output: { id: 'Yang Anda terima', en: 'What you get' },
	who: { id: 'Siapa yang boleh mengajukan', en: 'Who may apply' },
	where: { id: 'Diambil di', en: 'Collect at' },
	whereText: {
		id: '{n} kantor di seluruh kota; Anda memilih kantor dan harinya',
		en: '{n} offices all over the city; you choose the office and the day',
	},
	forms: { id: 'Formulir', en: 'Forms' },
	formText: { id: '{code}: {name}', en: '{code}: {name}' },
	formsNote: {
		id: 'Tidak perlu diisi di kertas: jawaban Anda di e-Open mengisi formulir ini.',
		en: 'No paper to fill in: your answers in e-Open fill in these forms.',
	},
	law: { id: 'Dasar hukum', en: 'Legal basis' },

	requirements: { id: 'Dokumen yang diperlukan', en: 'Documents needed' },
	requirementsLead: {
		id: 'Foto dokumen aslinya dengan ponsel sudah cukup.',
		en: 'A photo of the original, taken with your phone, is enough.',
	},
	noRequirements: { id: 'Tidak ada dokumen yang perlu diunggah.', en: 'No documents need to be uploaded.' },
	wajib: { id: 'Wajib', en: 'Required' },
	kondisional: { id: 'Wajib bila', en: 'Required if' },
	opsional: { id: 'Opsional', en: 'Optional' },
	whenAnswers: { id: 'tergantung isian Anda', en: 'depending on your answers' },
	questions: { id: 'Yang akan ditanyakan', en: 'What will be asked' },
	questionsLead: {
		id: 'Data yang sudah ada di catatan kependudukan terisi sendiri.',
		en: 'What the population register already knows is filled in for you.',
	},
	bring: { id: 'Bawa saat mengambil', en: 'Bring when you collect' },
	bringIdentity: {
		id: 'KTP-el asli, atau KK asli bila belum punya KTP-el',
		en: 'Your original KTP-el, or the original KK if you have no KTP-el yet',
	},
	bringCode: {
		id: 'Kode pengambilan; kami kirim saat dokumen siap',
		en: 'The collection code; we send it when the document is ready',
	},
	start: { id: 'Mulai mengisi', en: 'Start' },
	startNote: {
		id: 'Sekitar lima menit. Setiap langkah tersimpan; boleh dilanjutkan nanti, juga di perangkat lain.',
		en: 'About five minutes. Every step is saved; go on later, on another device too.',
	},
	allServices: { id: 'Semua layanan', en: 'All services' },
	notFound: { id: 'Layanan ini tidak ada', en: 'There is no such service' },
} as const satisfies Texts;
