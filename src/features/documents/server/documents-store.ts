import type { Tx } from '#server/db/database.ts';
import type { MediaType } from './inspection.ts';

export type NewDocument = {
	readonly id: string;
	readonly applicationId: string;
	readonly requirement: string;
	readonly storageKey: string;
	/** Wrapped by the application's data key. */
	readonly fileKey: Buffer;
	/** Sealed. */
	readonly fileName: Buffer;
	readonly mediaType: MediaType;
	readonly byteSize: number;
	readonly sha256: Buffer;
	readonly width: number | null;
	readonly height: number | null;
	readonly uploadedBy: string;
	readonly uploadedAt: Date;
};

/** Adds the document that now answers its requirement; the earlier one must have been put aside. */
export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
	await tx.insertInto('documents').values(document).execute();
}

/** Puts aside the document that answers a requirement and forgets its key. Gives where its bytes are; null when there was none. */
export async function putAside(
	tx: Tx,
	applicationId: string,
	requirement: string,
	at: Date,
): Promise<string | null> {
	const row = await tx
		.updateTable('documents')
		.set({ replacedAt: at, fileKey: Buffer.alloc(0) })
		.where('applicationId', '=', applicationId)
		.where('requirement', '=', requirement)
		.where('replacedAt', 'is', null)
		.returning('storageKey')
		.executeTakeFirst();
	return row?.storageKey ?? null;
}

/** Deletes the documents of an application that answer none of these requirements. Gives where their bytes are. */
export async function deleteOtherDocuments(
	tx: Tx,
	applicationId: string,
	own: readonly string[],
): Promise<readonly string[]> {
	let query = tx.deleteFrom('documents').where('applicationId', '=', applicationId).returning('storageKey');
	if (own.length > 0) query = query.where('requirement', 'not in', own);
	return (await query.execute()).map((row) => row.storageKey);
}
