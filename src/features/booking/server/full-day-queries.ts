import { sql } from 'kysely';
import { done, type Result } from '#domain/refusal.ts';
import type { Reader } from '#server/db/database.ts';
import { dayFull } from './book-place.ts';
import type { PlaceOf } from './booking-store.ts';

/**
 * Refuses a day on which all places are taken, in one statement and without a lock: in a rush most are told so, and wait for nobody. Says
 * nothing of a day on which the office does not work, nor to an application that has a place on it: whoever books looks closer.
 */
export async function refuseFullDay(
	reader: Reader,
	applicationId: string,
	{ officeId, onDate, quotaGroup }: PlaceOf,
	today: string,
): Promise<Result<null>> {
	const { rows } = await sql`
		select 1 from pickup_days d
		where d.office_id = ${officeId} and d.on_date = ${onDate} and d.quota_group = ${quotaGroup}
			and d.taken >= d.quota and d.on_date > ${today}
			and not exists (select 1 from office_days o where o.office_id = d.office_id and o.on_date = d.on_date)
			and not exists (select 1 from holidays h where h.on_date = d.on_date and not h.counts_as_working_day)
			and not exists (select 1 from pickups p where p.application_id = ${applicationId}
				and p.office_id = d.office_id and p.on_date = d.on_date)`.execute(reader);
	return rows.length > 0 ? dayFull(onDate, null) : done(null);
}
