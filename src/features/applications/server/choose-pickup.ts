import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { bookPlace } from '#features/booking/server/public.ts';
import { transact } from '#server/db/transact.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { catalogueOf } from './stored-application.ts';

/** Chooses office and day of a draft and holds the place. Refuses a full day, a day that is not offered, an unknown office. */
export async function choosePickup(
	ctx: Ctx,
	input: { number: string; office: string; date: string },
): Promise<Result<{ revision: number }>> {
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'edit_application', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.status !== 'draft') return refuse('not_editable');
		const group = catalogueOf(app.row).service.quotaGroup;
		if (!group) return refuse('action_not_possible');
		const booked = await bookPlace(ctx, tx, app.row.id, { officeId: input.office, date: input.date, group });
		if (!booked.ok) return booked;
		const after = await updateApplication(ctx, tx, app, { officeId: input.office });
		return done({ revision: after.row.revision });
	});
}
