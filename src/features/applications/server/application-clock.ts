import type { Status } from '#domain/applications/application.ts';
import { backHours, clockAfter } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { workingHoursAfter } from '#domain/time/working-hours.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { ApplicationPatch } from './application-store.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/** What a change does to the clock: the target of the new status, that it stands still, and for whom a corrected one is kept a while. */
export async function clockPatch(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	{ from, to, dueOn }: { from: Status; to: Status; dueOn?: string | null | undefined },
): Promise<ApplicationPatch> {
	const { row } = app;
	if (from === to)
		// The day promised for what is being made has moved.
		return to === 'processing' && dueOn && dueOn !== row.dueOn ? { targetOn: dueOn, escalatedAt: null } : {};
	const now = ctx.now();
	const calendar = await workingCalendar(ctx, tx);
	const { workingDays } = catalogueOf(row).service;
	const clock = clockAfter(
		{ from, to, today: dateInWib(now), clock: row, dueOn: dueOn ?? row.dueOn, workingDays },
		calendar,
	);
	return { ...clock, ...backTo(), escalatedAt: null };

	function backTo(): ApplicationPatch {
		if (from === 'verification') return { backTo: to === 'returned' ? actorId(ctx) : null, backUntil: null };
		if (to === 'verification' && row.backTo !== null)
			return { backUntil: workingHoursAfter(now, backHours, calendar) };
		return {};
	}
}
