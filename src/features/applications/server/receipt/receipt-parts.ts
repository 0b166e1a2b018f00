import { maskNik } from '#domain/identity/nik.ts';
import { fill, type Locale, type Text } from '#domain/text.ts';
import { collectedOn, meetingWords } from '#domain/catalogue/meeting.ts';
import { formatDate, atTime, formatDay, formatInstant } from '#domain/time/office-time.ts';
import type { Sheet, TextStyle } from '../paper/pdf-sheet.ts';
import type { ReceiptFacts } from './receipt-facts.ts';
import { colours, contentEnd, inner, page, smallestScale } from './receipt-page.ts';
import { drawQr } from '../paper/qr.ts';
import { receiptWords } from './receipt-words.ts';

/** What is drawn, on what, in which language; letters and distances between head and foot times `k`. */
export type Drawing = {
	readonly sheet: Sheet;
	readonly facts: ReceiptFacts;
	readonly say: (text: Text, values?: Readonly<Record<string, string>>) => string;
	readonly locale: Locale;
	readonly k: number;
};

// Each part is drawn from `top` and gives the y below it.

const { margin } = page;
const label = (k: number, width: number): TextStyle => ({ size: 11 * k, colour: colours.muted, width });

/** What was applied for, by whom, when. */
export function drawIdentity({ sheet, facts, say, locale, k }: Drawing, top: number): number {
	let y = sheet.write('H1', say(receiptWords.title), margin, top, {
		face: 'Helvetica-Bold',
		size: 25 * k,
		width: inner,
	});
	y = sheet.write('P', `${say(facts.service)}: ${say(facts.variant)}`, margin, y + k, {
		size: 14 * k,
		width: inner,
	});
	const nik = facts.maskedNik.replace(/\d{16}/g, maskNik);
	y = sheet.write('P', `${facts.applicantName}, ${say(receiptWords.nik)} ${nik}`, margin, y + 3 * k, {
		size: 12 * k,
		width: inner,
	});
	const sentAt = say(receiptWords.sentAt, { at: formatInstant(facts.submittedAt, locale) });
	return sheet.write('P', sentAt, margin, y, { size: 12 * k, colour: colours.muted, width: inner });
}

/** Number, PIN and QR. */
export function drawNumbers({ sheet, facts, say, k }: Drawing, top: number): number {
	let y = sheet.write('P', say(receiptWords.number), margin, top, label(k, inner)) + 2 * k;
	const size = Math.min(34 * k, inner / (facts.number.length * 0.6));
	y =
		sheet.write('P', facts.number, margin, y, {
			face: 'Courier-Bold',
			size,
			colour: colours.green,
			width: inner + 4,
		}) +
		10 * k;
	const qrSide = 168 * k;
	const qrX = page.width - margin - qrSide;
	const width = inner - qrSide - 24 * k;
	const pad = 16 * k;
	sheet.decorate((doc) => doc.roundedRect(margin, y, width, 90 * k, 8).fill(colours.greenTint));
	const pinY = sheet.write('P', say(receiptWords.pin), margin + pad, y + 12 * k, label(k, width)) + 4 * k;
	sheet.write('P', facts.pin, margin + pad, pinY, {
		face: 'Courier-Bold',
		size: 50 * k,
		colour: colours.band,
		width: width - pad,
	});
	const keptSafe = sheet.write('P', say(receiptWords.keepSafe), margin, y + 104 * k, {
		size: 13 * k,
		width,
		gap: 3 * k,
	});
	sheet.decorate((doc) => doc.roundedRect(qrX, y, qrSide, qrSide, 8).lineWidth(1).stroke(colours.line));
	const alt = say(receiptWords.qrAlt, { url: facts.statusUrl });
	drawQr(sheet, facts.statusUrl, alt, { x: qrX, y, side: qrSide });
	const caption: TextStyle = { size: 11 * k, width: qrSide, align: 'center' };
	return Math.max(keptSafe, sheet.write('P', say(receiptWords.scan), qrX, y + qrSide + 6 * k, caption));
}

/** Where and when to collect. */
export function drawPickup({ sheet, facts, say, locale, k }: Drawing, top: number): number {
	const pad = 16 * k;
	const dateWidth = 214;
	const officeWidth = inner - 3 * pad - dateWidth;
	const strong = (width: number): TextStyle => ({ face: 'Helvetica-Bold', size: 15 * k, width });
	const small: TextStyle = { size: 12 * k, width: officeWidth };
	const texts =
		sheet.measure(facts.office.name, strong(officeWidth)) + sheet.measure(facts.office.address, small);
	const height = 2 * pad + 15 * k + texts;
	sheet.decorate((doc) =>
		doc.roundedRect(margin, top, inner, height, 8).lineWidth(1.5).stroke(colours.green),
	);
	const left = margin + pad;
	const right = left + officeWidth + pad;
	let y = sheet.write('P', say(meetingWords[facts.meeting].at), left, top + pad, label(k, officeWidth));
	y = sheet.write('P', facts.office.name, left, y + 2 * k, strong(officeWidth));
	sheet.write('P', facts.office.address, left, y, small);
	y = sheet.write('P', say(meetingWords[facts.meeting].on), right, top + pad, label(k, dateWidth));
	const when = atTime(formatDay(facts.pickupOn, locale), facts.session ?? null, locale);
	sheet.write('P', when, right, y + 2 * k, strong(dateWidth));
	return top + height;
}

/** What to bring: the same on paper and on the page. */
export const toBring = (facts: Pick<ReceiptFacts, 'bring' | 'meeting'>): readonly Text[] => {
	if (facts.meeting === 'home') return [receiptWords.originalKk, ...facts.bring];
	if (facts.meeting === 'recording') return facts.bring;
	return [receiptWords.original, receiptWords.code, ...facts.bring];
};

/** A short list under its label; what would not fit on the smallest sheet is left out. */
function drawLines({ sheet, k }: Drawing, title: string, lines: readonly string[], top: number): number {
	let y = sheet.write('P', title, margin, top, label(k, inner)) + 3 * k;
	const style: TextStyle = { size: 13 * k, width: inner - 16 * k, gap: 1.5 * k };
	for (const line of lines) {
		if (k === smallestScale && y + sheet.measure(line, style) > contentEnd) break;
		const middle = y + 5.5 * k;
		sheet.decorate((doc) => doc.circle(margin + 4 * k, middle, 2.4 * k).fill(colours.green));
		y = sheet.write('LI', line, margin + 16 * k, y, style) + 3.5 * k;
	}
	return y;
}

/** What to bring, drawn. */
export const drawBring = (drawing: Drawing, top: number): number =>
	drawLines(
		drawing,
		drawing.say(meetingWords[drawing.facts.meeting].bring),
		toBring(drawing.facts).map((text) => drawing.say(text)),
		top,
	);

/** What was sent along with it, drawn: nothing where nothing was. */
export function drawLinked(drawing: Drawing, top: number): number {
	const { facts, say, locale, k } = drawing;
	if (!facts.linked?.length) return top;
	const lines = facts.linked.map(({ number, service, collectOn }) => {
		const day = collectOn ? `, ${fill(collectedOn[locale], { date: formatDate(collectOn, locale) })}` : '';
		return `${number}  ${service[locale]}${day}`;
	});
	return drawLines(drawing, say(receiptWords.linked), lines, top) + 8 * k;
}

/** What happens when the day is missed, drawn; left out where it does not fit even in the smallest letters. */
export function drawMissed({ sheet, k, say }: Drawing, top: number): number {
	const style = label(k, inner);
	if (k === smallestScale && top + sheet.measure(say(receiptWords.missed), style) > contentEnd) return top;
	return sheet.write('P', say(receiptWords.missed), margin, top, style);
}
