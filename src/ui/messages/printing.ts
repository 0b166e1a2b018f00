import type { Texts } from '#domain/text.ts';

/** The words of printing documents in batches. */
export const printingMessages = {
	title: { id: 'Cetak dokumen', en: 'Printing' },
	lead: {
		id: 'Yang sudah dicatat di SIAK dan, untuk dokumen kertas, sudah ditandatangani. Pilih, cetak dengan lembar daftar, lalu tandai yang tercetak.',
		en: 'What is recorded in SIAK and, for paper documents, signed. Choose, print with the list sheet, then mark what was printed.',
	},
	ready: { id: 'Siap dicetak', en: 'Ready to print' },
	readyNone: { id: 'Tidak ada yang siap dicetak.', en: 'Nothing is ready to print.' },
	unsigned: {
		id: '{n} dokumen masih menunggu tanda tangan elektronik.',
		en: '{n} documents still wait for their electronic signature.',
	},
	office: { id: 'Tempat diambil', en: 'Collected at' },
	allOffices: { id: 'Semua tempat di wilayah kerja', en: 'All places of the jurisdiction' },
	show: { id: 'Tampilkan', en: 'Show' },
	choose: { id: 'Pilih yang dicetak', en: 'Choose what to print' },
	make: { id: 'Buat lembar cetak', en: 'Make the print sheet' },
	sheets: { id: 'Lembar cetak saya', en: 'My print sheets' },
	sheetsNone: { id: 'Belum ada lembar cetak.', en: 'No print sheets yet.' },
	sheetOf: { id: 'Lembar {at}', en: 'Sheet of {at}' },
	sheetLines: {
		id: '{lines} dokumen, {open} belum ditandai',
		en: '{lines} documents, {open} not marked yet',
	},
	pickupOn: { id: 'diambil {date}', en: 'collected {date}' },
	left: {
		id: '{n} pilihan tidak masuk: sudah dicetak, atau ada di lembar petugas lain.',
		en: '{n} of your choices were left out: printed already, or on another officer’s sheet.',
	},
	sheetTitle: { id: 'Lembar cetak', en: 'Print sheet' },
	sheetLead: {
		id: 'Cetak setiap dokumen, lalu centang yang hasilnya baik dan tandai. Yang macet biarkan kosong.',
		en: 'Print each document, tick those that came out well and mark them. Leave what jammed unticked.',
	},
	number: { id: 'Nomor', en: 'Number' },
	document: { id: 'Dokumen', en: 'Document' },
	person: { id: 'Untuk', en: 'For' },
	goal: { id: 'Diambil di', en: 'Collected at' },
	file: { id: 'Berkas', en: 'File' },
	openPdf: { id: 'PDF {n}', en: 'PDF {n}' },
	card: { id: 'kartu: cetak di SIAK', en: 'card: print at SIAK' },
	mark: { id: 'Tandai tercetak', en: 'Mark as printed' },
	printedLines: { id: 'Sudah tercetak', en: 'Printed' },
	openLines: { id: 'Belum ditandai', en: 'Not marked yet' },
	label: { id: 'Kode antar', en: 'Custody code' },
	undo: { id: 'Cetakan {number} gagal', en: 'The print of {number} came out wrong' },
	undoText: {
		id: 'Untuk yang ternyata rusak setelah ditandai. Blanko kartu dihitung rusak, dan dokumen dicetak ulang.',
		en: 'For what turned out spoiled after it was marked. The blank of a card counts as spoiled, and the document is printed again.',
	},
	reason: { id: 'Apa yang terjadi', en: 'What happened' },
	undoDo: { id: 'Batalkan cetakan ini', en: 'Undo this print' },
	close: { id: 'Lepaskan yang belum ditandai', en: 'Let go of what is not marked' },
	closeText: {
		id: 'Kembali ke daftar siap cetak, untuk Anda atau petugas lain.',
		en: 'Back to what is ready to print, for you or another officer.',
	},
	outcome_undone: { id: 'gagal, dicetak ulang', en: 'came out wrong, printed again' },
	outcome_left: { id: 'dilepaskan', en: 'let go' },
	done_printed: { id: '{n} dokumen ditandai tercetak.', en: '{n} documents are marked as printed.' },
	done_refused: {
		id: '{n} dokumen tidak dapat ditandai; alasannya ada di barisnya.',
		en: '{n} documents could not be marked; the reason stands in their line.',
	},
	done_undone: {
		id: 'Cetakan dibatalkan; dokumen siap dicetak lagi.',
		en: 'The print is undone; the document can be printed again.',
	},
	done_closed: { id: 'Yang belum ditandai sudah dilepaskan.', en: 'What was not marked is let go.' },
} as const satisfies Texts;
