import { holdsRole } from '#domain/access/policy.ts';
import { quotaOn } from '#domain/booking/office-day.ts';
import { spanOfDates } from '#domain/booking/pickup-day.ts';
import { replayDemand, together, type Demand, type Outcome } from '#domain/booking/replay-demand.ts';
import type { TrialQuota } from '#domain/booking/trial-quotas.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { workingCalendar } from './calendar-queries.ts';
import { officeCalendars } from './day-places-queries.ts';
import { listOfficeQuotas } from './quota-queries.ts';

/** What became of those who asked an office under the numbers it has and, if asked for, under others. */
export type ReplayedOffice = {
	readonly id: string;
	readonly name: string;
	readonly before: Outcome;
	readonly after: Outcome | null;
};
export type Replayed = {
	readonly before: Outcome;
	readonly after: Outcome | null;
	readonly offices: readonly ReplayedOffice[];
};

/**
 * Replays demand against the ordinary numbers of the offices, weekdays that differ included, and against others (`trial`), by the city's
 * span and every office's own calendar. Changes nothing. Refuses who may not manage offices.
 */
export async function replayQuotas(
	ctx: Ctx,
	input: {
		readonly group: QuotaGroup;
		readonly demand: readonly Demand[];
		readonly trial: TrialQuota | null;
	},
): Promise<Result<Replayed>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { group, demand, trial } = input;
	const offices = await listOfficeQuotas(ctx.db);
	const calendar = await workingCalendar(ctx, ctx.db);
	const span = ctx.city.settings.pickupSpan;
	const asked = demand.map(({ date }) => date).sort();
	const first = asked[0] ?? '2000-01-01';
	const { last } = spanOfDates(asked.at(-1) ?? first, calendar, span);
	const calendars = await officeCalendars(ctx.db, offices, { first, last });
	const byId = new Map(offices.map((office) => [office.id, office]));
	const now = (id: string, date: string): number => {
		const office = byId.get(id);
		return office ? quotaOn(office, group, date) : 0;
	};
	const against = (quotaOf: typeof now) =>
		replayDemand(demand, { span, calendar, offices: calendars, quotaOf });
	const before = against(now);
	const after = trial && against((id, date) => trial(id, now(id, date)));
	return done({
		before: together(before.values()),
		after: after && together(after.values()),
		offices: offices.flatMap(({ id, name }) => {
			const outcome = before.get(id);
			return outcome ? [{ id, name, before: outcome, after: after?.get(id) ?? null }] : [];
		}),
	});
}
