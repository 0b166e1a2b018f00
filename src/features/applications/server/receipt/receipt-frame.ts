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
		// The sign of the house (src/ui/components/Mark.svelte): an open door, with the light on.
		doc.save().translate(margin, 22);
		doc.path('M10 5h26v33l10 8H22V38H10z').fill(colours.yellow);
		doc.path('M6 1h34v37h-4V5H10v33H6z').fill(colours.onBand);
		doc.path('M10 5l14 6v36l-14-9z').fill(colours.onBand);
		doc.lineWidth(2).lineCap('round').moveTo(19.5, 27).lineTo(19.5, 33).stroke(colours.band);
		doc.restore();
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
	const { complaintName, complaintUrl, officeName } = facts.city;
	sheet.decorate((doc) => {
		doc.rect(margin, boxTop, inner, freeHeight).fill(colours.yellowTint);
		doc.rect(margin, boxTop, 5, freeHeight).fill(colours.yellow);
	});
	const x = margin + 20;
	const width = inner - 32;
	const report = say(receiptWords.report, {
		complaintName,
		complaintUrl: complaintUrl.replace(/^https?:\/\//, ''),
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
