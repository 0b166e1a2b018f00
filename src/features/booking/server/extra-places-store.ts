import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Reader, Tx } from '#server/db/database.ts';

/** Numbers of places by quota group. */
export type Places = ReadonlyMap<QuotaGroup, number>;

/** The places an application holds for what goes along with it. */
export async function listExtraPlaces(reader: Reader, applicationId: string): Promise<Places> {
	const rows = await reader
		.selectFrom('pickupExtraPlaces')
		.select(['quotaGroup', 'places'])
		.where('applicationId', '=', applicationId)
		.execute();
	return new Map(rows.map((row) => [row.quotaGroup, row.places]));
}

/** Writes how many places it holds so, in place of what stood there. Its own place must be written already. */
export async function writeExtraPlaces(tx: Tx, applicationId: string, places: Places): Promise<void> {
	await tx.deleteFrom('pickupExtraPlaces').where('applicationId', '=', applicationId).execute();
	const rows = [...places]
		.filter(([, count]) => count > 0)
		.map(([quotaGroup, count]) => ({ applicationId, quotaGroup, places: count }));
	if (rows.length > 0) await tx.insertInto('pickupExtraPlaces').values(rows).execute();
}
