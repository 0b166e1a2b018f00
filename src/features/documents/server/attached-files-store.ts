import type { Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';

/** Writes a file beside an appeal or a report; its bytes are in storage already. */
export async function insertAttachedFile(tx: Tx, file: NewRow<'attachedFiles'>): Promise<void> {
	await tx.insertInto('attachedFiles').values(file).execute();
}
