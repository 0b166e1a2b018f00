import { servedFileName } from './file-name.ts';
import type { MediaType } from './inspection.ts';
import type { ReadDocument } from './read-document.ts';

/** Nothing loads, runs or is sent; browsers still show pictures and PDFs (tried with Chromium 156). */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The headers a document is served under: as what its content is, to be shown and never run, kept nowhere. */
export function safeHeaders(document: {
	readonly requirement: string;
	readonly mediaType: MediaType;
	readonly byteSize: number;
}): Record<string, string> {
	const name = servedFileName(document.requirement, document.mediaType);
	return {
		'content-type': document.mediaType,
		'content-length': String(document.byteSize),
		'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
		'content-security-policy': policy,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
	};
}

/** The document as a response; its beginning is opened before the head is sent, so that lost or tampered bytes are an error, not a broken picture. */
export async function serveDocument({ info, content }: ReadDocument): Promise<Response> {
	const pieces = content[Symbol.asyncIterator]();
	let next = await pieces.next();
	const body = new ReadableStream<Uint8Array>({
		pull: async (controller) => {
			if (next.done) return controller.close();
			controller.enqueue(next.value);
			next = await pieces.next();
		},
		cancel: async () => {
			await pieces.return?.();
		},
	});
	return new Response(body, { headers: safeHeaders(info) });
}
