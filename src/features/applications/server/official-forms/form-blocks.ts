import { board, signaturePath } from '#domain/signature/strokes.ts';
import type { FormBlock, FormLine, Signature } from '#domain/official-forms/sheet.ts';
import { black, bold, inner, margin, plain, roomOfSheet, type Paper } from './form-paper.ts';

const titleHeight = 19;
const pad = 3;
const fieldSize = 9;
const gutter = 10;
const leastRow = 17;

type Lines = Extract<FormBlock, { kind: 'lines' }>;
type Ticks = Extract<FormBlock, { kind: 'ticks' }>;
type Table = Extract<FormBlock, { kind: 'table' }>;
/** A row that knows its height before it is drawn. */
type Row = { readonly height: number; draw(y: number): void };

const inRowsOf = <T>(items: readonly T[], across: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
		items.slice(row * across, (row + 1) * across),
	);

/** Where the parts of a numbered field stand in a column of this width. */
const partsOf = (width: number) => {
	const number = 20;
	const label = width > 300 ? 158 : 84;
	return { number, label, box: width - number - label };
};

function field(paper: Paper, line: FormLine, x: number, width: number): Row {
	const { sheet } = paper;
	const { number, label, box } = partsOf(width);
	const boxX = x + number + label;
	const value = plain(fieldSize, box - 2 * pad);
	// What does not fit its boxes is written as text rather than cut.
	const cells = line.boxes !== undefined && [...line.value].length <= line.boxes ? line.boxes : 0;
	const side = Math.min(15, box / Math.max(cells, 1));
	const valueHeight = cells > 0 || line.value === '' ? 0 : sheet.measure(line.value, value);
	const labelHeight = sheet.measure(line.label, plain(8, label - 4));
	const height = Math.max(leastRow, valueHeight + 2 * pad, labelHeight + pad);
	const draw = (y: number): void => {
		if (line.no) sheet.write('P', line.no, x, y + 4, bold(8, number));
		sheet.write('P', line.label, x + number, y + 4, plain(8, label - 4));
		sheet.decorate((doc) => {
			if (cells === 0) doc.rect(boxX, y + 1, box, height - 2);
			for (let cell = 0; cell < cells; cell += 1) doc.rect(boxX + cell * side, y + 1, side, leastRow - 2);
			doc.lineWidth(0.6).stroke(black);
		});
		if (cells === 0) {
			if (line.value) sheet.write('P', line.value, boxX + pad, y + 1 + pad, value);
			return;
		}
		if (line.value) writeBoxed(paper, line.value, boxX, y, side);
	};
	return { height, draw };
}

/** One sign to a box; for a reader or a search it is one word. */
function writeBoxed({ sheet }: Paper, value: string, x: number, y: number, side: number): void {
	sheet.figure(value, (doc) => {
		doc.font('Helvetica-Bold').fontSize(fieldSize).fillColor(black);
		[...value].forEach((sign, index) => {
			const width = doc.widthOfString(sign);
			doc.text(sign, x + index * side + (side - width) / 2, y + 5, { lineBreak: false });
		});
	});
}

function lineRows(paper: Paper, { lines, across }: Lines): readonly Row[] {
	const width = (inner - gutter * (across - 1)) / across;
	return inRowsOf(lines, across).map((row) => {
		const fields = row.map((line, column) => field(paper, line, margin + column * (width + gutter), width));
		return {
			height: Math.max(...fields.map(({ height }) => height)) + 2,
			draw: (y) => fields.forEach((one) => one.draw(y)),
		};
	});
}

function tickRows(paper: Paper, { ticks, across }: Ticks): readonly Row[] {
	const { sheet } = paper;
	const width = (inner - gutter * (across - 1)) / across;
	const perColumn = Math.ceil(ticks.length / across);
	const label = ticks.every(({ no }) => no.length < 3) ? 32 : 54;
	return Array.from({ length: perColumn }, (_, row) => {
		const here = ticks.flatMap((tick, index) =>
			index % perColumn === row ? [{ ...tick, column: Math.floor(index / perColumn) }] : [],
		);
		const style = plain(8, width - label);
		const height = Math.max(14, ...here.map((tick) => sheet.measure(tick.label, style) + 4));
		const draw = (y: number): void => {
			for (const { no, label: words, ticked, column } of here) {
				const x = margin + column * (width + gutter);
				sheet.figure(ticked ? 'dipilih' : 'tidak dipilih', (doc) => {
					doc
						.rect(x, y + 1, 10, 10)
						.lineWidth(0.8)
						.stroke(black);
					if (!ticked) return;
					doc.moveTo(x + 2, y + 3).lineTo(x + 8, y + 9);
					doc.moveTo(x + 8, y + 3).lineTo(x + 2, y + 9);
					doc.lineWidth(1.6).stroke(black);
				});
				sheet.write('P', no, x + 15, y + 2, bold(8, 38));
				sheet.write('P', words, x + label - 2, y + 2, ticked ? bold(8, width - label) : style);
			}
		};
		return { height, draw };
	});
}

function tableRow(paper: Paper, columns: Table['columns'], cells: readonly string[], head: boolean): Row {
	const { sheet } = paper;
	const whole = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => (share / whole) * inner);
	const style = (width: number) => (head ? bold : plain)(head ? 8 : fieldSize, width - 2 * pad);
	const heights = cells.map((cell, index) => (cell ? sheet.measure(cell, style(widths[index] ?? 0)) : 0));
	const height = Math.max(leastRow, ...heights.map((one) => one + 2 * pad));
	const draw = (y: number): void => {
		let x = margin;
		widths.forEach((width, index) => {
			const cell = cells[index] ?? '';
			const left = x;
			sheet.decorate((doc) =>
				doc
					.rect(left, y, width, height)
					.lineWidth(head ? 1 : 0.6)
					.stroke(black),
			);
			if (cell) sheet.write('P', cell, left + pad, y + pad + 1, style(width));
			x += width;
		});
	};
	return { height, draw };
}

function title(paper: Paper, text: string): void {
	paper.sheet.decorate((doc) =>
		doc
			.moveTo(margin, paper.y + 16)
			.lineTo(margin + inner, paper.y + 16)
			.lineWidth(1)
			.stroke(black),
	);
	paper.sheet.write('P', text, margin, paper.y + 4, bold(10, inner));
	paper.y += titleHeight + 2;
}

/** At least this many lines to write in by hand. */
const leastTableRows = 2;

/** Sentences across the sheet. */
function drawText(paper: Paper, text: string, after: number): void {
	const style = plain(fieldSize, inner, { gap: 2 });
	const height = paper.sheet.measure(text, style);
	paper.room(height + 6 + after);
	paper.sheet.write('P', text, margin, paper.y + 2, style);
	paper.y += height + 6;
}

/** Draws a part of the form below what stands there, on as many sheets as it takes; its title and head stand on each.
 * `after`: what is to stand below it on the same sheet, where all of it fits on one. */
export function drawBlock(paper: Paper, block: FormBlock, after = 0): void {
	if (block.kind === 'text') return drawText(paper, block.text, after);
	const head =
		block.kind === 'table'
			? tableRow(
					paper,
					block.columns,
					block.columns.map(({ label }) => label),
					true,
				)
			: null;
	const rows =
		block.kind === 'lines'
			? lineRows(paper, block)
			: block.kind === 'ticks'
				? tickRows(paper, block)
				: [
						...block.rows,
						...Array.from({ length: Math.max(0, leastTableRows - block.rows.length) }, () => [] as string[]),
					].map((cells) => tableRow(paper, block.columns, cells, false));
	const whole = titleHeight + (head?.height ?? 0) + rows.reduce((sum, { height }) => sum + height, 0);
	const start = (text: string): void => {
		title(paper, text);
		if (!head) return;
		head.draw(paper.y);
		paper.y += head.height;
	};
	// A part that fits on one sheet stands on one.
	paper.room(
		whole + after <= roomOfSheet
			? whole + 4 + after
			: titleHeight + (head?.height ?? 0) + (rows[0]?.height ?? 0),
	);
	start(block.title);
	for (const row of rows) {
		if (paper.room(row.height)) start(`${block.title} (lanjutan)`);
		row.draw(paper.y);
		paper.y += row.height;
	}
	paper.y += 5;
}

/** How tall the places to sign are. */
export const signaturesHeight = 104;

/** Places to sign, all on one sheet. */
export function drawSignatures(paper: Paper, signatures: readonly Signature[], place: string): void {
	const { sheet } = paper;
	// One alone signs on the right, below the date.
	const width = inner / Math.max(signatures.length, 2);
	const left = margin + inner - width * signatures.length;
	const height = signaturesHeight;
	paper.room(height);
	sheet.write('P', place, margin, paper.y + 4, plain(fieldSize, inner, { align: 'right' }));
	signatures.forEach(({ who, name, stamp, drawn }, index) => {
		const x = left + index * width;
		sheet.write('P', who, x, paper.y + 22, plain(fieldSize, width - 8, { align: 'center' }));
		sheet.decorate((doc) =>
			doc
				.moveTo(x + 10, paper.y + 84)
				.lineTo(x + width - 18, paper.y + 84)
				.lineWidth(0.6)
				.stroke(black),
		);
		if (drawn) {
			const scale = Math.min((width - 28) / board.width, 46 / board.height);
			sheet.figure(`Tanda tangan ${name}`, (doc) => {
				doc.save();
				doc.translate(x + (width - 8 - board.width * scale) / 2, paper.y + 36).scale(scale);
				doc.path(signaturePath(drawn)).lineWidth(4).lineCap('round').lineJoin('round').stroke('#14214a');
				doc.restore();
			});
		}
		if (stamp) {
			sheet.decorate((doc) =>
				doc
					.rect(x + 12, paper.y + 40, 46, 34)
					.lineWidth(0.6)
					.stroke(black),
			);
			sheet.write('P', 'Meterai Rp10.000', x + 14, paper.y + 47, plain(6.5, 42, { align: 'center' }));
		}
		if (name) sheet.write('P', name, x, paper.y + 87, plain(8, width - 8, { align: 'center' }));
	});
	paper.y += height;
}
