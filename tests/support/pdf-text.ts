import { inflateSync } from 'node:zlib';

const asText = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');

/**
 * What a PDF of the product says, a line for each piece of text, in the order in which it was drawn. Reads what pdfkit writes with the
 * built-in fonts, packed or not; other PDFs it does not know.
 */
export function pdfText(pdf: Buffer): string {
	const lines: string[] = [];
	for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
		if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
		const from = at + 'stream\n'.length;
		const packed = pdf.subarray(from, pdf.indexOf('\nendstream', from));
		let content: string;
		try {
			content = inflateSync(packed).toString('latin1');
		} catch {
			content = packed.toString('latin1');
		}
		for (const [, pieces] of content.matchAll(/\[([^\]]*)\] TJ/g))
			lines.push([...pieces!.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex]) => asText(hex!)).join(''));
	}
	return lines.join('\n');
}
