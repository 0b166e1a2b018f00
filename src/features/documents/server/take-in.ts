import { createHash, randomUUID } from 'node:crypto';
import { done, refuse, type Refusal, type Result } from '#domain/refusal.ts';
import { StorageFullError } from '#server/adapters/storage/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { documentLimits } from './document-limits.ts';
import type { DocumentFault, Inspected } from './inspection.ts';
import { newFileKey, sealStream, sealWhole } from './sealed-file.ts';
import { sniffType, startSniffing } from './sniff-type.ts';

/** Bytes that lie sealed in storage, and what they are. */
export type TakenIn = Inspected & {
	readonly storageKey: string;
	readonly fileKey: Buffer;
	readonly byteSize: number;
	readonly sha256: Buffer;
};

/** A file as it is sent. */
export type Upload = {
	readonly fileName: string;
	/** A stream is read once. */
	readonly body: Uint8Array | AsyncIterable<Uint8Array>;
	/** Length the sender announced; null when it did not. */
	readonly declaredLength: number | null;
};

/** Ends a write to storage because the file is not taken. */
class Stopped extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

export const tooLarge: Refusal = {
	code: 'file_too_large',
	values: { maxMb: documentLimits.bytes / (1024 * 1024) },
};

const refusalOf = ({ fault, heic }: DocumentFault): Refusal => {
	if (fault === 'file_too_many_pixels')
		return { code: fault, values: { maxMegapixels: documentLimits.pixels / 1_000_000 } };
	return heic ? { code: fault, values: { heic: 'HEIC' } } : { code: fault };
};

/**
 * Checks a file by its content, seals it under a key of its own and puts it into storage, flushed to disk; a stream is
 * never whole in memory. A refused or broken-off file leaves nothing behind.
 */
export async function takeIn(ctx: Pick<Ctx, 'storage' | 'log'>, upload: Upload): Promise<Result<TakenIn>> {
	const { body, declaredLength } = upload;
	if (declaredLength !== null && declaredLength > documentLimits.bytes)
		return { ok: false, refusal: tooLarge };
	const storageKey = randomUUID();
	const fileKey = newFileKey();
	try {
		if (body instanceof Uint8Array) {
			const found = inspectWhole(body, declaredLength);
			await ctx.storage.put(storageKey, sealWhole(fileKey, body));
			return done({ ...found, storageKey, fileKey });
		}
		const passing = inspectPassing(body, declaredLength);
		await ctx.storage.put(storageKey, sealStream(fileKey, passing.bytes));
		return done({ ...passing.found(), storageKey, fileKey });
	} catch (error) {
		if (error instanceof Stopped) return { ok: false, refusal: error.refusal };
		if (error instanceof StorageFullError) {
			ctx.log.error({ err: error }, 'storage is full: uploads are refused');
			return refuse('storage_full');
		}
		throw error;
	}
}

type Found = Omit<TakenIn, 'storageKey' | 'fileKey'>;

function inspectWhole(bytes: Uint8Array, declaredLength: number | null): Found {
	if (bytes.length > documentLimits.bytes) throw new Stopped(tooLarge);
	if (declaredLength !== null && bytes.length !== declaredLength)
		throw new Stopped({ code: 'upload_interrupted' });
	const inspected = sniffType(bytes);
	if ('fault' in inspected) throw new Stopped(refusalOf(inspected));
	return { ...inspected, byteSize: bytes.length, sha256: createHash('sha256').update(bytes).digest() };
}

/** The bytes as they pass, each looked at before it goes on; the stream throws {@link Stopped} where the file is refused. */
function inspectPassing(
	body: AsyncIterable<Uint8Array>,
	declaredLength: number | null,
): { bytes: AsyncIterable<Uint8Array>; found(): Found } {
	const hash = createHash('sha256');
	const sniffing = startSniffing();
	let byteSize = 0;
	let inspected: Inspected | null = null;
	async function* look(): AsyncGenerator<Uint8Array> {
		const source = body[Symbol.asyncIterator]();
		for (;;) {
			const next = await source.next().catch((error: unknown) => {
				throw new Stopped(
					(error as { status?: unknown }).status === 413 ? tooLarge : { code: 'upload_interrupted' },
				);
			});
			if (next.done) break;
			byteSize += next.value.length;
			if (byteSize > documentLimits.bytes) throw new Stopped(tooLarge);
			hash.update(next.value);
			const fault = sniffing.push(next.value);
			if (fault) throw new Stopped(refusalOf(fault));
			yield next.value;
		}
		if (declaredLength !== null && byteSize !== declaredLength)
			throw new Stopped({ code: 'upload_interrupted' });
		const end = sniffing.end();
		if ('fault' in end) throw new Stopped(refusalOf(end));
		inspected = end;
	}
	return {
		bytes: look(),
		found: () => {
			if (!inspected) throw new Error('storage did not read the file to its end');
			return { ...(inspected as Inspected), byteSize, sha256: hash.digest() };
		},
	};
}
