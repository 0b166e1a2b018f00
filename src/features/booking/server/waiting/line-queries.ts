import { sql } from 'kysely';
import type { OfficeKind } from '#domain/booking/office.ts';
import type { InLine, WaitingRecord } from '#domain/booking/waiting.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import type { Dates } from '../day-places-queries.ts';

/** A place that is offered and not answered yet. */
export type OpenOffer = {
	readonly id: string;
	readonly officeId: string;
	readonly date: string;
	readonly expiresAt: Date;
};

/** Somebody on the waiting list, with the offer they may answer. */
export type Entry = InLine & {
	readonly applicationId: string;
	readonly number: string;
	readonly joinedAt: Date;
	readonly status: Row<'waitingList'>['status'];
	readonly bySystem: boolean;
	readonly lapses: number;
	readonly offer: OpenOffer | null;
};

/** Statuses of applications that may be offered a place: the clock of what is returned stands still. */
const offeredTo = ['draft', 'verification', 'processing', 'failed', 'ready'] as const;

const entries = (reader: Reader) =>
	reader
		.selectFrom('waitingList')
		.innerJoin('applications', 'applications.id', 'waitingList.applicationId')
		.selectAll('waitingList')
		.select('applications.number');

type EntryRow = Row<'waitingList'> & { readonly number: string };

async function withOffers(reader: Reader, rows: readonly EntryRow[]): Promise<readonly Entry[]> {
	if (rows.length === 0) return [];
	const offers = await reader
		.selectFrom('waitingOffers')
		.select(['id', 'entryId', 'officeId', 'onDate', 'expiresAt', 'outcome'])
		.where(
			'entryId',
			'in',
			rows.map(({ id }) => id),
		)
		.where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'passed')]))
		.execute();
	return rows.map(({ seenFor: _seen, ...row }) => {
		const own = offers.filter(({ entryId }) => entryId === row.id);
		const open = own.find(({ outcome }) => outcome === null);
		return {
			...row,
			passed: own
				.filter(({ outcome }) => outcome === 'passed')
				.map(({ officeId, onDate }) => ({ officeId, date: onDate })),
			offer: open
				? { id: open.id, officeId: open.officeId, date: open.onDate, expiresAt: open.expiresAt }
				: null,
		};
	});
}

/** Who waits, in the order of the line; for a day in this span, and one kind of place, where they are given. */
export async function listLine(
	reader: Reader,
	{ dates, group }: { readonly dates?: Dates; readonly group?: QuotaGroup } = {},
): Promise<readonly Entry[]> {
	let query = entries(reader)
		.where('waitingList.status', '=', 'waiting')
		.where('applications.status', 'in', offeredTo)
		.orderBy('priority', 'desc')
		.orderBy('queuedAt')
		.orderBy('waitingList.id');
	if (dates) query = query.where('fromOn', '<=', dates.last).where('toOn', '>=', dates.first);
	if (group) query = query.where(sql<boolean>`needs @> ${JSON.stringify([{ quotaGroup: group }])}::jsonb`);
	return await withOffers(reader, await query.execute());
}

/** The open entry of an application; `lock` keeps others from changing it. */
export async function findOpenEntry(
	reader: Reader,
	applicationId: string,
	options: { readonly lock?: boolean } = {},
): Promise<Entry | null> {
	if (options.lock)
		await reader
			.selectFrom('waitingList')
			.select('id')
			.where('applicationId', '=', applicationId)
			.where('status', 'in', ['waiting', 'offered'])
			.forUpdate()
			.execute();
	const rows = await entries(reader)
		.where('applicationId', '=', applicationId)
		.where('waitingList.status', 'in', ['waiting', 'offered'])
		.execute();
	return (await withOffers(reader, rows))[0] ?? null;
}

/** True when the applicant has left the list the product had put this application on. */
export async function hasLeft(reader: Reader, applicationId: string): Promise<boolean> {
	const row = await reader
		.selectFrom('waitingList')
		.select('id')
		.where('applicationId', '=', applicationId)
		.where('bySystem', '=', true)
		.where('status', '=', 'left')
		.executeTakeFirst();
	return row !== undefined;
}

/** An offer as its link finds it, answered or not. */
export type FoundOffer = Pick<
	Row<'waitingOffers'>,
	'id' | 'officeId' | 'onDate' | 'expiresAt' | 'outcome'
> & {
	readonly number: string;
	readonly applicationId: string;
};

/** The offer of a link's token, by its hash. */
export async function findOfferOf(reader: Reader, tokenHash: Buffer): Promise<FoundOffer | null> {
	const row = await reader
		.selectFrom('waitingOffers')
		.innerJoin('waitingList', 'waitingList.id', 'waitingOffers.entryId')
		.innerJoin('applications', 'applications.id', 'waitingList.applicationId')
		.select([
			'waitingOffers.id',
			'waitingOffers.officeId',
			'waitingOffers.onDate',
			'waitingOffers.expiresAt',
			'waitingOffers.outcome',
			'waitingList.applicationId',
			'applications.number',
		])
		.where('tokenHash', '=', tokenHash)
		.executeTakeFirst();
	return row ?? null;
}

/** The applications whose offer was not answered in time, the oldest first. */
export async function listLapsed(reader: Reader, at: Date): Promise<readonly { readonly number: string }[]> {
	return await reader
		.selectFrom('waitingOffers')
		.innerJoin('waitingList', 'waitingList.id', 'waitingOffers.entryId')
		.innerJoin('applications', 'applications.id', 'waitingList.applicationId')
		.select('applications.number')
		.where('outcome', 'is', null)
		.where('expiresAt', '<=', at)
		.orderBy('expiresAt')
		.execute();
}

/** The kinds of these offices. */
export async function listKinds(reader: Reader, ids: readonly string[]): Promise<readonly OfficeKind[]> {
	const rows = await reader.selectFrom('offices').select('kind').distinct().where('id', 'in', ids).execute();
	return rows.map(({ kind }) => kind);
}

/** The offers that are not answered yet. */
export async function listOpenOffers(
	reader: Reader,
): Promise<readonly { readonly number: string; readonly officeId: string; readonly onDate: string }[]> {
	return await reader
		.selectFrom('waitingOffers')
		.innerJoin('waitingList', 'waitingList.id', 'waitingOffers.entryId')
		.innerJoin('applications', 'applications.id', 'waitingList.applicationId')
		.select(['applications.number', 'waitingOffers.officeId', 'waitingOffers.onDate'])
		.where('outcome', 'is', null)
		.orderBy('offeredAt')
		.execute();
}

/** Applications in line whose first day has not been looked at for this date, and those in line that have ended. */
export async function listUnseen(
	reader: Reader,
	date: string,
): Promise<readonly { readonly number: string }[]> {
	return await reader
		.selectFrom('waitingList')
		.innerJoin('applications', 'applications.id', 'waitingList.applicationId')
		.select('applications.number')
		.where('waitingList.status', 'in', ['waiting', 'offered'])
		.where((eb) =>
			eb.or([
				eb('seenFor', '<', date),
				eb('applications.status', 'in', ['collected', 'rejected', 'cancelled', 'expired']),
			]),
		)
		.orderBy('queuedAt')
		.execute();
}

/** What became of those who joined lately for one of these offices: how many, how many of them were offered a place, and their median wait. */
export async function waitingRecord(
	reader: Reader,
	offices: readonly string[],
	since: Date,
): Promise<WaitingRecord> {
	const { rows } = await sql<{ cases: number; offered: number; hours: number | null }>`
		select count(*)::int as cases, count(first_at)::int as offered,
			(percentile_cont(0.5) within group (order by extract(epoch from first_at - joined_at)) / 3600)::float8 as hours
		from (
			select w.joined_at, (select min(o.offered_at) from waiting_offers o where o.entry_id = w.id) as first_at, w.status
			from waiting_list w
			where w.joined_at >= ${since} and w.offices && ${[...offices]}::text[]
		) as lately
		where first_at is not null or status = 'ended'`.execute(reader);
	return rows[0]!;
}

/** True when anybody waits. */
export async function anybodyWaits(reader: Reader): Promise<boolean> {
	const row = await reader
		.selectFrom('waitingList')
		.select('id')
		.where('status', '=', 'waiting')
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
