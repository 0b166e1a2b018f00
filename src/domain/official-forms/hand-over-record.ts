import { receiverWords, type ReceiverKind } from '../hand-over/receiver.ts';
import { maskNik } from '../identity/nik.ts';
import type { Strokes } from '../signature/strokes.ts';
import { line } from './read-answers.ts';
import type { FormSheet, SheetFacts } from './sheet.ts';
import { says } from './statement-parts.ts';

/** A hand-over, as its record says it. */
export type HandedOver = {
	readonly receiver: ReceiverKind;
	readonly name: string;
	readonly nik: string | null;
	readonly signature: Strokes | null;
	readonly officer: string;
	readonly office: string;
	/** "24-11-2026, 09.05 WIB". */
	readonly at: string;
	/** What it is and its number, masked where it is a NIK or No. KK. */
	readonly documents: readonly string[];
};

/** Berita acara serah terima: who handed what to whom, when, against what. Its wording is OURS; nobody paid anything (UU 24/2013 art. 79A). */
export function handOverSheet(
	{ service, variant, applicantName }: Pick<SheetFacts, 'service' | 'variant' | 'applicantName'>,
	handed: HandedOver,
): FormSheet {
	const onPaper = handed.receiver === 'proxy_on_paper' || handed.receiver === 'proxy';
	const lines = (title: string, told: readonly (readonly [string, string])[]) =>
		({
			kind: 'lines',
			title,
			across: 1,
			lines: told.map(([label, value], at) => line(String(at + 1), label, value)),
		}) as const;
	return {
		code: 'BA',
		decree: 'Serah terima',
		title: 'Berita Acara Serah Terima Dokumen',
		told: `Diserahkan ${handed.at}.`,
		blocks: [
			lines('Dokumen', [
				['Layanan', `${service.name.id}: ${variant.name.id}`],
				['Pemohon', applicantName],
				...handed.documents.map((one) => ['Dokumen', one] as const),
			]),
			lines('Yang menerima', [
				['Nama lengkap', handed.name],
				['NIK', handed.nik === null ? '' : maskNik(handed.nik)],
				['Sebagai', receiverWords[handed.receiver].id],
			]),
			lines('Yang menyerahkan', [
				['Petugas', handed.officer],
				['Kantor', handed.office],
			]),
			says(
				`Kode pengambilan dan kartu identitas asli penerima sudah diperiksa${onPaper ? ', surat kuasa F-1.07 sudah diterima' : ''}. Isi dokumen dibaca bersama dan benar. Layanan ini gratis: tidak ada biaya apa pun (Rp 0).`,
			),
		],
		signatures: [
			{ who: 'Yang menyerahkan', name: handed.officer },
			{ who: 'Yang menerima', name: handed.name, ...(handed.signature ? { drawn: handed.signature } : {}) },
		],
		byHand: true,
	};
}
