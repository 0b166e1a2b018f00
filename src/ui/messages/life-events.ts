import type { Texts } from '#domain/text.ts';

/** The words of life events: several applications by one form. */
export const lifeEventMessages = {
	title: { id: 'Apa yang terjadi?', en: 'What has happened?' },
	lead: {
		id: 'Satu formulir untuk semua yang perlu diurus, satu kali ambil. Semuanya gratis.',
		en: 'One form for everything that needs doing, collected once. All of it is free.',
	},
	allEvents: { id: 'Apa yang terjadi?', en: 'What has happened?' },
	notFound: { id: 'Halaman ini tidak ada', en: 'There is no such page' },
	together: { id: 'Yang dapat diurus sekaligus', en: 'What can be done at once' },
	togetherLead: {
		id: 'Tidak ada yang ditanyakan dua kali. Yang tidak Anda perlukan boleh dilepas.',
		en: 'Nothing is asked twice. Leave out what you do not need.',
	},
	first: { id: 'Yang pertama', en: 'First' },
	chooseLead: { id: 'Mana yang sesuai?', en: 'Which one fits?' },
	howTitle: { id: 'Bagaimana jalannya', en: 'How it goes' },
	howForm: {
		id: 'Isi satu formulir dan unggah dokumennya satu kali.',
		en: 'Fill in one form and upload the documents once.',
	},
	howNumbers: {
		id: 'Setiap permohonan mendapat nomor dan status sendiri; satu PIN untuk semuanya.',
		en: 'Each application gets its own number and status; one PIN for all.',
	},
	howPickup: {
		id: 'Ambil semuanya di satu kantor pada satu hari.',
		en: 'Collect everything at one office on one day.',
	},

	also: { id: 'Sekalian urus', en: 'Do these at the same time' },
	alsoHelp: {
		id: 'Hilangkan centang pada yang tidak diperlukan. Isian dan dokumennya tidak perlu diulang.',
		en: 'Untick what you do not need. Nothing is filled in or uploaded twice.',
	},
	alsoOnVariant: {
		id: 'Dengan formulir yang sama Anda dapat sekalian mengurus:',
		en: 'With the same form you can also do:',
	},
} as const satisfies Texts;
