import { refuse, type Result } from '#domain/refusal.ts';
import { documentLimits } from './document-limits.ts';
import { boundaryOf, findFilePart } from './multipart.ts';
import { tooLarge, type Upload } from './take-in.ts';

/** The name of the file field in a form, and the header that names a file sent by itself (percent-encoded). */
export const fileField = 'berkas';
export const fileNameHeader = 'x-file-name';

/** A form is a little longer than its file. */
const FORM_ROOM = 64 * 1024;
/** What is read past a refusal so that the sender gets to hear it; beyond, the connection is closed. */
const DRAIN_LIMIT = 4 * documentLimits.bytes;

/** The stream as an iterable that may be left and taken up again where it was. */
function resumable(
	stream: ReadableStream<Uint8Array>,
): AsyncIterable<Uint8Array> & { drain(): Promise<void> } {
	const reader = stream.getReader();
	const next = async (): Promise<IteratorResult<Uint8Array>> => {
		const { done, value } = await reader.read();
		return done ? { done, value: undefined } : { done, value };
	};
	return {
		[Symbol.asyncIterator]: () => ({ next }),
		drain: async () => {
			try {
				for (let read = 0; read < DRAIN_LIMIT;) {
					const piece = await next();
					if (piece.done) return;
					read += piece.value.length;
				}
				await reader.cancel();
			} catch {
				// The sender has gone: nobody is left to hear.
			}
		},
	};
}

const declaredLengthOf = (request: Request): number | null => {
	const header = request.headers.get('content-length');
	return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
};

function sentName(request: Request): string {
	try {
		return decodeURIComponent(request.headers.get(fileNameHeader) ?? '');
	} catch {
		return '';
	}
}

/**
 * Gives a deed the file that a request carries: the body itself, or the file `berkas` of a form. Small bodies are read
 * in one go, the others streamed. After a refusal the rest is read away, so that the sender hears the answer.
 */
export async function receiveUpload<T>(
	request: Request,
	deed: (upload: Upload) => Promise<Result<T>>,
): Promise<Result<T>> {
	const length = declaredLengthOf(request);
	const boundary = boundaryOf(request.headers.get('content-type'));
	const fileName = sentName(request);
	if (!request.body) return await deed({ fileName, body: new Uint8Array(), declaredLength: length });
	if (boundary === null && length !== null && length <= documentLimits.wholeBytes) {
		const body = await request.arrayBuffer().catch(() => null);
		if (!body) return refuse('upload_interrupted');
		return await deed({ fileName, body: new Uint8Array(body), declaredLength: length });
	}
	const body = resumable(request.body);
	const fromStream = async (): Promise<Result<T>> => {
		if (boundary === null) return await deed({ fileName, body, declaredLength: length });
		if (length !== null && length > documentLimits.bytes + FORM_ROOM) return { ok: false, refusal: tooLarge };
		const part = await findFilePart(boundary, body, fileField).catch(() => undefined);
		if (part === undefined) return refuse('upload_interrupted');
		return part === null
			? await deed({ fileName: '', body: new Uint8Array(), declaredLength: null })
			: await deed({ fileName: part.fileName, body: part.content, declaredLength: null });
	};
	const result = await fromStream();
	if (!result.ok || boundary !== null) await body.drain();
	return result;
}
