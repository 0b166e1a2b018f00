import { whyNot } from '#domain/access/policy.ts';
import { lifeEventLedBy } from '#domain/catalogue/life-events.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { transact } from '#server/db/transact.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { tickedOffers } from './life-event-of.ts';

/**
 * Chooses what is done along with a draft. Its form asks more or less from now on; what was answered stays. Refuses what its life
 * event does not offer, and what is no draft.
 */
export const chooseOffers = (
	ctx: Ctx,
	input: { number: string; along: readonly string[] },
): Promise<Result<{ revision: number }>> =>
	transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'edit_application', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.status !== 'draft') return refuse('not_editable');
		const event = lifeEventLedBy(app.row.service, app.row.variant);
		const along = tickedOffers(event, input.along);
		if (!along.ok) return along;
		const after = await updateApplication(ctx, tx, app, {
			lifeEvent: along.value.length > 0 ? event!.id : null,
			offers: along.value.length > 0 ? [...along.value] : null,
		});
		return done({ revision: after.row.revision });
	});
