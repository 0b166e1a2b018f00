import { sql } from 'kysely';
import { quotaOn, type OfficeQuotas } from '#domain/booking/office-day.ts';
import type { Tx } from '#server/db/database.ts';
import type { PlaceOf } from './booking-store.ts';

type Numbers = OfficeQuotas & { readonly sessions: readonly string[] };

/** Writes an office's numbers; false when somebody else has changed them since this revision. */
export async function writeOfficeQuotas(
	tx: Tx,
	id: string,
	revision: number,
	{ quotas, weekdayQuotas, sessions }: Numbers,
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('offices')
		.set({
			quotas: JSON.stringify(quotas),
			weekdayQuotas: JSON.stringify(weekdayQuotas),
			sessions: JSON.stringify(sessions),
			revision: revision + 1,
		})
		.where('id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Counts a change of an office's days; false when somebody else has changed it since this revision. */
export async function countChange(tx: Tx, id: string, revision: number): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('offices')
		.set({ revision: revision + 1 })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/**
 * Gives a day another quota. Where more is taken, the quota stays at that and follows it down as places are given back, unless `strict`:
 * then nothing is written, and the number taken is returned. Null: it is written.
 */
export async function writeDayQuota(
	tx: Tx,
	day: PlaceOf,
	{ quota, byHand, strict }: { readonly quota: number; readonly byHand: boolean; readonly strict?: boolean },
): Promise<number | null> {
	const here = sql`office_id = ${day.officeId} and on_date = ${day.onDate} and quota_group = ${day.quotaGroup}`;
	const written = await sql<{ taken: number }>`
		update pickup_days set quota = greatest(${quota}::int, taken), by_hand = ${byHand},
			wanted = case when taken > ${quota}::int then ${quota}::int end
		where ${here} and (${!strict} or taken <= ${quota}::int) returning taken`.execute(tx);
	if (written.rows.length > 0) return null;
	const { rows } = await sql<{ taken: number }>`select taken from pickup_days where ${here}`.execute(tx);
	return rows[0]?.taken ?? null;
}

/**
 * Right after a day's row was made: its quota by what the office has now. The office's row is kept from changing until this transaction
 * ends, so that a change of its numbers finds the day, or the day the changed numbers.
 */
export async function setNewDayQuota(tx: Tx, day: PlaceOf, quota: number): Promise<void> {
	const office = await tx
		.selectFrom('offices')
		.select(['quotas', 'weekdayQuotas'])
		.where('id', '=', day.officeId)
		.forShare()
		.executeTakeFirstOrThrow();
	const now = quotaOn(office, day.quotaGroup, day.onDate);
	if (now !== quota) await writeDayQuota(tx, day, { quota: now, byHand: false });
}
