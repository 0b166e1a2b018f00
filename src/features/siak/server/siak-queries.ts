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

/** How many are verified and could be entered: what waits where officers enter by hand. */
export async function countNotEntered(reader: Reader): Promise<number> {
	const { n } = await reader
		.selectFrom('applications')
		.select((select) => select.fn.countAll<string>().as('n'))
		.where('status', '=', sql.lit('processing'))
		.where('siakDoneAt', 'is', null)
		.where('waitsFor', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** An application in the queue, as officers see it. */
export type QueuedListed = {
	readonly number: string;
	readonly askedAt: Date;
	readonly tries: number;
	/** Set aside after faults of the product: somebody tries again. */
	readonly stuck: boolean;
	/** When it is tried again; null: as soon as its turn comes. */
	readonly notBefore: Date | null;
};

/** What waits for SIAK, what was set aside first and then in its order; at most `limit`. */
export async function listQueued(reader: Reader, limit: number): Promise<readonly QueuedListed[]> {
	const rows = await reader
		.selectFrom('siakQueue')
		.innerJoin('applications', 'applications.id', 'siakQueue.applicationId')
		.select(['applications.number', 'askedAt', 'tries', 'notBefore', 'stuckAt'])
		.orderBy((order) => order.case().when('stuckAt', 'is not', null).then(0).else(1).end())
		.orderBy('position')
		.limit(limit)
		.execute();
	return rows.map(({ stuckAt, ...row }) => ({ ...row, stuck: stuckAt !== null }));
}

/** One word of the office, the newest first. */
type Closing = {
	readonly at: Date;
	readonly closed: boolean;
	/** Null where none was asked: by whoever runs the machine. */
	readonly reason: string | null;
	/** The officer's account; null for whoever runs the machine. */
	readonly by: string | null;
};

/** When SIAK was closed and opened of late, and why. */
export async function listClosings(reader: Reader, limit: number): Promise<readonly Closing[]> {
	const rows = await reader
		.selectFrom('audit')
		.select(['at', 'action', 'actorId', 'detail'])
		.where('subjectKind', '=', 'register')
		.where('action', 'in', ['close_siak', 'open_siak'])
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ at, action, actorId, detail }) => {
		const { reason } = detail as { reason?: unknown };
		return {
			at,
			closed: action === 'close_siak',
			reason: typeof reason === 'string' ? reason : null,
			by: actorId,
		};
	});
}
