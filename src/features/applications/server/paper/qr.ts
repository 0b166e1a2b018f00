import { correction, generate } from 'lean-qr';
import type { Sheet } from './pdf-sheet.ts';

/** Quiet zone around a QR, in modules (ISO/IEC 18004 6.3.8). */
export const quietZone = 4;

/** A run of dark modules in one row. */
export type QrRun = { readonly x: number; readonly y: number; readonly width: number };

/** The dark modules of the QR of a text, row by row in runs; about 15 % of it may be soiled (level M). */
export function qrRuns(text: string): { readonly size: number; readonly runs: readonly QrRun[] } {
	const code = generate(text, { minCorrectionLevel: correction.M });
	const runs: QrRun[] = [];
	for (let y = 0; y < code.size; y += 1) {
		for (let x = 0; x < code.size; x += 1) {
			if (!code.get(x, y)) continue;
			let width = 1;
			while (code.get(x + width, y)) width += 1;
			runs.push({ x, y, width });
			x += width;
		}
	}
	return { size: code.size, runs };
}

/** The QR of an address as an SVG without inline style, quiet zone included; black on white in every colour scheme. */
export function qrSvg(url: string): string {
	const { size, runs } = qrRuns(url);
	const side = size + 2 * quietZone;
	const path = runs
		.map(({ x, y, width }) => `M${x + quietZone} ${y + quietZone}h${width}v1h-${width}z`)
		.join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" ` +
		`aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`
	);
}

/** Draws the QR of a text in a square, quiet zone included; `alt` are its words. */
export function drawQr(
	sheet: Sheet,
	text: string,
	alt: string,
	at: { x: number; y: number; side: number },
): void {
	const { size, runs } = qrRuns(text);
	const module = at.side / (size + 2 * quietZone);
	sheet.figure(alt, (doc) => {
		for (const run of runs)
			doc.rect(
				at.x + (run.x + quietZone) * module,
				at.y + (run.y + quietZone) * module,
				run.width * module,
				module,
			);
		doc.fill('#000000');
	});
}
