import { board, signaturePath } from '#domain/signature/strokes.ts';
import { fill, type Locale, type Text } from '#domain/text.ts';
import { atTime, formatDay, formatInstant } from '#domain/time/office-time.ts';
import { colours, drawQr, inner, openSheet, page } from '#features/applications/server/public.ts';
import { counterMessages as m } from '#ui/messages/counter.ts';
import type { CounterRecord } from './record-of.ts';

const { margin } = page;
const qrSide = 150;

/** The berita acara as one A4 page: what was asked, what was received, number, PIN and QR, Rp 0, place and day, and the signature. */
export async function renderRecordPdf(
	record: CounterRecord,
	locale: Locale,
	options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
	const say = (text: Text, values: Readonly<Record<string, string>> = {}): string =>
		fill(text[locale], values);
	const { receipt } = record;
	const title = say(m.recordTitle);
	const about = { title, locale, createdAt: receipt.submittedAt, author: receipt.city.officeName };
	const sheet = openSheet(about, options.compress ?? true);
	sheet.decorate((doc) => doc.rect(0, 0, page.width, 8).fill(colours.yellow));
	let y = sheet.write('P', receipt.city.officeName, margin, 30, {
		size: 11,
		width: inner,
		colour: colours.muted,
	});
	y = sheet.write('H1', title, margin, y + 2, { face: 'Helvetica-Bold', size: 22, width: inner });
	y = sheet.write(
		'P',
		say(m.received, { at: formatInstant(receipt.submittedAt, locale), office: record.officeName }),
		margin,
		y + 2,
		{ size: 11, width: inner },
	);
	const left = inner - qrSide - 20;
	const line = (label: string, value: string, strong = false): void => {
		y = sheet.write('P', label, margin, y + 9, { size: 10, width: left, colour: colours.muted });
		y = sheet.write('P', value, margin, y, {
			size: strong ? 22 : 13,
			width: left,
			...(strong ? { face: 'Courier-Bold' as const } : {}),
		});
	};
	const top = y + 10;
	line(say(m.applicationNumber), receipt.number, true);
	line(say(m.pin), receipt.pin, true);
	line(say(m.applicant), `${receipt.applicantName} · ${receipt.maskedNik}`);
	line(say(m.asked), `${receipt.service[locale]}: ${receipt.variant[locale]}`);
	drawQr(sheet, receipt.statusUrl, say(m.scan), { x: page.width - margin - qrSide, y: top, side: qrSide });
	const caption = { size: 10, width: qrSide, align: 'center' } as const;
	sheet.write('P', say(m.scan), page.width - margin - qrSide, top + qrSide + 4, caption);
	line(
		say(m.promised),
		receipt.pickupOn === ''
			? say(m.atHome)
			: `${receipt.office.name}, ${atTime(formatDay(receipt.pickupOn, locale), receipt.session ?? null, locale)}`,
	);
	y = sheet.write('P', say(m.documents), margin, y + 9, { size: 10, width: inner, colour: colours.muted });
	for (const name of record.documents.length > 0 ? record.documents : [m.noDocuments])
		y = sheet.write('LI', `• ${say(name)}`, margin, y, { size: 12, width: inner });
	y = sheet.write('P', `${say(m.cost)}: ${say(m.zero)}`, margin, y + 12, {
		face: 'Helvetica-Bold',
		size: 17,
		width: inner,
	});
	y = sheet.write('P', say(m.report, { name: receipt.city.complaintName }), margin, y, {
		size: 11,
		width: inner,
	});
	y = sheet.write('P', say(m.signTitle), margin, y + 16, { size: 10, width: inner, colour: colours.muted });
	const at = y + 2;
	const { signature } = record;
	if (signature)
		sheet.figure(say(m.signTitle), (doc) => {
			doc.save().translate(margin, at).scale(0.4);
			doc.path(signaturePath(signature)).lineWidth(4).lineCap('round').stroke('#000000');
			doc.restore();
		});
	sheet.decorate((doc) =>
		doc
			.moveTo(margin, at + board.height * 0.4)
			.lineTo(margin + board.width * 0.4, at + board.height * 0.4)
			.lineWidth(1)
			.stroke(colours.line),
	);
	sheet.write('P', receipt.applicantName, margin, at + board.height * 0.4 + 4, { size: 11, width: inner });
	return await sheet.finish();
}
