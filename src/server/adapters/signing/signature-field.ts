/** Bytes kept for the signature itself: certificate and attributes take about 1,500. */
const reserved = 8_192;
const rangePlace = '/ByteRange [0 ********** ********** **********]';

/** What the signature says of itself in the file. */
export type FieldFacts = {
	readonly name: string;
	readonly reason: string;
	readonly location: string;
	readonly at: Date;
};
/** A file with room for its signature: everything but the room is what is signed. */
export type Prepared = { readonly file: Buffer; readonly signed: Buffer; readonly room: number };

/** A text as PDF writes any letters: UTF-16 in hexadecimal digits. */
const hexText = (text: string): string =>
	`<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const pdfDate = (at: Date): string => `(D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;

type Read = {
	readonly text: string;
	readonly startOf: ReadonlyMap<number, number>;
	readonly last: number;
	readonly trailer: string;
};

const unknownForm = (what: string): Error => new Error(`the PDF is not of the form this signs: ${what}`);

/** Reads the table of objects, of the form pdfkit writes: one classic table, nothing added since. */
function read(pdf: Buffer): Read {
	const text = pdf.toString('latin1');
	const last = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
	const table = Number.isInteger(last)
		? /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)/.exec(text.slice(last))
		: null;
	const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(Math.max(0, last)))?.[1];
	if (!table || trailer === undefined) throw unknownForm('no classic table of objects');
	const startOf = new Map<number, number>();
	for (const [number, line] of table[2]!
		.trim()
		.split(/\s*\n\s*/)
		.entries()) {
		const [offset, , kind] = line.split(' ');
		if (kind === 'n') startOf.set(number, Number(offset));
	}
	return { text, startOf, last, trailer };
}

/** The content of an object that is a dictionary, without its outer brackets. */
function dictionary({ text, startOf }: Read, number: number): string {
	const start = startOf.get(number);
	const found = start === undefined ? null : /^\d+ 0 obj\s*<<([\s\S]*?)>>\s*endobj/.exec(text.slice(start));
	if (!found) throw unknownForm(`object ${number}`);
	return found[1]!;
}

function reference(of: string, name: string): number {
	const found = new RegExp(`/${name} (\\d+) 0 R`).exec(of)?.[1];
	if (found === undefined) throw unknownForm(name);
	return Number(found);
}

/**
 * Adds an invisible signature field to a PDF as an incremental update (ISO 32000-1 7.5.6, 12.8.1): what was there stays byte for byte.
 * Throws for a file of another form than ours, and for one that has form fields or annotations already.
 */
export function withSignatureField(pdf: Buffer, facts: FieldFacts): Prepared {
	const before = read(pdf);
	const root = reference(before.trailer, 'Root');
	const size = Number(/\/Size (\d+)/.exec(before.trailer)?.[1]);
	const catalog = dictionary(before, root);
	const pages = dictionary(before, reference(catalog, 'Pages'));
	const page = Number(/\/Kids \[\s*(\d+) 0 R/.exec(pages)?.[1]);
	const pageText = dictionary(before, page);
	if (catalog.includes('/AcroForm') || pageText.includes('/Annots')) throw unknownForm('fields of its own');
	const [signature, field] = [size, size + 1];
	const objects = new Map<number, string>([
		[root, `<<${catalog}\n/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>\n>>`],
		[page, `<<${pageText}\n/Annots [${field} 0 R]\n>>`],
		[
			signature,
			`<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${rangePlace}` +
				` /Contents <${'0'.repeat(2 * reserved)}> /M ${pdfDate(facts.at)} /Name ${hexText(facts.name)}` +
				` /Reason ${hexText(facts.reason)} /Location ${hexText(facts.location)} >>`,
		],
		[
			field,
			`<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /V ${signature} 0 R /P ${page} 0 R >>`,
		],
	]);
	const parts: string[] = ['\n'];
	let at = pdf.length + 1;
	const rows: string[] = [];
	for (const [number, content] of [...objects].toSorted(([a], [b]) => a - b)) {
		const written = `${number} 0 obj\n${content}\nendobj\n`;
		rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
		parts.push(written);
		at += Buffer.byteLength(written, 'latin1');
	}
	const rest = before.trailer
		.replace(/\/Size \d+/, '')
		.replace(/\/Prev \d+/, '')
		.trim();
	parts.push(
		`xref\n${rows.join('')}trailer\n<< /Size ${size + 2} /Prev ${before.last}\n${rest}\n>>\nstartxref\n${at}\n%%EOF\n`,
	);
	return leaveRoom(Buffer.concat([pdf, Buffer.from(parts.join(''), 'latin1')]), pdf.length);
}

/** Writes where the signature stands into the file: its range is everything around the room. */
function leaveRoom(file: Buffer, from: number): Prepared {
	const room = file.indexOf('/Contents <', from, 'latin1') + '/Contents '.length;
	const after = room + 2 * reserved + 2;
	const numbers = [room, after, file.length - after].join(' ');
	const range = `/ByteRange [0 ${numbers}]`.padEnd(rangePlace.length, ' ');
	file.write(range, file.indexOf(rangePlace, from, 'latin1'), 'latin1');
	return { file, room, signed: Buffer.concat([file.subarray(0, room), file.subarray(after)]) };
}

/** Puts a signature into its room; throws when it does not fit. */
export function putSignature({ file, room }: Prepared, cms: Uint8Array): Buffer {
	if (cms.length > reserved) throw new Error('the signature is larger than its room');
	const signed = Buffer.from(file);
	signed.write(Buffer.from(cms).toString('hex').toUpperCase(), room + 1, 'latin1');
	return signed;
}
