import type { FormSheet } from '#domain/official-forms/sheet.ts';
import { openSheet } from '../paper/pdf-sheet.ts';
import { drawQr } from '../paper/qr.ts';
import { drawBlock, drawSignatures, signaturesHeight } from './form-blocks.ts';
import { black, bold, inner, margin, openPaper, plain, type FormFrame, type Paper } from './form-paper.ts';

const qrSide = 74;
const codeWidth = 128;

/** The head: whose form, which one, of which application; its code where a clerk looks for it. */
function drawHead(paper: Paper, form: FormSheet, frame: FormFrame): void {
	const { sheet } = paper;
	const top = paper.y;
	const right = margin + inner;
	const width = inner - codeWidth - qrSide - 16;
	sheet.decorate((doc) =>
		doc
			.rect(right - codeWidth, top, codeWidth, 50)
			.lineWidth(1.4)
			.stroke(black),
	);
	const inCode = { align: 'center' } as const;
	sheet.write('P', form.code, right - codeWidth, top + 7, bold(19, codeWidth, inCode));
	sheet.write('P', form.decree, right - codeWidth, top + 33, plain(7.5, codeWidth, inCode));
	drawQr(sheet, frame.statusUrl, `Kode QR menuju ${frame.statusUrl}`, {
		x: right - codeWidth - qrSide - 4,
		y: top - 6,
		side: qrSide,
	});
	let y = sheet.write('P', frame.officeName.toUpperCase(), margin, top, bold(9, width));
	y = sheet.write('H1', form.title, margin, y + 4, bold(13, width)) + 3;
	y = sheet.write('P', `Nomor permohonan: ${frame.number}`, margin, y, bold(9, width));
	const filled =
		form.told ??
		(form.byHand
			? `Terisi dari permohonan di e-Open, ${frame.filledAt}. Cetak, lengkapi, tanda tangani, lalu unggah fotonya.`
			: `Dikirim ${frame.filledAt}. Diisi melalui e-Open.`);
	y = sheet.write('P', filled, margin, y, plain(8.5, width));
	paper.y = Math.max(y, top + qrSide - 6) + 6;
}

/**
 * An official form as PDF, A4, on as many sheets as it takes; in Indonesian, since it is one. The same form gives the same
 * bytes. `compress: false` keeps its text readable in the file, for tests.
 */
export async function renderFormPdf(
	form: FormSheet,
	frame: FormFrame,
	options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
	const about = {
		title: `${form.code} ${form.title} ${frame.number}`,
		locale: 'id',
		createdAt: frame.filled,
		author: frame.officeName,
	} as const;
	const draw = (pagesInAll: number): Paper => {
		const paper = openPaper(openSheet(about, options.compress ?? true), form, frame, pagesInAll);
		drawHead(paper, form, frame);
		// Nobody signs a sheet that says nothing: the last part stands with the signatures.
		for (const block of form.blocks)
			drawBlock(paper, block, block === form.blocks.at(-1) ? signaturesHeight : 0);
		const day =
			form.byHand && !form.told ? '.........................' : (frame.filledAt.split(',')[0] ?? '');
		drawSignatures(paper, form.signatures, `${frame.cityName}, ${day}`);
		return paper;
	};
	// How many sheets it takes is known once it is drawn; the second time each one says so.
	return await draw(draw(0).pages).sheet.finish();
}
