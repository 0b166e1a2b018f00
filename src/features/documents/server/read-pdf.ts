import type { FormatReader } from './inspection.ts';

const ENCRYPT = '/Encrypt';
/** Behind the end mark some writers leave line ends or a few bytes of their own (ISO 32000-1, note in annex H.3). */
const TAIL = 1024;

/** PDF: begins as one, has its end mark near the end, and is not locked with a password. */
export function* readPdf(): FormatReader {
	if ((yield { take: 5 }).toString('latin1') !== '%PDF-') return { fault: 'file_corrupt' };
	let locked = false;
	let tail = Buffer.alloc(0);
	yield {
		pass: Infinity,
		seen: (bytes) => {
			const seam = Buffer.concat([tail.subarray(1 - ENCRYPT.length), bytes.subarray(0, ENCRYPT.length - 1)]);
			locked ||= seam.includes(ENCRYPT) || bytes.includes(ENCRYPT);
			tail = Buffer.concat([tail, bytes.subarray(-TAIL)]).subarray(-TAIL);
		},
	};
	if (locked || !tail.includes('%%EOF')) return { fault: 'file_corrupt' };
	return { mediaType: 'application/pdf', width: null, height: null };
}
