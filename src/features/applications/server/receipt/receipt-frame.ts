import { drawMark } from '../paper/mark.ts';
import { colours, inner, page } from './receipt-page.ts';
import type { Drawing } from './receipt-parts.ts';
import { receiptWords } from './receipt-words.ts';

const { margin } = page;
const bandHeight = 92;
const freeHeight = 76;
const boxTop = page.height - 126;

/** The head: whose receipt, and the stamp that it costs nothing. */
export function drawBand({ sheet, facts, say }: Drawing): void {
	const stampX = page.width - margin - 104;
	sheet.decorate((doc) => {
		doc.rect(0, 0, page.width, bandHeight).fill(colours.band);
		doc.rect(0, bandHeight, page.width, 5).fill(colours.yellow);
		drawMark(doc, margin, 22);
		doc.roundedRect(stampX, 19, 104, 54, 6).lineWidth(2.5).stroke(colours.yellow);
	});
	sheet.write('P', 'e-Open', margin + 62, 24, {
		face: 'Helvetica-Bold',
		size: 24,
		colour: colours.onBand,
		width: 260,
	});
	sheet.write('P', facts.city.cityName, margin + 62, 52, {
		size: 14,
		colour: colours.onBandMuted,
		width: 260,
	});
	const stamp = { face: 'Helvetica-Bold', width: 104, align: 'center', colour: colours.yellow } as const;
	sheet.write('P', say(receiptWords.zero), stampX, 28, { ...stamp, size: 23 });
	sheet.write('P', say(receiptWords.free), stampX, 54, { ...stamp, size: 10.5 });
}

/** The foot: Rp 0, how to report who asks for money, and the form it stands for. */
export function drawFree({ sheet, facts, say }: Drawing): void {
	const { complaintName, officeName } = facts.city;
	sheet.decorate((doc) => {
		doc.rect(margin, boxTop, inner, freeHeight).fill(colours.yellowTint);
		doc.rect(margin, boxTop, 5, freeHeight).fill(colours.yellow);
	});
	const x = margin + 20;
	const width = inner - 32;
	const report = say(receiptWords.report, {
		complaintName,
		reportUrl: facts.reportUrl.replace(/^https?:\/\//, ''),
	});
	let y = sheet.write('P', say(receiptWords.cost), x, boxTop + 11, {
		face: 'Helvetica-Bold',
		size: 17,
		width,
	});
	y = sheet.write('P', say(receiptWords.law), x, y, { size: 11.5, width });
	sheet.write('P', report, x, y, { size: 11.5, width });
	const foot = `${say(receiptWords.form, { code: facts.formCode })}  ·  ${officeName}  ·  ${facts.statusUrl}`;
	sheet.write('P', foot, margin, boxTop + freeHeight + 12, { size: 9, colour: colours.muted, width: inner });
}
