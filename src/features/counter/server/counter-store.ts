import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QueueSettings } from '#domain/counter/numbers-a-day.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';
import { announceQueue } from '#server/live.ts';

/**
 * Locks the queue of an office on a day until the transaction ends, and announces that it changes: whatever gives or calls a number holds
 * it, so that these follow one another.
 */
export async function lockDay(tx: Tx, officeId: string, onDate: string): Promise<void> {
	await sql`
		insert into queue_days (office_id, on_date) values (${officeId}, ${onDate})
		on conflict (office_id, on_date) do update set changes = queue_days.changes + 1`.execute(tx);
	await announceQueue(tx, officeId);
}

/** The next place in line: this instant, or behind the last who came in it, with room between for one who comes back. The caller holds the day. */
export async function nextPlace(tx: Tx, of: { officeId: string; onDate: string }, now: Date): Promise<Date> {
	const { last } = await tx
		.selectFrom('queueTickets')
		.select((e) => e.fn.max('orderAt').as('last'))
		.where('officeId', '=', of.officeId)
		.where('onDate', '=', of.onDate)
		.executeTakeFirstOrThrow();
	return last === null ? now : new Date(Math.max(now.getTime(), new Date(last).getTime() + 2));
}

/** The next number of a series; the caller holds the day. */
export async function nextSerial(
	tx: Tx,
	of: { officeId: string; onDate: string; series: string },
): Promise<number> {
	const { last } = await tx
		.selectFrom('queueTickets')
		.select((e) => e.fn.max('serial').as('last'))
		.where('officeId', '=', of.officeId)
		.where('onDate', '=', of.onDate)
		.where('series', '=', of.series)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}

/** Writes a number. False when its device, account or application has an open one already. */
export async function insertTicket(tx: Tx, row: NewRow<'queueTickets'>): Promise<boolean> {
	const made = await tx
		.insertInto('queueTickets')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

/** Columns of a number that change. */
export type TicketPatch = Partial<Omit<Row<'queueTickets'>, 'id' | 'officeId' | 'onDate' | 'codeHash'>>;

export async function updateTicket(tx: Tx, id: string, patch: TicketPatch): Promise<void> {
	await tx.updateTable('queueTickets').set(patch).where('id', '=', id).execute();
}

export async function insertCall(tx: Tx, row: NewRow<'queueCalls'>): Promise<void> {
	await tx.insertInto('queueCalls').values(row).execute();
}

/** Opens a counter. Null when its number, or the officer, has one open. */
export async function insertCounter(
	tx: Tx,
	row: Omit<NewRow<'queueCounters'>, 'id'>,
): Promise<string | null> {
	const made = await tx
		.insertInto('queueCounters')
		.values({ ...row, id: randomUUID() })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return made?.id ?? null;
}

/** Closes counters that were left open on an earlier day. */
export async function closeEarlierCounters(
	tx: Tx,
	of: { officeId: string; officerId: string; onDate: string },
	at: Date,
): Promise<void> {
	await tx
		.updateTable('queueCounters')
		.set({ closedAt: at })
		.where('closedAt', 'is', null)
		.where('onDate', '<', of.onDate)
		.where((where) => where.or([where('officerId', '=', of.officerId), where('officeId', '=', of.officeId)]))
		.execute();
}

export async function updateCounter(
	tx: Tx,
	id: string,
	patch: Partial<Pick<Row<'queueCounters'>, 'appointmentsCalled' | 'priorityCalled' | 'closedAt'>>,
): Promise<void> {
	await tx.updateTable('queueCounters').set(patch).where('id', '=', id).execute();
}

/** Writes what an office says of its queue. False when somebody changed it since `revision`. */
export async function writeQueueSettings(
	tx: Tx,
	officeId: string,
	{ revision, ...settings }: QueueSettings & { readonly revision: number },
): Promise<boolean> {
	await tx
		.insertInto('queueOffices')
		.values({ officeId, revision: 0 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { numUpdatedRows } = await tx
		.updateTable('queueOffices')
		.set({ ...settings, revision: revision + 1 })
		.where('officeId', '=', officeId)
		.where('revision', '=', revision)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export async function insertKiosk(tx: Tx, row: NewRow<'queueKiosks'>): Promise<void> {
	await tx.insertInto('queueKiosks').values(row).execute();
}

/** Ends the link of a kiosk. False when the office has no such kiosk, or it ended before. */
export async function revokeKiosk(tx: Tx, officeId: string, id: string, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('queueKiosks')
		.set({ revokedAt: at })
		.where('officeId', '=', officeId)
		.where('id', '=', id)
		.where('revokedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Keeps that an application was entered at a counter, under which number. */
export async function insertRecord(tx: Tx, row: NewRow<'counterRecords'>): Promise<void> {
	await tx.insertInto('counterRecords').values(row).execute();
}

/** Writes how a berita acara was signed, once. False when it is signed. */
export async function signRecord(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
	signed: { how: 'drawn' | 'paper'; signature: Buffer | null; before: string },
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('counterRecords')
		.set({
			signed: signed.how,
			signature: signed.signature,
			signedAt: ctx.now(),
			signedBefore: signed.before,
		})
		.where('applicationId', '=', applicationId)
		.where('signed', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
