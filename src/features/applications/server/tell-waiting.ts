import { siakWaitDays } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { done } from '#domain/refusal.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { siakAway } from '#features/siak/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { oneByOne } from './one-by-one.ts';
import { listWaitingUntold } from './siak-wait-queries.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { tellApplicant } from './tell-applicant.ts';

/**
 * Job: tells an applicant, once, that SIAK keeps the application waiting for more than a working day. Returns how many were told.
 */
export async function tellWaiting(ctx: Ctx): Promise<number> {
	const away = await siakAway(ctx);
	const byHand = ctx.registry.entry === 'by_hand';
	// What officers enter by hand waits for them alone while SIAK answers.
	if (byHand && away === null) return 0;
	const calendar = await workingCalendar(ctx, ctx.db);
	const now = ctx.now();
	return await oneByOne(ctx, await listWaitingUntold(ctx.db, byHand), async ({ number, since }) => {
		const from = byHand && away && away.since > since ? away.since : since;
		const until = addWorkingDays(dateInWib(from), siakWaitDays, calendar);
		return dateInWib(now) > until && (await tell(ctx, number));
	});
}

async function tell(ctx: Ctx, number: string): Promise<boolean> {
	const result = await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, number, { lock: true });
		if (!app || app.row.siakWaitToldAt || app.row.status !== 'processing' || app.facts.siakDone)
			return done(false);
		await updateApplication(ctx, tx, app, { siakWaitToldAt: ctx.now() });
		return done(await tellApplicant(ctx, tx, app, 'waiting_siak'));
	});
	return result.ok && result.value;
}
