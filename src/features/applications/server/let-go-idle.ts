import { holdHours } from '#domain/applications/targets.ts';
import { done, refuse } from '#domain/refusal.ts';
import { workingHoursBefore } from '#domain/time/working-hours.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { listIdle } from './escalation-queries.ts';
import { forgetNews, tellOfficer } from './officer-news-store.ts';
import { oneByOne } from './one-by-one.ts';
import { transition } from './transition.ts';

const newsKept = 30 * 86_400_000;

/**
 * Job: what is held and was not worked on for the city's working hours goes back to the others, and its officer is told. Whoever acts on
 * it in the meantime keeps it. Returns how many.
 */
export async function letGoIdle(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const hours = ctx.city.settings.holdHours ?? holdHours;
	const since = workingHoursBefore(ctx.now(), hours, await workingCalendar(ctx, ctx.db));
	await ctx.db.transaction().execute((tx) => forgetNews(tx, new Date(ctx.now().getTime() - newsKept)));
	return await oneByOne(ctx, await listIdle(ctx.db, since), async ({ number }) => {
		const released = await transact(ctx.db, async (tx) => {
			const app = await findApplication(ctx, tx, number, { lock: true });
			if (!app) return refuse('not_found');
			const { takenBy, actedAt } = app.row;
			// Its holder may have been quicker.
			if (takenBy === null || actedAt === null || actedAt >= since) return refuse('not_held');
			const after = await transition(system, tx, app, 'release', { set: { takenBy: null, takenAt: null } });
			if (!after.ok) return after;
			await tellOfficer(system, tx, { accountId: takenBy, kind: 'let_go', applicationId: app.row.id });
			return done(null);
		});
		return released.ok;
	});
}
