import { worksOn, type OpeningHours } from '#domain/booking/opening-hours.ts';
import { pickupWindow } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { workingCalendar } from './calendar-queries.ts';

/** Places by group and day that whoever asks holds already, and may keep. */
export type Held = (quotaGroup: QuotaGroup, onDate: string) => number;

/**
 * For each day of a meeting the first day after it on which an office has room for all of these places; null where none has. The days
 * are those that anybody who asks on the day of the meeting could choose: what is made after it is then ready.
 */
export async function laterDays(
	ctx: Ctx,
	reader: Reader,
	office: {
		readonly id: string;
		readonly openingHours: OpeningHours;
		readonly quotas: Readonly<Record<QuotaGroup, number>>;
	},
	meetings: readonly string[],
	places: ReadonlyMap<QuotaGroup, number>,
	held: Held = () => 0,
): Promise<ReadonlyMap<string, string | null>> {
	const calendar = await workingCalendar(ctx, reader);
	const windows = meetings.map((meeting) => {
		const days = pickupWindow(meeting, calendar, ctx.city.settings.pickupSpan);
		return [meeting, days.filter((day) => worksOn(office.openingHours, day))] as const;
	});
	const all = [...new Set(windows.flatMap(([, days]) => days))];
	if (all.length === 0) return new Map(meetings.map((meeting) => [meeting, null]));
	const rows = await reader
		.selectFrom('pickupDays')
		.select(['onDate', 'quotaGroup', 'quota', 'taken'])
		.where('officeId', '=', office.id)
		.where('quotaGroup', 'in', [...places.keys()])
		.where('onDate', 'in', all)
		.execute();
	const hasRoom = (day: string): boolean =>
		[...places].every(([group, count]) => {
			const row = rows.find(({ onDate, quotaGroup }) => onDate === day && quotaGroup === group);
			const left = row ? row.quota - row.taken : (office.quotas[group] ?? 0);
			return left + held(group, day) >= count;
		});
	return new Map(windows.map(([meeting, days]) => [meeting, days.find(hasRoom) ?? null]));
}
