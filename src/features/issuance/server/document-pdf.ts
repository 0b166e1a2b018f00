import type { DocumentContent } from '#domain/issuance/content.ts';
import { documentWords as words } from '#domain/issuance/document-words.ts';
import { fill } from '#domain/text.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { a4, drawQr, openSheet, type Sheet } from '#features/applications/server/public.ts';

/** What stands on a document besides its content. */
export type DocumentFrame = {
	readonly cityName: string;
	readonly provinceName: string;
	readonly officeName: string;
	/** Null: a preview for the signatory. */
	readonly signatory: { readonly name: string; readonly nip: string; readonly title: string } | null;
	readonly code: string;
	/** What the QR says; and the address that people type. */
	readonly qr: string;
	readonly checkUrl: string;
	readonly demo: boolean;
	readonly at: Date;
};

const margin = 48;
const inner = a4.width - 2 * margin;
const footTop = a4.height - 196;
const labelWidth = 148;
const colours = { muted: '#4b5a52', line: '#b9c4bd', green: '#0a5c3a', warn: '#8a1c1c' } as const;
const bold = 'Helvetica-Bold' as const;

const rule = (sheet: Sheet, y: number, width = 0.75): void =>
	sheet.decorate((doc) =>
		doc
			.moveTo(margin, y)
			.lineTo(a4.width - margin, y)
			.lineWidth(width)
			.stroke(colours.line),
	);

/** The notice at the very top of every page of what is no document of the state. */
function drawWarning(sheet: Sheet, frame: DocumentFrame): void {
	const said = [frame.demo ? words.demo : '', frame.signatory ? '' : words.preview]
		.filter(Boolean)
		.join('  ·  ');
	if (said !== '')
		sheet.write('P', said, margin, 18, {
			face: bold,
			size: 10.5,
			colour: colours.warn,
			width: inner,
			align: 'center',
		});
}

function drawHead(sheet: Sheet, content: DocumentContent, frame: DocumentFrame): number {
	drawWarning(sheet, frame);
	const centred = { width: inner, align: 'center' } as const;
	let y = sheet.write('P', frame.officeName, margin, 44, {
		...centred,
		face: bold,
		size: 12,
		colour: colours.green,
	});
	y = sheet.write('P', `${frame.cityName}, ${frame.provinceName}`, margin, y, {
		...centred,
		size: 10,
		colour: colours.muted,
	});
	rule(sheet, y + 6, 1.5);
	y = sheet.write('H1', words.head[content.kind], margin, y + 20, { ...centred, face: bold, size: 20 });
	return (
		sheet.write('P', `${words.number} ${content.number}`, margin, y + 2, {
			...centred,
			face: bold,
			size: 13,
		}) + 14
	);
}

/** Room for a block of this height: on this page, or the next. */
function roomFor(sheet: Sheet, frame: DocumentFrame, y: number, height: number): number {
	if (y + height <= footTop - 8) return y;
	sheet.turn();
	drawWarning(sheet, frame);
	return 56;
}

function drawParts(sheet: Sheet, { parts }: DocumentContent, frame: DocumentFrame, top: number): number {
	let y = top;
	for (const { title, lines } of parts) {
		if (title !== null) {
			y = roomFor(sheet, frame, y, 40);
			y =
				sheet.write('P', title, margin, y + 4, {
					face: bold,
					size: 11,
					colour: colours.green,
					width: inner,
				}) + 2;
		}
		for (const { label, value } of lines) {
			const style = { size: 11, width: inner - labelWidth };
			y = roomFor(sheet, frame, y, sheet.measure(value, style) + 4);
			sheet.write('P', label, margin, y, { size: 11, colour: colours.muted, width: labelWidth });
			y = sheet.write('P', value, margin + labelWidth, y, { ...style, face: bold }) + 3;
		}
		y += 8;
	}
	return y;
}

function drawPeople(
	sheet: Sheet,
	{ kind, people }: DocumentContent,
	frame: DocumentFrame,
	top: number,
): number {
	if (people.length === 0) return top;
	let y = roomFor(sheet, frame, top, 60);
	y =
		sheet.write('P', words.people[kind], margin, y, {
			face: bold,
			size: 11,
			colour: colours.green,
			width: inner,
		}) + 4;
	for (const [at, { name, nik, lines }] of people.entries()) {
		const small = { size: 9, width: inner - 22 };
		const height = 22 + lines.reduce((sum, one) => sum + sheet.measure(one, small), 0);
		y = roomFor(sheet, frame, y, height);
		rule(sheet, y);
		sheet.write('P', String(at + 1), margin, y + 6, { size: 10, colour: colours.muted, width: 20 });
		sheet.write('P', nik, a4.width - margin - 150, y + 6, {
			face: bold,
			size: 10,
			width: 150,
			align: 'right',
		});
		let below = sheet.write('P', name, margin + 22, y + 6, { face: bold, size: 10.5, width: inner - 180 });
		for (const one of lines) below = sheet.write('P', one, margin + 22, below, small);
		y = below + 5;
	}
	return y;
}

function drawFoot(sheet: Sheet, content: DocumentContent, frame: DocumentFrame): void {
	rule(sheet, footTop);
	const side = 112;
	drawQr(sheet, frame.qr, fill(words.qrAlt, { url: frame.checkUrl }), {
		x: margin - 6,
		y: footTop + 8,
		side,
	});
	const x = margin + side + 8;
	const how = { size: 9, width: 190, colour: colours.muted };
	const url = frame.checkUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
	const y = sheet.write('P', fill(words.check, { url }), x, footTop + 14, how);
	sheet.write('P', frame.code, x, y + 2, { face: 'Courier-Bold', size: 13, width: 190 });
	const right = x + 204;
	const width = a4.width - margin - right;
	const issued = fill(words.issued, { place: frame.cityName, date: formatDate(content.issuedOn, 'id') });
	let below = sheet.write('P', issued, right, footTop + 14, { size: 10, width });
	if (frame.signatory) {
		below = sheet.write('P', frame.signatory.title, right, below, { size: 10, width });
		below = sheet.write('P', words.signed, right, below + 10, { size: 9, colour: colours.green, width });
		below = sheet.write('P', frame.signatory.name, right, below + 10, { face: bold, size: 10.5, width });
		sheet.write('P', fill(words.nip, { nip: frame.signatory.nip }), right, below, { size: 10, width });
	}
	sheet.write('P', words.law, margin, footTop + 126, { size: 8.5, colour: colours.muted, width: inner });
}

/** Draws a document on A4 in a layout of our own; the same content and frame give the same bytes. */
export async function renderDocument(content: DocumentContent, frame: DocumentFrame): Promise<Buffer> {
	const sheet = openSheet(
		{
			title: `${words.head[content.kind]} ${content.number}`,
			locale: 'id',
			createdAt: frame.at,
			author: frame.officeName,
		},
		true,
	);
	drawPeople(sheet, content, frame, drawParts(sheet, content, frame, drawHead(sheet, content, frame)));
	drawFoot(sheet, content, frame);
	return await sheet.finish();
}
