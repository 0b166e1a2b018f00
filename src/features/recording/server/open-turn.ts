import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication, type StoredApplication } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { findLastTurn, type Turn } from './recording-store.ts';

export type OpenTurn = { readonly app: StoredApplication; readonly turn: Turn };

/**
 * The turn of somebody who is there, its application locked. Refuses who may not record, who was not checked in, who is recorded
 * already, and (`stale`) what another officer changed since it was seen.
 */
export async function openTurn(
	ctx: Ctx,
	tx: Tx,
	input: { readonly number: string; readonly seen?: number | undefined },
): Promise<Result<OpenTurn>> {
	const app = await findApplication(ctx, tx, input.number, { lock: true });
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'record_person', app.facts);
	if (forbidden) return refuse(forbidden);
	if (app.facts.recorded || app.facts.siakDone) return refuse('already_recorded');
	const turn = await findLastTurn(tx, app);
	if (!turn || (turn.row.state !== 'arrived' && turn.row.state !== 'identified'))
		return refuse('not_checked_in');
	// A draft's, a returned or a rejected application's person is not recorded.
	if (app.row.status !== 'processing')
		return refuse('recording_not_open', { values: { status: app.row.status } });
	if (input.seen !== undefined && input.seen !== turn.row.revision) return refuse('stale');
	return done({ app, turn });
}
