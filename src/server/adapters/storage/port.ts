/** Keeps opaque bytes under a key. What is put has been sealed already; storage never sees a readable file. */
export type StoragePort = {
	/** Writes durably (flushed to disk) and whole or not at all. Throws {@link StorageFullError} when there is no room. */
	put(key: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
	/** The bytes in order; throws when the key is unknown. */
	read(key: string): AsyncIterable<Uint8Array>;
	/** Forgets the key; unknown keys are fine. */
	remove(key: string): Promise<void>;
	/** Null when it can be written; otherwise what is wrong, for the operator. */
	check(): Promise<string | null>;
};

export class StorageFullError extends Error {}
