import type { FormSheet } from '#domain/official-forms/sheet.ts';
import { a4, type Sheet, type TextStyle } from '../paper/pdf-sheet.ts';

// Official forms are black on white: they are copied, faxed and filed.

export const margin = 40;
export const inner = a4.width - 2 * margin;
const footTop = a4.height - 40;
/** What is filled in ends here. */
const contentEnd = footTop - 8;
const headHeight = 22;
export const black = '#000000';

export const plain = (size: number, width: number, more: Partial<TextStyle> = {}): TextStyle => ({
	size,
	width,
	gap: 1,
	colour: black,
	...more,
});
export const bold = (size: number, width: number, more: Partial<TextStyle> = {}): TextStyle =>
	plain(size, width, { face: 'Helvetica-Bold', ...more });

/** What an official form says beside its fields. */
export type FormFrame = {
	readonly number: string;
	/** When it was sent; of a draft, when its answers were saved: "24-11-2026, 09.05 WIB". */
	readonly filledAt: string;
	readonly filled: Date;
	readonly officeName: string;
	readonly cityName: string;
	/** As in the QR of the receipt. */
	readonly statusUrl: string;
};

/** Sheets of paper, filled from top to bottom; turns to the next where something does not fit any more. */
export type Paper = {
	readonly sheet: Sheet;
	/** Where the next thing goes. */
	y: number;
	pages: number;
	/** Turns to a new sheet unless there is room for so much. */
	room(height: number): boolean;
};

/** Starts a paper with a foot on every sheet: form, decree, number, page. */
export function openPaper(sheet: Sheet, form: FormSheet, frame: FormFrame, pagesInAll: number): Paper {
	const foot = (page: number): void => {
		sheet.decorate((doc) =>
			doc
				.moveTo(margin, footTop)
				.lineTo(margin + inner, footTop)
				.lineWidth(0.5)
				.stroke(black),
		);
		const text = `${form.code} (${form.decree})  ·  ${frame.number}  ·  Diisi melalui e-Open`;
		sheet.write('P', text, margin, footTop + 5, plain(8, inner - 90));
		const pages = `Halaman ${page} dari ${pagesInAll}`;
		sheet.write('P', pages, margin + inner - 90, footTop + 5, plain(8, 90, { align: 'right' }));
	};
	const paper: Paper = {
		sheet,
		y: margin - 4,
		pages: 1,
		room: (height) => {
			if (paper.y + height <= contentEnd) return false;
			sheet.turn();
			paper.pages += 1;
			foot(paper.pages);
			const head = `${form.code}  ${form.title}`;
			sheet.write('P', head, margin, margin - 4, bold(9, inner));
			paper.y = margin - 4 + headHeight;
			return true;
		},
	};
	foot(1);
	return paper;
}

/** How much fits on one sheet after the first. */
export const roomOfSheet = contentEnd - (margin - 4 + headHeight);
