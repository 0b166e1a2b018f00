import type { Reader } from '#server/db/database.ts';

/** The number of the application a report is bound to; null: it is gone. */
export async function findNumberOf(reader: Reader, applicationId: string): Promise<string | null> {
	const row = await reader
		.selectFrom('applications')
		.select('number')
		.where('id', '=', applicationId)
		.executeTakeFirst();
	return row?.number ?? null;
}
