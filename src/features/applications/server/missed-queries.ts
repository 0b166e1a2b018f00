import type { ExpressionBuilder } from 'kysely';
import { dateInWib } from '#domain/time/office-time.ts';
import { findOffice, type Pickup } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Schema } from '#server/db/schema.ts';
import type { StoredApplication } from './stored-application.ts';

/** Nobody is awaited for what an agent brings to the door. */
const notBrought = (where: ExpressionBuilder<Schema, 'applications' | 'pickups'>) =>
	where.not(
		where.exists(
			where
				.selectFrom('deliveries')
				.select('deliveries.applicationId')
				.whereRef('deliveries.applicationId', '=', 'applications.id'),
		),
	);

/** Sent applications whose day has come and whose applicant was awaited on it and is not seen yet, the oldest day first. */
export async function listNotCome(ctx: Ctx, today: string): Promise<readonly { readonly number: string }[]> {
	return await ctx.db
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select('applications.number')
		.where('pickups.heldUntil', 'is', null)
		.where(notBrought)
		.where('pickups.onDate', '<=', today)
		.where((where) =>
			where.or([
				where.and([
					where('applications.status', '=', 'ready'),
					where('pickups.quotaGroup', '!=', 'recording'),
				]),
				where.and([
					where('applications.status', '=', 'processing'),
					where('pickups.quotaGroup', '=', 'recording'),
					where('applications.siakDoneAt', 'is', null),
				]),
			]),
		)
		.orderBy('pickups.onDate')
		.orderBy('applications.number')
		.execute();
}

/** Sent applications with a day after today and up to `until` of which their applicants have not been reminded. */
export async function listToRemind(
	ctx: Ctx,
	today: string,
	until: string,
): Promise<readonly { readonly number: string }[]> {
	return await ctx.db
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select('applications.number')
		.where('pickups.heldUntil', 'is', null)
		.where(notBrought)
		.where('pickups.onDate', '>', today)
		.where('pickups.onDate', '<=', until)
		.where((where) =>
			where.or([
				where('pickups.remindedOn', 'is', null),
				where('pickups.remindedOn', '!=', where.ref('pickups.onDate')),
			]),
		)
		.where((where) =>
			where.or([
				where.and([
					where('applications.status', '=', 'ready'),
					where('pickups.quotaGroup', '!=', 'recording'),
				]),
				where.and([
					where('applications.status', 'in', ['verification', 'processing']),
					where('pickups.quotaGroup', '=', 'recording'),
					where('applications.siakDoneAt', 'is', null),
				]),
			]),
		)
		.orderBy('pickups.onDate')
		.orderBy('applications.number')
		.execute();
}

/** How many days each of these applications has missed; of those of one visit the most counts for all. */
export async function countMissed(reader: Reader, applicationIds: readonly string[]): Promise<number> {
	if (applicationIds.length === 0) return 0;
	const rows = await reader
		.selectFrom('missedPickups')
		.select(({ fn }) => ['applicationId', fn.countAll<string>().as('times')])
		.where('applicationId', 'in', applicationIds)
		.groupBy('applicationId')
		.execute();
	return Math.max(0, ...rows.map(({ times }) => Number(times)));
}

/** The last day an application missed; null: none. */
async function lastMissed(reader: Reader, applicationId: string): Promise<string | null> {
	const row = await reader
		.selectFrom('missedPickups')
		.select('missedOn')
		.where('applicationId', '=', applicationId)
		.orderBy('missedOn', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.missedOn ?? null;
}

/** Where and when what waits on the shelf was to be met last; null when it does not wait there. */
export async function findMissedPlace(reader: Reader, { row }: StoredApplication): Promise<Pickup | null> {
	const office = row.officeId && (await findOffice(reader, row.officeId));
	if (row.shelvedAt === null || !office) return null;
	return {
		officeId: office.id,
		officeName: office.name,
		officeAddress: office.address,
		date: (await lastMissed(reader, row.id)) ?? dateInWib(row.shelvedAt),
		held: false,
		provisional: false,
		laterDate: null,
		session: null,
	};
}
