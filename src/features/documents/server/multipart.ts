/** A part of a form that carries a file. Its content is read once, in order. */
export type FilePart = { readonly fileName: string; readonly content: AsyncIterable<Uint8Array> };

/** The form ended before it was complete, or is not one. */
export class BrokenFormError extends Error {}

const HEAD_LIMIT = 8 * 1024;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** The boundary of a multipart/form-data content type, or null when it is another type. */
export function boundaryOf(contentType: string | null): string | null {
	if (!contentType || !/^multipart\/form-data\s*;/i.test(contentType)) return null;
	const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
	return match ? (match[1] ?? match[2] ?? null) : null;
}

/**
 * The file sent under `name` in a multipart form (RFC 7578), read as it comes and never whole; null when there is none.
 * Throws {@link BrokenFormError}, also out of the content, when the form breaks off.
 */
export async function findFilePart(
	boundary: string,
	body: AsyncIterable<Uint8Array>,
	name: string,
): Promise<FilePart | null> {
	const source = body[Symbol.asyncIterator]();
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	// The first delimiter may stand at the very beginning.
	let held = Buffer.from('\r\n');
	const more = async (): Promise<void> => {
		const next = await source.next();
		if (next.done) throw new BrokenFormError('the form breaks off');
		held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
	};
	async function* upTo(mark: Buffer): AsyncGenerator<Buffer> {
		for (;;) {
			const at = held.indexOf(mark);
			const end = at === -1 ? held.length - mark.length + 1 : at;
			if (end > 0) {
				const piece = held.subarray(0, end);
				held = held.subarray(end);
				yield piece;
			}
			if (at !== -1) {
				held = held.subarray(mark.length);
				return;
			}
			await more();
		}
	}
	const skip = async (mark: Buffer): Promise<void> => {
		for await (const _ of upTo(mark));
	};
	const take = async (mark: Buffer): Promise<string> => {
		let text = '';
		for await (const piece of upTo(mark)) {
			text += piece.toString('latin1');
			if (text.length > HEAD_LIMIT) throw new BrokenFormError('the head of a part is too long');
		}
		return Buffer.from(text, 'latin1').toString('utf8');
	};
	await skip(delimiter);
	for (;;) {
		while (held.length < 2) await more();
		if (held.subarray(0, 2).toString('latin1') === '--') return null;
		const head = await take(END_OF_HEAD);
		const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1] ?? '';
		const value = (key: string): string | null =>
			new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1]?.replaceAll('%22', '"') ?? null;
		const fileName = value('filename');
		if (fileName !== null && value('name') === name) return { fileName, content: upTo(delimiter) };
		await skip(delimiter);
	}
}
