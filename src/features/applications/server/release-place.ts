import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { letPlaceGo, placesFreed } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, updateApplication } from './application-store.ts';

/**
 * Lets go of the place a draft holds, with those for what goes along; others may take it at once. Nothing happens when it holds none.
 * Refuses what was sent: its day is changed, or it is cancelled.
 */
export function releasePlace(ctx: Ctx, input: { number: string }): Promise<Result<{ revision: number }>> {
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'edit_application', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.status !== 'draft') return refuse('sent_place_stays');
		await letPlaceGo(tx, app.row.id);
		await placesFreed(ctx, tx);
		const after = await updateApplication(ctx, tx, app, { officeId: null });
		await audit(ctx, tx, { action: 'release_place', subjectKind: 'application', subjectId: app.row.id });
		return done({ revision: after.row.revision });
	});
}
