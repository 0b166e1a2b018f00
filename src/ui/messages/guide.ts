import type { Texts } from '#domain/text.ts';

/** The words around the questions that lead to a variant. The questions themselves stand in the catalogue. */
export const guideMessages = {
	tell: { id: 'Ceritakan apa yang terjadi', en: 'Tell us what has happened' },
	tellLead: {
		id: 'Tidak perlu tahu nama layanannya. Jawab dua atau tiga pertanyaan, kami tunjukkan yang tepat.',
		en: 'No need to know what the service is called. Answer two or three questions and we show you the right one.',
	},
	tellWithin: { id: 'Ragu memilih? Jawab satu dua pertanyaan', en: 'Not sure? Answer a question or two' },
	answered: { id: 'Jawaban Anda', en: 'Your answers' },
	found: { id: 'Ini yang Anda perlukan', en: 'This is what you need' },
	together: { id: 'Sekaligus, dengan satu formulir', en: 'All at once, with one form' },
	single: { id: 'Atau hanya ini', en: 'Or only this' },
	see: { id: 'Lihat', en: 'See' },
	requirements: { id: 'Lihat syaratnya dulu', en: 'See what is needed first' },
	list: { id: 'Lihat semua pilihan', en: 'See every choice' },
	none: {
		id: 'Tidak ada yang cocok? Lihat daftar lengkap, atau minta bantuan; keduanya gratis.',
		en: 'Does none of these fit? See the whole list, or ask for help; both are free.',
	},
	help: { id: 'Kami bantu', en: 'We help you' },
	notFound: {
		id: 'Pertanyaan ini tidak ada. Mulai lagi dari pertanyaan pertama.',
		en: 'There is no such question. Start again from the first one.',
	},
} as const satisfies Texts;
