import { sql } from 'kysely';
import type { OfficeDay } from '#domain/booking/office-day.ts';
import type { OpeningHours } from '#domain/booking/opening-hours.ts';
import type { Office } from '#features/booking/server/public.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

/** An office as its administrator sees it. */
export type OfficeToRun = Office & { readonly pickup: boolean; readonly revision: number };

const toOffice = (row: Row<'offices'>): OfficeToRun => ({
	...row,
	openingHours: row.openingHours as OpeningHours,
});

/** All offices of the city in their order, those that hand out nothing too. */
export async function listOfficesToRun(reader: Reader): Promise<readonly OfficeToRun[]> {
	const rows = await reader.selectFrom('offices').selectAll().orderBy('position').execute();
	return rows.map(toOffice);
}

/** An office of any kind, or null when there is none of this id; `lock` keeps others from changing it. */
export async function findOfficeToRun(
	reader: Reader,
	id: string,
	options: { readonly lock?: boolean } = {},
): Promise<OfficeToRun | null> {
	let query = reader.selectFrom('offices').selectAll().where('id', '=', id);
	if (options.lock) query = query.forUpdate();
	const row = await query.executeTakeFirst();
	return row ? toOffice(row) : null;
}

/** What is said of an office's single dates from a date on, in their order. */
export async function listOfficeDays(
	reader: Reader,
	officeId: string,
	from: string,
): Promise<readonly OfficeDay[]> {
	const rows = await reader
		.selectFrom('officeDays')
		.select(['onDate', 'open', 'hours', 'reason'])
		.where('officeId', '=', officeId)
		.where('onDate', '>=', from)
		.orderBy('onDate')
		.execute();
	return rows.map(({ onDate, ...said }) => ({ date: onDate, ...said }));
}

/** For each office the first date from a date on that is said to be closed. */
export async function nextClosedDays(
	reader: Reader,
	from: string,
): Promise<ReadonlyMap<string, { readonly date: string; readonly reason: string }>> {
	const rows = await reader
		.selectFrom('officeDays')
		.select(['officeId', 'onDate', 'reason'])
		.where('open', '=', false)
		.where('onDate', '>=', from)
		.orderBy('onDate', 'desc')
		.execute();
	return new Map(rows.map(({ officeId, onDate, reason }) => [officeId, { date: onDate, reason }]));
}

/** How many applications that have not ended have a place at an office from a date on. */
export async function countPlacesAhead(reader: Reader, officeId: string, from: string): Promise<number> {
	const { n } = await reader
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select(sql<number>`count(*)::int`.as('n'))
		.where('pickups.officeId', '=', officeId)
		.where('pickups.onDate', '>=', from)
		.where('applications.closedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return n;
}

/** What administrators have changed of an office since a revision, the oldest first. */
export async function listChangesSince(
	reader: Reader,
	officeId: string,
	revision: number,
): Promise<readonly { readonly at: Date; readonly action: string; readonly detail: unknown }[]> {
	return await reader
		.selectFrom('audit')
		.select(['at', 'action', 'detail'])
		.where('subjectKind', '=', 'office')
		.where('subjectId', '=', officeId)
		.where(sql<boolean>`(detail->>'revision')::int > ${revision}::int`)
		.orderBy('id')
		.execute();
}

/** The holidays of a year, in their order. */
export async function listHolidays(reader: Reader, year: number): Promise<readonly Row<'holidays'>[]> {
	return await reader
		.selectFrom('holidays')
		.selectAll()
		.where('onDate', '>=', `${year}-01-01`)
		.where('onDate', '<=', `${year}-12-31`)
		.orderBy('onDate')
		.execute();
}
