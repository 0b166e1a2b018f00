import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { anybodyWaits } from './line-queries.ts';

/**
 * To be called in the transaction that gives places back or adds some, of whatever day: they are offered to those in line as soon as it
 * is committed. What is forgotten here is found within a minute.
 */
export async function placesFreed(ctx: Pick<Ctx, 'jobs'>, tx: Tx): Promise<void> {
	if (await anybodyWaits(tx)) await ctx.jobs.enqueue(tx, 'offer_places', {});
}
