import { sql } from 'kysely';
import type { Reader } from './db/database.ts';
import type { Row } from './db/schema.ts';

/** The one row that says whether the register answers. */
export const getRegisterRow = async (reader: Reader): Promise<Row<'registerState'>> =>
	await reader.selectFrom('registerState').selectAll().executeTakeFirstOrThrow();

/** Counts one more failure in a row; since when it fails stays the first one's. */
export async function countRegisterFailure(reader: Reader, fault: string, at: Date): Promise<void> {
	await reader
		.updateTable('registerState')
		.set({
			failures: sql<number>`failures + 1`,
			failingSince: sql<Date>`coalesce(failing_since, ${at})`,
			fault,
		})
		.execute();
}

/** It answered: nothing fails any more. */
export async function clearRegisterFailures(reader: Reader): Promise<void> {
	await reader
		.updateTable('registerState')
		.set({ failures: 0, failingSince: null, fault: null })
		.where('failures', '>', 0)
		.execute();
}

/** The office says that it is closed since then, or (null) that it is open. A second word changes nothing. */
export async function setRegisterClosed(reader: Reader, since: Date | null): Promise<boolean> {
	const { numUpdatedRows } = await reader
		.updateTable('registerState')
		.set({ closedSince: since })
		.where('closedSince', since ? 'is' : 'is not', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
