import { sql } from 'kysely';
import type { Reader, Tx } from '#server/db/database.ts';

/** An event that waits for SIAK, as whoever enters it holds it. */
export type QueuedEvent = {
	readonly position: string;
	readonly applicationId: string;
	/** The officer who asked. */
	readonly askedBy: string;
	readonly tries: number;
	readonly errors: number;
};

/** Puts an application at the end of the queue; one that waits already keeps its place. False when it did. */
export async function insertQueued(
	tx: Tx,
	entry: { applicationId: string; askedBy: string; askedAt: Date },
): Promise<boolean> {
	const inserted = await tx
		.insertInto('siakQueue')
		.values({ ...entry, notBefore: null, claimedUntil: null, stuckAt: null })
		.onConflict((conflict) => conflict.column('applicationId').doNothing())
		.returning('position')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Takes an application out of the queue: it was entered, or needs it no more. */
export async function removeQueued(reader: Reader, applicationId: string): Promise<void> {
	await reader.deleteFrom('siakQueue').where('applicationId', '=', applicationId).execute();
}

/**
 * Claims the first of the queue for a while; null when there is none, when its time to be tried has not come, or somebody holds it.
 * One at a time and in order, with any number of processes.
 */
export async function claimFirst(reader: Reader, now: Date, until: Date): Promise<QueuedEvent | null> {
	const row = await reader
		.updateTable('siakQueue')
		.set({ claimedUntil: until, tries: sql<number>`tries + 1` })
		.where('position', '=', (sub) =>
			sub
				.selectFrom('siakQueue')
				.select((select) => select.fn.min('position').as('first'))
				.where('stuckAt', 'is', null),
		)
		.where((where) => where.or([where('claimedUntil', 'is', null), where('claimedUntil', '<', now)]))
		.where((where) => where.or([where('notBefore', 'is', null), where('notBefore', '<=', now)]))
		.returning(['position', 'applicationId', 'askedBy', 'tries', 'errors'])
		.executeTakeFirst();
	return row ?? null;
}

/** Lets go of a claim: to be tried again not before then. */
export async function postponeQueued(reader: Reader, position: string, notBefore: Date): Promise<void> {
	await reader
		.updateTable('siakQueue')
		.set({ claimedUntil: null, notBefore })
		.where('position', '=', position)
		.execute();
}

/** Counts a fault of the product; `stuckAt` sets it aside, so that the next ones go on. */
export async function noteQueuedError(
	reader: Reader,
	position: string,
	next: { notBefore: Date; stuckAt: Date | null },
): Promise<void> {
	await reader
		.updateTable('siakQueue')
		.set({ claimedUntil: null, errors: sql<number>`errors + 1`, ...next })
		.where('position', '=', position)
		.execute();
}

/** The register answers again: nobody waits for a pause to end. */
export async function wakeQueue(reader: Reader): Promise<void> {
	await reader.updateTable('siakQueue').set({ notBefore: null }).where('notBefore', 'is not', null).execute();
}
