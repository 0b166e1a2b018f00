import { holdsRole } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { closeRegister } from '#server/register-state.ts';
import { wakeQueue } from './queue-store.ts';
import { siakState, type SiakState } from './siak-state.ts';
import { startDraining } from './watch-siak.ts';

/** Letters of a reason, at least and at most. */
export const closingReason = { min: 5, max: 200 } as const;

async function close(ctx: Ctx, closed: boolean, reason: string | null): Promise<boolean> {
	const changed = await closeRegister(ctx.db, closed ? ctx.now() : null, async (tx) => {
		await audit(ctx, tx, {
			action: closed ? 'close_siak' : 'open_siak',
			subjectKind: 'register',
			subjectId: null,
			...(reason === null ? {} : { detail: { reason } }),
		});
	});
	if (changed && !closed) {
		await wakeQueue(ctx.db);
		await startDraining(ctx);
	}
	return changed;
}

/**
 * Whoever runs the machine says that SIAK is closed (an announced maintenance: it is not asked any more), or open again; without a
 * reason, since the machine's own people answer for it.
 */
export async function sayClosed(ctx: Ctx, closed: boolean): Promise<SiakState> {
	await close(ctx, closed, null);
	return await siakState(ctx, { count: true });
}

/**
 * An officer of the whole city closes SIAK or opens it, with a reason that goes into the audit trail. Says whether that changed
 * anything: a colleague may have been first. Refuses who may not (`not_allowed`) and a reason that is none (`invalid_input`).
 */
export async function closeSiak(
	ctx: Ctx,
	input: { readonly closed: boolean; readonly reason: string },
): Promise<Result<{ readonly changed: boolean }>> {
	if (!holdsRole(ctx.actor, 'close_siak')) return refuse('not_allowed');
	const reason = input.reason.toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = closingReason;
	if (reason.length === 0)
		return refuse('invalid_input', { fields: [{ field: 'reason', code: 'required' }] });
	if (reason.length < min)
		return refuse('invalid_input', { fields: [{ field: 'reason', code: 'too_short', values: { min } }] });
	if (reason.length > max)
		return refuse('invalid_input', { fields: [{ field: 'reason', code: 'too_long', values: { max } }] });
	return done({ changed: await close(ctx, input.closed, reason) });
}
