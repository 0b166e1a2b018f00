import type { Reader } from '#server/db/database.ts';

/** The office at which an account works; null: none. */
export async function officeOfAccount(reader: Reader, accountId: string): Promise<string | null> {
	const row = await reader
		.selectFrom('accounts')
		.select('officeId')
		.where('id', '=', accountId)
		.executeTakeFirst();
	return row?.officeId ?? null;
}

/** Who carries: at which office they work, and whether they are suspended; null: no such account. */
export async function findCarrier(
	reader: Reader,
	accountId: string,
): Promise<{ readonly officeId: string | null; readonly suspended: boolean } | null> {
	const row = await reader
		.selectFrom('accounts')
		.select(['officeId', 'suspendedAt'])
		.where('id', '=', accountId)
		.where('kind', '=', 'officer')
		.executeTakeFirst();
	return row ? { officeId: row.officeId, suspended: row.suspendedAt !== null } : null;
}

/** The office where papers are printed when no other is said: the first of the city. */
export async function mainOffice(reader: Reader): Promise<string | null> {
	const row = await reader
		.selectFrom('offices')
		.select('id')
		.where('kind', '=', 'disdukcapil')
		.orderBy('position')
		.executeTakeFirst();
	return row?.id ?? null;
}
