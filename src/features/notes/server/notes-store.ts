import type { Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';

/** What a note is sealed under. */
export const noteContext = (applicationId: string, id: string): string =>
	`application_notes.sealed:${applicationId}:${id}`;

/** Adds a note; nobody changes it afterwards. */
export async function insertNote(tx: Tx, note: NewRow<'applicationNotes'>): Promise<void> {
	await tx.insertInto('applicationNotes').values(note).execute();
}
