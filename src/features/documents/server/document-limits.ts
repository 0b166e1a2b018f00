/** How large a document may be. OURS; the one place to change it (adapter and proxy must let through a little more). */
export const documentLimits = {
	/** Bytes of one file. */
	bytes: 10 * 1024 * 1024,
	/** Width times height of an image: a phone's 48 MP photo passes, a decompression bomb does not. */
	pixels: 50_000_000,
	/** Up to here a body is read, sealed and written in one go; larger ones are streamed (measured: 15 % more uploads/s). */
	wholeBytes: 512 * 1024,
	/** Characters kept of the file's own name. */
	nameLength: 120,
} as const;
