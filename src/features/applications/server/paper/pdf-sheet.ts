import PDFDocument from 'pdfkit';
import type { Locale } from '#domain/text.ts';

/** A4, in points. */
export const a4 = { width: 595.28, height: 841.89 } as const;
/** What is not coloured otherwise: near black. */
const ink = '#12211a';

export type Face = 'Helvetica' | 'Helvetica-Bold' | 'Courier-Bold';
export type TextStyle = {
	readonly face?: Face;
	readonly size: number;
	readonly colour?: string;
	readonly width: number;
	readonly gap?: number;
	readonly align?: 'left' | 'center' | 'right';
};

/** A4 to draw on, tagged for screen readers: text has its role, everything drawn is decoration or has words. */
export type Sheet = {
	/** Text from its upper left corner; gives the y below it. What would fall off the sheet is not written. */
	write(role: 'H1' | 'P' | 'LI', text: string, x: number, y: number, style: TextStyle): number;
	/** How tall the text is. */
	measure(text: string, style: TextStyle): number;
	/** A drawing that says nothing by itself. */
	decorate(draw: (doc: PDFKit.PDFDocument) => void): void;
	/** A drawing that says something, and its words. */
	figure(alt: string, draw: (doc: PDFKit.PDFDocument) => void): void;
	/** Goes on on a new sheet. */
	turn(): void;
	finish(): Promise<Buffer>;
};

// Windows-1252
const known = /^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/;

/** The built-in fonts know Windows-1252: other letters lose their accents, and what is left is shown as "?". */
export const printable = (text: string): string =>
	[...text.normalize('NFC')]
		.map((sign) => (known.test(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, '')))
		.map((sign) => (known.test(sign) || sign === '' ? sign : '?'))
		.join('');

/** Opens the sheet. `createdAt` is written as its date, so that the same content gives the same bytes. */
export function openSheet(
	about: { title: string; locale: Locale; createdAt: Date; author: string },
	compress: boolean,
): Sheet {
	const doc = new PDFDocument({
		size: 'A4',
		margin: 0,
		compress,
		pdfVersion: '1.7',
		tagged: true,
		lang: about.locale === 'id' ? 'id-ID' : 'en-GB',
		displayTitle: true,
		info: {
			Title: about.title,
			Author: about.author,
			Creator: 'e-Open',
			Producer: 'e-Open',
			CreationDate: about.createdAt,
		},
	});
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise<Buffer>((resolve, reject) => {
		doc.on('end', () => resolve(Buffer.concat(chunks)));
		doc.on('error', reject);
	});
	const root = doc.struct('Document');
	doc.addStructure(root);
	const setStyle = (style: TextStyle) => doc.font(style.face ?? 'Helvetica').fontSize(style.size);
	const options = (style: TextStyle) => ({
		width: style.width,
		lineGap: style.gap ?? 2,
		align: style.align ?? ('left' as const),
	});
	return {
		write: (role, text, x, y, style) => {
			let below = y + setStyle(style).heightOfString(printable(text), options(style));
			// The library would go on to a second page.
			if (below > a4.height) return below;
			root.add(
				doc.struct(role, {}, () => {
					setStyle(style).fillColor(style.colour ?? ink);
					doc.text(printable(text), x, y, options(style));
					below = doc.y;
				}),
			);
			return below;
		},
		measure: (text, style) => setStyle(style).heightOfString(printable(text), options(style)),
		decorate: (draw) => {
			doc.markContent('Artifact', { type: 'Layout' });
			draw(doc);
			doc.endMarkedContent();
		},
		figure: (alt, draw) => {
			root.add(doc.struct('Figure', { alt }, () => draw(doc)));
		},
		turn: () => {
			doc.addPage();
		},
		finish: () => {
			root.end();
			doc.end();
			return ended;
		},
	};
}
