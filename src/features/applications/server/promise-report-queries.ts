import { sql } from 'kysely';
import type { PromiseCount } from '#domain/booking/promise-report.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';

/**
 * What came of every promised day from the first of a month on, counted by month of the day, office and outcome: each day that was changed,
 * missed, or stands. An application counts once for each day it was promised; what was cancelled before its day promises nothing.
 */
export async function countPromises(ctx: Ctx, firstMonth: string): Promise<readonly PromiseCount[]> {
	const today = dateInWib(ctx.now());
	const first = `${firstMonth}-01`;
	const { rows } = await sql<PromiseCount>`
		select to_char(day, 'YYYY-MM') as month, office_id, outcome, count(*)::int as count
		from (
			select from_date as day, from_office as office_id, cause as outcome
			from promise_changes
			where from_date >= ${first}::date and cause <> 'missed'
			union all
			select missed_on, office_id, 'missed'
			from missed_pickups
			where missed_on >= ${first}::date
			union all
			select p.on_date, p.office_id,
				case
					when p.on_date > ${today}::date or a.status = 'returned' then 'ahead'
					when (case when p.quota_group = 'recording' then a.siak_done_at else a.ready_at end
						at time zone 'Asia/Jakarta')::date <= p.on_date then 'kept'
					when p.on_date = ${today}::date then 'ahead'
					else 'broken'
				end
			from pickups p
			join applications a on a.id = p.application_id
			where p.held_until is null and p.on_date >= ${first}::date
				and a.status not in ('draft', 'rejected', 'cancelled', 'expired')
		) promised
		group by 1, 2, 3`.execute(ctx.db);
	return rows;
}

/** Every office, also one that hands out no more, in the order of the offices. */
export async function listOfficeNames(
	ctx: Ctx,
): Promise<readonly { readonly id: string; readonly name: string; readonly kecamatanCode: string | null }[]> {
	return await ctx.db
		.selectFrom('offices')
		.select(['id', 'name', 'kecamatanCode'])
		.orderBy('position')
		.execute();
}
