import type { Texts } from '#domain/text.ts';

/** The words of life events: several applications by one form. */
export const lifeEventMessages = {
	title: { id: 'Apa yang terjadi?', en: 'What has happened?' },
	lead: {
		id: 'Satu formulir untuk semua yang perlu diurus. Semuanya gratis.',
		en: 'One form for everything that needs doing. All of it is free.',
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
	howTwoVisits: {
		id: 'Datang dua kali ke kantor yang sama: pada hari perekaman, lalu untuk mengambil kartu. Anda melihat kedua harinya sebelum mengirim.',
		en: 'Come twice to the same office: on the day of the recording, and then to collect the card. You see both days before you send.',
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

	alongTitle: { id: 'Sekalian diurus dengan formulir ini', en: 'Done at the same time with this form' },
	alongNone: {
		id: 'Belum ada. Anda dapat menambahkannya kapan saja sebelum mengirim.',
		en: 'Nothing yet. You can add to it at any time before sending.',
	},
	alongChange: { id: 'Ubah yang sekalian diurus', en: 'Change what is done along' },
	alongSave: { id: 'Simpan', en: 'Save' },
	forPerson: { id: 'untuk {name}', en: 'for {name}' },
	linkedTitle: { id: 'Diurus bersama permohonan ini', en: 'Done together with this application' },
	linkedOne: { id: 'Bersama {number}', en: 'Together with {number}' },
	receiptLinked: { id: 'Sekaligus dengan', en: 'Together with' },
	receiptLinkedOne: { id: '{number} ({service})', en: '{number} ({service})' },
	waits: {
		id: 'Permohonan ini dilanjutkan setelah {number} dicatat; Anda tidak perlu melakukan apa-apa.',
		en: 'This application goes on once {number} has been recorded; you need not do anything.',
	},
	waitsMeeting: {
		id: 'Kartu dicetak setelah perekaman ({number}). Datanglah ke perekaman itu lebih dahulu.',
		en: 'The card is printed after the recording ({number}). Come to that recording first.',
	},
	cancelTakes: {
		id: 'Yang masih menunggu permohonan ini ikut ditutup:',
		en: 'What still waits for this application is closed with it:',
	},
	deskWaits: {
		id: 'Menunggu {number}: baru dapat dicatat di SIAK setelah peristiwa itu diterima.',
		en: 'Waits for {number}: can be entered in SIAK once that event has been accepted.',
	},
	deskLead: { id: 'utama', en: 'lead' },
} as const satisfies Texts;
