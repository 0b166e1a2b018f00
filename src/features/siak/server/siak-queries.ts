import { sql } from 'kysely';
import type { Reader } from '#server/db/database.ts';

/** How an application stands in the queue. */
export type Queued = {
	readonly askedAt: Date;
	/** 1: the next one. */
	readonly place: number;
	/** Set aside after faults of the product: an officer tries again. */
	readonly stuck: boolean;
};

/** Where an application stands in the queue, or null. */
export async function findQueued(reader: Reader, applicationId: string): Promise<Queued | null> {
	const row = await reader
		.selectFrom('siakQueue')
		.select((select) => [
			'askedAt',
			'stuckAt',
			select
				.selectFrom('siakQueue as before')
				.select((count) => count.fn.countAll<string>().as('n'))
				.where('before.stuckAt', 'is', null)
				.whereRef('before.position', '<', 'siakQueue.position')
				.as('before'),
		])
		.where('applicationId', '=', applicationId)
		.executeTakeFirst();
	return row
		? { askedAt: row.askedAt, place: Number(row.before ?? 0) + 1, stuck: row.stuckAt !== null }
		: null;
}

/** How many wait in the queue. */
export async function countQueued(reader: Reader): Promise<number> {
	const { n } = await reader
		.selectFrom('siakQueue')
		.select((select) => select.fn.countAll<string>().as('n'))
		.where('stuckAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** How many are verified and not yet in SIAK: what waits where officers enter by hand. */
export async function countNotEntered(reader: Reader): Promise<number> {
	const { n } = await reader
		.selectFrom('applications')
		.select((select) => select.fn.countAll<string>().as('n'))
		.where('status', '=', sql.lit('processing'))
		.where('siakDoneAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(n);
}
