import {
	inspectWith,
	type DocumentFault,
	type FormatReader,
	type Inspected,
	type Inspection,
} from './inspection.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPdf } from './read-pdf.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

// ISO/IEC 23008-12: what iPhones write. The image library we ship reads none of them, and few browsers do.
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];
/** Bytes needed to tell the formats apart. */
const HEAD = 12;

/** The reader of the format these first bytes belong to, or why they belong to none we take. */
function readerOf(head: Buffer): (() => FormatReader) | DocumentFault {
	const text = (from: number, to: number): string => head.toString('latin1', from, to);
	if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return readJpeg;
	if (text(0, 8) === '\x89PNG\r\n\x1a\n') return readPng;
	if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return readWebp;
	if (text(0, 5) === '%PDF-') return readPdf;
	if (text(4, 8) === 'ftyp' && heicBrands.includes(text(8, 12)))
		return { fault: 'file_type_refused', heic: true };
	return { fault: 'file_type_refused' };
}

/** Follows a file by its content alone, never its name: says what it is, or why it is not taken, as soon as that is known. */
export function startSniffing(): Inspection {
	let head: Buffer = Buffer.alloc(0);
	let inner: Inspection | null = null;
	let refused: DocumentFault | null = null;
	const decide = (): DocumentFault | null => {
		const reader = readerOf(head);
		if (typeof reader !== 'function') return (refused = reader);
		inner = inspectWith(reader());
		return inner.push(head);
	};
	return {
		push: (bytes) => {
			if (refused) return refused;
			if (inner) return inner.push(bytes);
			head = Buffer.concat([head, bytes]);
			return head.length < HEAD ? null : decide();
		},
		end: (): Inspected | DocumentFault => {
			if (head.length === 0) return { fault: 'file_empty' };
			const fault = refused ?? (inner ? null : decide());
			return fault ?? inner!.end();
		},
	};
}

/** {@link startSniffing} for a file that is in memory. */
export function sniffType(bytes: Uint8Array): Inspected | DocumentFault {
	const sniffing = startSniffing();
	return sniffing.push(bytes) ?? sniffing.end();
}
