import { fingers, hands, partNames, type Checklist, type Part } from '#domain/recording/checklist.ts';
import type { IkdOutcome } from '#domain/recording/ikd.ts';
import { fill, type Locale, type Text } from '#domain/text.ts';
import { formatDay, formatInstant } from '#domain/time/office-time.ts';
import {
	drawMark,
	drawQr,
	openSheet,
	paperColours as colours,
	a4,
	type Sheet,
} from '#features/applications/server/public.ts';
import { proofWords as w } from './proof-words.ts';

/** What a proof of recording says. */
export type ProofFacts = {
	readonly number: string;
	readonly personName: string;
	/** 3275••••••••0001 */
	readonly maskedNik: string;
	readonly recordedAt: Date;
	/** Null: at home. */
	readonly officeName: string | null;
	readonly checklist: Checklist;
	readonly ikd: IkdOutcome | null;
	/** The card that goes along; null: none was asked for. */
	readonly card: {
		readonly number: string;
		readonly on: string | null;
		readonly office: string | null;
	} | null;
	/** The 17th birthday where it is still to come. */
	readonly cardFrom: string | null;
	readonly statusUrl: string;
	readonly city: {
		readonly cityName: string;
		readonly officeName: string;
		readonly complaintName: string;
		readonly complaintUrl: string;
	};
};

const margin = 40;
const inner = a4.width - 2 * margin;
const half = a4.height / 2;
const bold = 'Helvetica-Bold';

/** The groups of the list, in the order in which they are taken. */
const groups: readonly { readonly label: Text; readonly parts: readonly Part[] }[] = [
	{ label: w.iris, parts: ['iris_right', 'iris_left'] },
	...hands.map((hand) => ({
		label: hand === 'right' ? w.rightHand : w.leftHand,
		parts: fingers.map((finger): Part => `${hand}_${finger}`),
	})),
	{ label: w.signature, parts: ['signature'] },
	{ label: w.photo, parts: ['photo'] },
];

/** What was taken of a group, in words: complete, or how many and which not. Why not is not printed. */
export function takenInWords(list: Checklist, of: readonly Part[], locale: Locale): string {
	const left = of.filter((part) => list[part] !== 'taken');
	if (of.length === 1) return (left.length === 0 ? w.yes : w.no)[locale];
	if (left.length === 0) return w.all[locale];
	return fill(w.some[locale], {
		n: of.length - left.length,
		all: of.length,
		names: left.map((part) => partNames[part][locale].toLowerCase()).join(', '),
	});
}

type Say = (text: Text, values?: Readonly<Record<string, string>>) => string;

function drawHead(sheet: Sheet, facts: ProofFacts, say: Say): void {
	sheet.decorate((doc) => {
		doc.rect(0, 0, a4.width, 58).fill(colours.band);
		doc.rect(0, 58, a4.width, 4).fill(colours.yellow);
		drawMark(doc, margin, 12, 0.72);
	});
	sheet.write('P', 'e-Open', margin + 44, 14, { face: bold, size: 17, colour: colours.onBand, width: 120 });
	sheet.write('P', facts.city.cityName, margin + 44, 34, {
		size: 10.5,
		colour: colours.onBandMuted,
		width: 140,
	});
	sheet.write('H1', say(w.title), margin + 170, 21, {
		face: bold,
		size: 15.5,
		colour: colours.onBand,
		width: inner - 170,
		align: 'right',
	});
}

function drawPerson(sheet: Sheet, facts: ProofFacts, say: Say, locale: Locale): number {
	const side = 112;
	const width = inner - side - 18;
	let y = sheet.write('P', facts.personName, margin, 78, { face: bold, size: 18, width }) + 1;
	y = sheet.write('P', say(w.nik, { nik: facts.maskedNik }), margin, y, { size: 12, width }) + 4;
	const where = facts.officeName === null ? say(w.atHome) : say(w.atOffice, { office: facts.officeName });
	const when = say(w.recordedAt, { at: formatInstant(facts.recordedAt, locale) });
	y = sheet.write('P', `${when}, ${where}`, margin, y, { size: 11, width }) + 7;
	y = sheet.write('P', say(w.number), margin, y, { size: 9.5, colour: colours.muted, width });
	y = sheet.write('P', facts.number, margin, y, {
		face: 'Courier-Bold',
		size: 17,
		colour: colours.green,
		width,
	});
	const x = a4.width - margin - side;
	sheet.decorate((doc) => doc.roundedRect(x, 76, side, side, 6).lineWidth(1).stroke(colours.line));
	drawQr(sheet, facts.statusUrl, say(w.qrAlt, { url: facts.statusUrl }), { x, y: 76, side });
	sheet.write('P', say(w.scan), x - 10, 76 + side + 3, { size: 8.5, width: side + 20, align: 'center' });
	return Math.max(y, 76 + side + 16);
}

/** One line a group: a dot for each part, filled where it was taken, and the same in words. */
function drawTaken(sheet: Sheet, facts: ProofFacts, say: Say, locale: Locale, top: number): number {
	let y = sheet.write('P', say(w.taken), margin, top, { face: bold, size: 11.5, width: inner }) + 3;
	for (const { label, parts } of groups) {
		const at = y;
		sheet.decorate((doc) => {
			parts.forEach((part, index) => {
				doc.circle(margin + 122 + index * 13, at + 6.5, 4.2).lineWidth(1);
				if (facts.checklist[part] === 'taken') doc.fillAndStroke(colours.green, colours.green);
				else doc.stroke(colours.muted);
			});
			doc
				.moveTo(margin, at + 17)
				.lineTo(a4.width - margin, at + 17)
				.lineWidth(0.5)
				.stroke(colours.line);
		});
		const words = takenInWords(facts.checklist, parts, locale);
		sheet.write('P', say(label), margin, at + 1, { size: 10.5, width: 112 });
		sheet.write('P', words, margin + 196, at + 1, { size: 10.5, width: inner - 196 });
		y = at + 20;
	}
	return y;
}

/** What stands below the cut: what happens now, and that it costs nothing. */
function drawNext(sheet: Sheet, facts: ProofFacts, say: Say, locale: Locale): void {
	sheet.decorate((doc) =>
		doc
			.moveTo(0, half)
			.lineTo(a4.width, half)
			.lineWidth(0.8)
			.dash(4, { space: 4 })
			.stroke(colours.muted)
			.undash(),
	);
	sheet.write('P', say(w.cut), margin, half + 3, { size: 8, colour: colours.muted, width: inner });
	let y = sheet.write('P', say(w.next), margin, half + 34, { face: bold, size: 15, width: inner }) + 6;
	const { card } = facts;
	const lines = [
		facts.cardFrom && say(w.cardAt17, { date: formatDay(facts.cardFrom, locale) }),
		card?.on && card.office
			? say(w.cardWhen, { number: card.number, date: formatDay(card.on, locale), office: card.office })
			: card && say(w.cardOpen, { number: card.number }),
		!card && facts.cardFrom === null && say(w.cardAsk),
		say(facts.ikd === 'activated' ? w.ikdActivated : w.ikdLater),
		say(w.onlyFact),
	].filter((line) => typeof line === 'string');
	for (const line of lines) {
		const at = y;
		sheet.decorate((doc) => doc.circle(margin + 4, at + 6, 2.4).fill(colours.green));
		y = sheet.write('LI', line, margin + 16, y, { size: 12, width: inner - 16 }) + 5;
	}
	const top = y + 10;
	const free = say(w.free, {
		complaintName: facts.city.complaintName,
		complaintUrl: facts.city.complaintUrl.replace(/^https?:\/\//, ''),
	});
	const style = { face: bold, size: 12, width: inner - 32 } as const;
	const height = sheet.measure(free, style) + 20;
	sheet.decorate((doc) => {
		doc.rect(margin, top, inner, height).fill(colours.yellowTint);
		doc.rect(margin, top, 5, height).fill(colours.yellow);
	});
	sheet.write('P', free, margin + 18, top + 10, style);
	const law = say(w.law, { office: facts.city.officeName });
	sheet.write('P', law, margin, top + height + 8, { size: 9, colour: colours.muted, width: inner });
}

/** The proof of recording: half an A4 to cut off and keep, and below it what comes next. The same facts give the same bytes. */
export async function renderProofPdf(
	facts: ProofFacts,
	locale: Locale,
	options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
	const say: Say = (text, values) => fill(text[locale], values);
	const about = {
		title: say(w.documentTitle, { number: facts.number }),
		locale,
		createdAt: facts.recordedAt,
		author: facts.city.officeName,
	};
	const sheet = openSheet(about, options.compress ?? true);
	drawHead(sheet, facts, say);
	const y = drawPerson(sheet, facts, say, locale);
	drawTaken(sheet, facts, say, locale, y + 6);
	const keep = say(w.noCard);
	const style = { size: 10, width: inner } as const;
	sheet.write('P', keep, margin, half - sheet.measure(keep, style) - 10, style);
	drawNext(sheet, facts, say, locale);
	return await sheet.finish();
}
