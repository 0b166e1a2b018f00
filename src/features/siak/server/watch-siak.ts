import { done } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { registerState } from '#server/register-state.ts';
import { wakeQueue } from './queue-store.ts';
import { countQueued } from './siak-queries.ts';

/** Has what waits entered now, when SIAK answers. */
export async function startDraining(ctx: Ctx): Promise<void> {
	if ((await countQueued(ctx.db)) === 0) return;
	await transact(ctx.db, async (tx) => {
		await ctx.jobs.enqueue(tx, 'drain_siak_queue', {});
		return done(null);
	});
}

/** Job, each minute: asks the register whether it answers, notes it, and has what waits entered. Says whether it answers. */
export async function watchSiak(ctx: Ctx): Promise<boolean> {
	const before = await registerState(ctx.db);
	if ((await ctx.registry.check()) !== null) return false;
	if (before.failures > 0) await wakeQueue(ctx.db);
	await startDraining(ctx);
	return true;
}
