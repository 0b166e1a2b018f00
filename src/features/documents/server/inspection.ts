import type { RefusalCode } from '#domain/refusal.ts';

/** The kinds of file a document may be. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What a file turned out to be; pixels only of images. */
export type Inspected = {
	readonly mediaType: MediaType;
	readonly width: number | null;
	readonly height: number | null;
};

/** Why a file is not taken. `heic`: it is an iPhone's own format, which has its own advice. */
export type DocumentFault = {
	readonly fault: Extract<
		RefusalCode,
		'file_empty' | 'file_type_refused' | 'file_corrupt' | 'file_too_many_pixels'
	>;
	readonly heic?: true;
};

/** What a format's reader wants next: some bytes, to get past some (seeing them as they pass), or to get past the next byte of a value. */
export type Wish =
	| { readonly take: number }
	| { readonly pass: number; readonly seen?: (bytes: Buffer) => void }
	| { readonly past: number };

/** Reads one format in order; a file that ends before a wish is granted is corrupt (`pass: Infinity` reads to the end). */
export type FormatReader = Generator<Wish, Inspected | DocumentFault, Buffer>;

/** Follows a file as it passes by; holds a few bytes of it at most. */
export type Inspection = {
	/** Looks at the next bytes; gives the fault as soon as there is one. */
	push(bytes: Uint8Array): DocumentFault | null;
	/** The file ended here. */
	end(): Inspected | DocumentFault;
};

const EMPTY = Buffer.alloc(0);

/** Runs a format's reader over a file that comes in pieces. */
export function inspectWith(reader: FormatReader): Inspection {
	let step = reader.next();
	let held: Buffer = EMPTY;
	let passed = 0;
	const fault = (): DocumentFault | null => (step.done && 'fault' in step.value ? step.value : null);
	return {
		push: (bytes) => {
			const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
			let at = 0;
			while (!step.done) {
				const wish = step.value;
				let granted: Buffer = EMPTY;
				if ('take' in wish) {
					const taken = piece.subarray(at, at + wish.take - held.length);
					at += taken.length;
					held = held.length === 0 ? taken : Buffer.concat([held, taken]);
					if (held.length < wish.take) {
						// A copy: the piece may be reused by whoever gave it.
						held = Buffer.from(held);
						return null;
					}
					granted = held;
					held = EMPTY;
				} else if ('past' in wish) {
					const found = piece.indexOf(wish.past, at);
					if (found === -1) return null;
					at = found + 1;
				} else {
					const length = Math.min(wish.pass - passed, piece.length - at);
					if (length > 0) wish.seen?.(piece.subarray(at, at + length));
					at += length;
					passed += length;
					if (passed < wish.pass) return null;
					passed = 0;
				}
				step = reader.next(granted);
			}
			return fault();
		},
		end: () => {
			if (!step.done && 'pass' in step.value && step.value.pass === Infinity) step = reader.next(EMPTY);
			return step.done ? step.value : { fault: 'file_corrupt' };
		},
	};
}
