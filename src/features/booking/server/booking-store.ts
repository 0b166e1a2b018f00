import { sql } from 'kysely';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Tx } from '#server/db/database.ts';

export type PlaceOf = { readonly officeId: string; readonly onDate: string; readonly quotaGroup: QuotaGroup };

/** A place with the time of arrival; null: at any time. */
export type Place = PlaceOf & { readonly session: string | null };

/** Makes the day's row if nobody has booked on it yet; true when it did. */
export async function ensureDay(tx: Tx, day: PlaceOf, quota: number): Promise<boolean> {
	const made = await tx
		.insertInto('pickupDays')
		.values({ officeId: day.officeId, onDate: day.onDate, quotaGroup: day.quotaGroup, quota })
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Takes places if that many are left, and gives the day as it is then; null when they are not. The database keeps the promise (and a
 * CHECK behind it).
 */
export async function takePlaces(
	tx: Tx,
	day: PlaceOf,
	count: number,
): Promise<{ readonly quota: number; readonly taken: number } | null> {
	const { rows } = await sql<{ quota: number; taken: number }>`
		update pickup_days set taken = taken + ${count}::int
		where office_id = ${day.officeId} and on_date = ${day.onDate} and quota_group = ${day.quotaGroup}
			and taken + ${count}::int <= quota
		returning quota, taken`.execute(tx);
	return rows[0] ?? null;
}

/** Gives places back. A quota that was kept above the one wanted, for what was booked, follows down to it. */
export async function givePlacesBack(tx: Tx, day: PlaceOf, count: number): Promise<void> {
	await sql`
		update pickup_days set taken = taken - ${count}::int,
			quota = case when wanted is null then quota else greatest(wanted, taken - ${count}::int) end
		where office_id = ${day.officeId} and on_date = ${day.onDate} and quota_group = ${day.quotaGroup}`.execute(
		tx,
	);
}

const keyOf = ({ officeId, onDate, quotaGroup }: PlaceOf): string => `${officeId} ${onDate} ${quotaGroup}`;

/** The one order in which days are locked and changed. */
export const inOrder = (a: PlaceOf, b: PlaceOf): number => keyOf(a).localeCompare(keyOf(b));

/** Locks the days of a change of place, always in the same order, so that two people swapping days do not block each other for good. */
export async function lockDays(tx: Tx, days: readonly PlaceOf[]): Promise<void> {
	for (const day of [...days].sort(inOrder))
		await sql`select 1 from pickup_days where office_id = ${day.officeId} and on_date = ${day.onDate} and quota_group = ${day.quotaGroup} for update`.execute(
			tx,
		);
}

/** The place an application has, locked. */
export async function findPlaceForUpdate(tx: Tx, applicationId: string): Promise<Place | null> {
	const row = await tx
		.selectFrom('pickups')
		.select(['officeId', 'onDate', 'quotaGroup', 'session'])
		.where('applicationId', '=', applicationId)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** Writes which place an application has; `heldUntil` null keeps it. */
export async function writePickup(
	tx: Tx,
	applicationId: string,
	{ officeId, onDate, quotaGroup, session }: Place,
	heldUntil: Date | null,
	at: Date,
): Promise<void> {
	const place = { officeId, onDate, quotaGroup, session };
	await tx
		.insertInto('pickups')
		.values({ applicationId, ...place, heldUntil, bookedAt: at })
		.onConflict((c) =>
			c.column('applicationId').doUpdateSet({ ...place, heldUntil, bookedAt: at, provisional: false }),
		)
		.execute();
}

/** Forgets which place an application has. */
export async function deletePickup(tx: Tx, applicationId: string): Promise<void> {
	await tx.deleteFrom('pickups').where('applicationId', '=', applicationId).execute();
}

/** Makes a held place a kept one; false when there is none. */
export async function keepHeldPlace(tx: Tx, applicationId: string): Promise<boolean> {
	const result = await tx
		.updateTable('pickups')
		.set({ heldUntil: null })
		.where('applicationId', '=', applicationId)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** An application whose held place has run out, locked; null when there is none that nobody else is at. */
export async function findExpiredHold(tx: Tx, at: Date): Promise<string | null> {
	const row = await tx
		.selectFrom('pickups')
		.select('applicationId')
		.where('heldUntil', '<', at)
		.orderBy('heldUntil')
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	return row?.applicationId ?? null;
}
