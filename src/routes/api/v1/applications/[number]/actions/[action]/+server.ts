import { whyNot } from '#domain/access/policy.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { actionNames, type ActionName } from '#server/api/operations.ts';
import type { Ctx } from '#server/ctx.ts';
import { actionDeeds, type ActionCall } from '../../../../actions.ts';
import { tellApplication } from '../../../../application-body.ts';

const isAction = (name: string): name is ActionName => (actionNames as readonly string[]).includes(name);

/** Refuses what is not there for this actor, an action that does not start here, and a revision that is no longer the last. */
async function checkFirst(ctx: Ctx, action: ActionName, { number, body }: ActionCall): Promise<Result<null>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, action, app.facts);
	if (forbidden) return refuse(forbidden);
	// Returning and sending back are one deed, from two statuses.
	if ((action === 'return' || action === 'send_back') && nextStatus(action, app.row.status) === null)
		return refuse('action_not_possible', { values: { action, status: app.row.status } });
	if (body.revision !== undefined && body.revision !== app.row.revision) return refuse('stale');
	return done(null);
}

/** The rights and the order of actions are those of policy and lifecycle; the same deeds as behind the forms. */
export const POST = endpoint('act', async ({ ctx, params, body, key }) => {
	const { number = '', action = '' } = params;
	if (!isAction(action)) return refuse('not_found');
	const call: ActionCall = { number, body, key };
	const checked = await checkFirst(ctx, action, call);
	if (!checked.ok) return checked;
	const acted = await actionDeeds[action](ctx, call);
	return acted.ok ? await tellApplication(ctx, number) : acted;
});
export const fallback = otherMethods('/applications/{number}/actions/{action}');
