import { colours } from '../receipt/receipt-page.ts';

/** The sign of the house (src/ui/components/Mark.svelte), 46 points wide: an open door, with the light on. To be drawn as decoration on a dark band. */
export function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, scale = 1): void {
	doc.save().translate(x, y).scale(scale);
	doc.path('M10 5h26v33l10 8H22V38H10z').fill(colours.yellow);
	doc.path('M6 1h34v37h-4V5H10v33H6z').fill(colours.onBand);
	doc.path('M10 5l14 6v36l-14-9z').fill(colours.onBand);
	doc.lineWidth(2).lineCap('round').moveTo(19.5, 27).lineTo(19.5, 33).stroke(colours.band);
	doc.restore();
}
