import { holdsRole } from '#domain/access/policy.ts';
import { everything, type WorklistFilter, type WorklistView } from '#domain/applications/worklist-view.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { lockNext } from './next-in-line-queries.ts';
import { transition } from './transition.ts';

/**
 * The officer takes what has the nearest target in a view and can be taken: their own corrected ones first. Any number of officers at
 * once each get another. Gives its number; null: there is none.
 */
export async function takeNextApplication(
	ctx: Ctx,
	asked: { readonly view: WorklistView; readonly filter?: WorklistFilter | undefined },
): Promise<Result<string | null>> {
	if (!holdsRole(ctx.actor, 'take')) return refuse('not_allowed');
	const { view, filter = everything } = asked;
	// As many as others may be taking at this moment; more when that was too few.
	const passed: string[] = [];
	for (let limit = 50; ;) {
		let again = false;
		let tried: string | null = null;
		const taken = await transact<string | null>(ctx.db, async (tx) => {
			const { number, looked } = await lockNext(ctx, tx, { view, filter }, { limit, passed });
			again = looked;
			tried = number;
			if (number === null) return done(null);
			const app = (await findApplication(ctx, tx, number, { lock: true }))!;
			const after = await transition(ctx, tx, app, 'take', {
				set: { takenBy: actorId(ctx), takenAt: ctx.now() },
			});
			return after.ok ? done(number) : after;
		});
		// Not theirs to decide, for a reason that is no column (their own rejection): the one after it then.
		if (!taken.ok && tried !== null) passed.push(tried);
		else if (!taken.ok || taken.value !== null || !again) return taken;
		else limit *= 8;
	}
}
