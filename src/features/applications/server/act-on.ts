import { whyNot } from '#domain/access/policy.ts';
import type { Action } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import type { StoredApplication } from './stored-application.ts';
import { transition, type Change } from './transition.ts';

/** What an action answers: the application's new revision. */
export type Revision = { readonly revision: number };
export type Which = { readonly number: string };

/** One action on a locked application; `prepare` says what it writes besides, or refuses. */
export function actOn(
	ctx: Ctx,
	input: Which,
	action: Action,
	prepare: (tx: Tx, app: StoredApplication) => Promise<Result<Change>>,
): Promise<Result<Revision>> {
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		// Before anything that would tell a stranger more than "no".
		const forbidden = whyNot(ctx.actor, action, app.facts);
		if (forbidden) return refuse(forbidden);
		const change = await prepare(tx, app);
		if (!change.ok) return change;
		const after = await transition(ctx, tx, app, action, change.value);
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}
