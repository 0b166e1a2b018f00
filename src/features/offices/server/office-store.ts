import { sql } from 'kysely';
import type { DayHours, OpeningHours } from '#domain/booking/opening-hours.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';

export type OfficeWritten = {
	readonly name: string;
	readonly address: string;
	readonly openingHours: OpeningHours;
	readonly pickup: boolean;
};

/** Writes an office as it is to be, if it still is at this revision; the next revision, or null when somebody else was first. */
export async function updateOffice(
	tx: Tx,
	id: string,
	revision: number,
	{ openingHours, ...office }: OfficeWritten,
): Promise<number | null> {
	const row = await tx
		.updateTable('offices')
		.set({ ...office, openingHours: JSON.stringify(openingHours), revision: sql<number>`revision + 1` })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returning('revision')
		.executeTakeFirst();
	return row?.revision ?? null;
}

/** Says of dates that an office is closed or open; the dates of which something is said already, in which case nothing is written. */
export async function insertOfficeDays(
	ctx: Ctx,
	tx: Tx,
	officeId: string,
	dates: readonly string[],
	said: { readonly open: boolean; readonly hours: DayHours | null; readonly reason: string },
): Promise<readonly string[]> {
	const { open, hours, reason } = said;
	const rows = dates.map((onDate) => ({
		officeId,
		onDate,
		open,
		hours: hours && JSON.stringify(hours),
		reason,
		setBy: actorId(ctx),
		setAt: ctx.now(),
	}));
	const written = await tx
		.insertInto('officeDays')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.returning('onDate')
		.execute();
	return dates.filter((date) => !written.some(({ onDate }) => onDate === date));
}

/** Takes back what is said of a date; what it said, or null when nothing was. */
export async function deleteOfficeDay(
	tx: Tx,
	officeId: string,
	date: string,
): Promise<{ readonly open: boolean; readonly reason: string } | null> {
	const row = await tx
		.deleteFrom('officeDays')
		.where('officeId', '=', officeId)
		.where('onDate', '=', date)
		.returning(['open', 'reason'])
		.executeTakeFirst();
	return row ?? null;
}

/** Adds a holiday; false when the date is one already. */
export async function insertHoliday(tx: Tx, holiday: NewRow<'holidays'>): Promise<boolean> {
	const row = await tx
		.insertInto('holidays')
		.values(holiday)
		.onConflict((conflict) => conflict.doNothing())
		.returning('onDate')
		.executeTakeFirst();
	return row !== undefined;
}

/** Changes name, kind and whether it is worked on; false when there is no holiday on that date. */
export async function updateHoliday(tx: Tx, { onDate, ...holiday }: NewRow<'holidays'>): Promise<boolean> {
	const result = await tx
		.updateTable('holidays')
		.set(holiday)
		.where('onDate', '=', onDate)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** Removes a holiday; false when there was none. */
export async function deleteHoliday(tx: Tx, date: string): Promise<boolean> {
	const result = await tx.deleteFrom('holidays').where('onDate', '=', date).executeTakeFirst();
	return result.numDeletedRows === 1n;
}
