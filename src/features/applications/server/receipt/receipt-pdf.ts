import { fill, type Locale, type Text } from '#domain/text.ts';
import { drawBand, drawFree } from './receipt-frame.ts';
import type { ReceiptFacts } from './receipt-facts.ts';
import {
	drawBring,
	drawIdentity,
	drawLinked,
	drawMissed,
	drawNumbers,
	drawPickup,
	type Drawing,
} from './receipt-parts.ts';
import { openSheet } from '../paper/pdf-sheet.ts';
import { contentEnd, scales } from './receipt-page.ts';
import { receiptWords } from './receipt-words.ts';

export type { ReceiptFacts } from './receipt-facts.ts';
export { toBring } from './receipt-parts.ts';

/**
 * The receipt as one A4 page. The same facts give the same bytes. `compress: false` keeps its text readable in the file,
 * for tests. What does not fit even in the smallest letters is left out at the end of the list of what to bring.
 */
export async function renderReceiptPdf(
	facts: ReceiptFacts,
	locale: Locale,
	options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
	const say = (text: Text, values?: Readonly<Record<string, string>>): string => fill(text[locale], values);
	const draw = (k: number): { readonly drawing: Drawing; readonly below: number } => {
		const title = say(receiptWords.documentTitle, { number: facts.number });
		const about = { title, locale, createdAt: facts.submittedAt, author: facts.city.officeName };
		const drawing: Drawing = { sheet: openSheet(about, options.compress ?? true), facts, say, locale, k };
		drawBand(drawing);
		let y = drawIdentity(drawing, 117);
		y = drawNumbers(drawing, y + 20 * k);
		if (facts.pickupOn === '') return { drawing, below: y };
		y = drawPickup(drawing, y + 20 * k);
		y = drawLinked(drawing, y + 22 * k);
		y = drawBring(drawing, y);
		return { drawing, below: drawMissed(drawing, y + 6 * k) };
	};
	let drawn = draw(1);
	for (const k of scales.slice(1)) {
		if (drawn.below <= contentEnd) break;
		drawn = draw(k);
	}
	drawFree(drawn.drawing);
	return await drawn.drawing.sheet.finish();
}
