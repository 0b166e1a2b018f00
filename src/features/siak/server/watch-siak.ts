import { done } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { closeRegister, registerState } from '#server/register-state.ts';
import { wakeQueue } from './queue-store.ts';
import { countQueued } from './siak-queries.ts';
import { siakState, type SiakState } from './siak-state.ts';

/** Has what waits entered now, when SIAK answers. */
async function startDraining(ctx: Ctx): Promise<void> {
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

/** The office says that SIAK is closed (an announced maintenance: it is not asked any more), or open again. */
export async function sayClosed(ctx: Ctx, closed: boolean): Promise<SiakState> {
	const changed = await closeRegister(ctx.db, closed ? ctx.now() : null);
	if (changed) {
		await audit(ctx, ctx.db, {
			action: closed ? 'close_siak' : 'open_siak',
			subjectKind: 'register',
			subjectId: null,
		});
		if (!closed) {
			await wakeQueue(ctx.db);
			await startDraining(ctx);
		}
	}
	return await siakState(ctx, { count: true });
}
