import { randomUUID } from 'node:crypto';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

export const keptFormContext = (id: string): string => `kept_forms.sealed:${id}`;

/** Stores a sealed form; gives its id. */
export async function insertKeptForm(
	reader: Reader,
	form: { readonly path: string; readonly seal: (id: string) => Buffer; readonly expiresAt: Date },
): Promise<string> {
	const id = randomUUID();
	await reader
		.insertInto('keptForms')
		.values({ id, path: form.path, sealed: form.seal(id), expiresAt: form.expiresAt })
		.execute();
	return id;
}

/** A kept form that has not expired; null when there is none. */
export async function findKeptForm(reader: Reader, id: string, now: Date): Promise<Row<'keptForms'> | null> {
	const row = await reader
		.selectFrom('keptForms')
		.selectAll()
		.where('id', '=', id)
		.where('expiresAt', '>', now)
		.executeTakeFirst();
	return row ?? null;
}

/** Seals a form anew. False when somebody else did meanwhile. */
export async function updateKeptForm(
	reader: Reader,
	row: Row<'keptForms'>,
	sealed: Buffer,
): Promise<boolean> {
	const { numUpdatedRows } = await reader
		.updateTable('keptForms')
		.set({ sealed })
		.where('id', '=', row.id)
		.where('sealed', '=', row.sealed)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Removes the forms that nobody came back for. */
export async function deleteKeptFormsExpiredBefore(reader: Reader, before: Date): Promise<void> {
	await reader.deleteFrom('keptForms').where('expiresAt', '<', before).execute();
}
