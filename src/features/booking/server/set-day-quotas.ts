import { holdsRole } from '#domain/access/policy.ts';
import { quotaOn } from '#domain/booking/office-day.ts';
import { readQuota } from '#domain/booking/quota-change.ts';
import { quotaGroups, type QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { placesFreed } from './waiting/places-freed.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { ensureDay, inOrder, type PlaceOf } from './booking-store.ts';
import { listOfficeQuotas, listQuotaDays } from './quota-queries.ts';
import { countChange, writeDayQuota } from './quota-store.ts';

/** The field of a day's places: "hari.2026-11-27.paper". */
export const dayField = (date: string, group: QuotaGroup): string => `hari.${date}.${group}`;

type Change = {
	readonly day: PlaceOf;
	readonly before: number;
	readonly quota: number;
	readonly byHand: boolean;
};

/**
 * Sets the places of single days of an office by hand, by {@link dayField}; empty: as on any such day. What is not typed otherwise stays.
 * Refuses who may not, numbers that are none, fewer than are booked on a day (`quota_below_taken`, naming how many), and a page older
 * than the office's numbers (`stale`). All or none.
 */
export async function setDayQuotas(
	ctx: Ctx,
	input: { readonly office: string; readonly revision: number; readonly typed: ReadonlyMap<string, string> },
): Promise<Result<{ readonly changed: number }>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const [office] = await listOfficeQuotas(ctx.db, input.office);
	if (!office) return refuse('office_unknown');
	const problems: FieldProblem[] = [];
	const changes: Change[] = [];
	for (const { date, places } of await listQuotaDays(ctx, ctx.db, office))
		for (const group of quotaGroups) {
			const now = places[group];
			const typed = input.typed.get(dayField(date, group))?.trim();
			if (!now || typed === undefined) continue;
			const quota = typed === '' ? quotaOn(office, group, date) : readQuota(dayField(date, group), typed);
			if (typeof quota !== 'number') {
				problems.push(quota);
				continue;
			}
			const byHand = typed !== '';
			if (byHand === now.byHand && (!byHand || quota === now.quota)) continue;
			const day = { officeId: office.id, onDate: date, quotaGroup: group };
			changes.push({ day, before: now.quota, quota, byHand });
		}
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	if (office.revision !== input.revision) return refuse('stale');
	if (changes.length === 0) return done({ changed: 0 });
	changes.sort((a, b) => inOrder(a.day, b.day));
	return await transact(ctx.db, async (tx) => {
		// Made before the office's row is changed: a booking that makes a day's row waits for that one.
		for (const { day, before } of changes) await ensureDay(tx, day, before);
		for (const { day, quota, byHand } of changes) {
			const taken = await writeDayQuota(tx, day, { quota, byHand, strict: byHand });
			if (taken === null) continue;
			const { onDate: date, quotaGroup: group } = day;
			return refuse('quota_below_taken', {
				values: { date, group, taken },
				fields: [
					{ field: dayField(date, group), code: 'number_out_of_range', values: { min: taken, max: 5_000 } },
				],
			});
		}
		if (!(await countChange(tx, office.id, office.revision))) return refuse('stale');
		await placesFreed(ctx, tx);
		await audit(ctx, tx, {
			action: 'set_day_quotas',
			subjectKind: 'office',
			subjectId: office.id,
			detail: {
				days: changes.map(({ day, before, quota, byHand }) => ({
					date: day.onDate,
					group: day.quotaGroup,
					before,
					after: byHand ? quota : null,
				})),
			},
		});
		return done({ changed: changes.length });
	});
}
