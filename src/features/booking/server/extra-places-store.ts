import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Reader, Tx } from '#server/db/database.ts';

/** Places of one group on one day that an application holds for what goes along with it. */
export type ExtraPlaces = {
	readonly onDate: string;
	readonly quotaGroup: QuotaGroup;
	readonly places: number;
};

/** The places an application holds for what goes along with it: of its own day, and of a later one. */
export async function listExtraPlaces(
	reader: Reader,
	applicationId: string,
): Promise<readonly ExtraPlaces[]> {
	return await reader
		.selectFrom('pickupExtraPlaces')
		.select(['onDate', 'quotaGroup', 'places'])
		.where('applicationId', '=', applicationId)
		.execute();
}

/** Writes which places it holds so, in place of what stood there. Its own place must be written already. */
export async function writeExtraPlaces(
	tx: Tx,
	applicationId: string,
	extra: readonly ExtraPlaces[],
): Promise<void> {
	await tx.deleteFrom('pickupExtraPlaces').where('applicationId', '=', applicationId).execute();
	const rows = extra.map((one) => ({ applicationId, ...one }));
	if (rows.length > 0) await tx.insertInto('pickupExtraPlaces').values(rows).execute();
}
