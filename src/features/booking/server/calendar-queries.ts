import type { WorkingCalendar } from '#domain/time/working-days.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';

/** The working days of the city: weekends, holidays, cuti bersama and closures that do not count as working days. */
export async function workingCalendar(ctx: Pick<Ctx, 'city'>, reader: Reader): Promise<WorkingCalendar> {
	const rows = await reader
		.selectFrom('holidays')
		.select('onDate')
		.where('countsAsWorkingDay', '=', false)
		.execute();
	return { closed: new Set(rows.map((row) => row.onDate)), weekend: ctx.city.settings.weekend };
}
