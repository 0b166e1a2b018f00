import { sql } from 'kysely';
import type { Demand } from '#domain/booking/replay-demand.ts';
import { meetingGroup } from '#domain/catalogue/meeting.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { addDays, instantInWib } from '#domain/time/office-time.ts';
import type { Reader } from '#server/db/database.ts';

/**
 * How many applications were sent from the first to the last date, both included, that take a place of one group, by date and office: the
 * office they have now. What has been cancelled since was asked for too. Names nobody.
 */
export async function listDemand(
	reader: Reader,
	group: QuotaGroup,
	{ first, last }: { readonly first: string; readonly last: string },
): Promise<readonly Demand[]> {
	const { rows } = await sql<{
		date: string;
		officeId: string;
		service: string;
		variant: string;
		n: number;
	}>`
		select ((submitted_at at time zone 'UTC') + interval '7 hours')::date as date, office_id, service, variant, count(*)::int as n
		from applications
		where submitted_at >= ${instantInWib(first)} and submitted_at < ${instantInWib(addDays(last, 1))} and office_id is not null
		group by 1, 2, 3, 4
		order by 1, 2`.execute(reader);
	const demand = new Map<string, Demand>();
	for (const { date, officeId, service: serviceId, variant: variantId, n } of rows) {
		const service = findService(serviceId);
		const variant = service && findVariant(service, variantId);
		if (!variant || meetingGroup(service, variant) !== group) continue;
		const key = `${date} ${officeId}`;
		demand.set(key, { date, officeId, count: (demand.get(key)?.count ?? 0) + n });
	}
	return [...demand.values()];
}
