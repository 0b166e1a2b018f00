import { finalStatuses } from '#domain/applications/application.ts';
import { earliestAfterMeeting, earliestKept } from '#domain/booking/kept-date.ts';
import type { Displaced } from '#domain/booking/new-place.ts';
import type { OfficeKind } from '#domain/booking/office.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { findHeldPlaces, listClosedPlaces, workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { isMadeAfterMeeting } from './life-event-of.ts';
import { progressOf } from './meet-together.ts';

/** What stands on a closed day and is met for together, the first number leading; of a draft itself alone. */
export type DisplacedVisit = {
	readonly numbers: readonly string[];
	readonly kelurahanCode: string;
	readonly why: Text;
	readonly displaced: Displaced;
};

const listRows = async (reader: Reader, dates: readonly string[], offices: readonly string[]) =>
	await reader
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select([
			'applications.id',
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.status',
			'applications.kelurahanCode',
			'applications.printedAt',
			'applications.lifeEvent',
			'applications.leadId',
			'applications.companion',
			'pickups.officeId',
			'pickups.onDate',
			'pickups.quotaGroup',
			'pickups.heldUntil',
		])
		.where('pickups.onDate', 'in', dates)
		.where('pickups.officeId', 'in', offices)
		.where('applications.status', 'not in', finalStatuses)
		.orderBy('pickups.onDate')
		.orderBy('applications.createdAt')
		.orderBy('applications.number')
		.execute();
type Found = Awaited<ReturnType<typeof listRows>>[number];

/** Drafts whose own day or a later one, for what is made after the meeting, is among these days. */
const listDrafts = async (reader: Reader, dates: readonly string[], offices: readonly string[]) =>
	await reader
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.leftJoin('pickupExtraPlaces', 'pickupExtraPlaces.applicationId', 'pickups.applicationId')
		.select(['applications.id', 'applications.number', 'applications.kelurahanCode'])
		.distinct()
		.where('pickups.heldUntil', 'is not', null)
		.where('pickups.officeId', 'in', offices)
		.where((where) =>
			where.or([where('pickups.onDate', 'in', dates), where('pickupExtraPlaces.onDate', 'in', dates)]),
		)
		.orderBy('applications.number')
		.execute();

/** The leads whose meeting is still to come, by id: its day. */
async function meetingsAhead(
	reader: Reader,
	leadIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (leadIds.length === 0) return new Map();
	const rows = await reader
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select(['applications.id', 'pickups.onDate'])
		.where('applications.id', 'in', leadIds)
		.where('applications.siakDoneAt', 'is', null)
		.execute();
	return new Map(rows.map(({ id, onDate }) => [id, onDate]));
}

const counted = (rows: readonly Found[]): ReadonlyMap<QuotaGroup, number> => {
	const counts = new Map<QuotaGroup, number>();
	for (const { quotaGroup } of rows) counts.set(quotaGroup, (counts.get(quotaGroup) ?? 0) + 1);
	return counts;
};

/**
 * Everything that has a place from today on, on a day on which its office does not work, or at an office that hands out no more; the
 * earliest first. What is printed is left at an office that hands out no more: it lies there.
 */
export async function listDisplaced(ctx: Ctx, reader: Reader): Promise<readonly DisplacedVisit[]> {
	const today = dateInWib(ctx.now());
	const closed = await listClosedPlaces(reader, today);
	if (closed.length === 0) return [];
	const dates = [...new Set(closed.map(({ date }) => date))];
	const offices = [...new Set(closed.map(({ officeId }) => officeId))];
	const closedAt = (officeId: string, date: string) =>
		closed.find((one) => one.officeId === officeId && one.date === date);
	const rows = await listRows(reader, dates, offices);
	const visits = new Map<string, Found[]>();
	for (const row of rows) {
		if (row.heldUntil !== null || !closedAt(row.officeId, row.onDate)) continue;
		const event = row.lifeEvent === null ? row.id : (row.leadId ?? row.id);
		const key = `${event} ${row.officeId} ${row.onDate} ${isMadeAfterMeeting({ row })}`;
		const found = visits.get(key);
		if (!found) visits.set(key, [row]);
		// The lead leads.
		else if (row.leadId === null) found.unshift(row);
		else found.push(row);
	}
	const calendar = await workingCalendar(ctx, reader);
	const leadIds = rows.filter((row) => isMadeAfterMeeting({ row })).flatMap(({ leadId }) => leadId ?? []);
	const meetings = await meetingsAhead(reader, leadIds);
	const sent = [...visits.values()].flatMap((all): DisplacedVisit[] => {
		const [first] = all as [Found, ...Found[]];
		const { why, leavesOffice } = closedAt(first.officeId, first.onDate)!;
		const staysAtOffice = all.some(({ printedAt }) => printedAt !== null);
		if (staysAtOffice && leavesOffice) return [];
		const meeting = isMadeAfterMeeting({ row: first }) ? (meetings.get(first.leadId ?? '') ?? null) : null;
		const earliestAt = (kind: OfficeKind): string | null =>
			[
				...all.map((row) => earliestKept(progressOf(row), kind, today, calendar)),
				meeting && earliestAfterMeeting(meeting, kind, calendar),
			]
				.filter((date) => date !== null)
				.sort()
				.at(-1) ?? null;
		return [
			{
				numbers: all.map(({ number }) => number),
				kelurahanCode: first.kelurahanCode,
				why,
				displaced: {
					officeId: first.officeId,
					date: first.onDate,
					staysAtOffice,
					leavesOffice,
					draft: false,
					places: counted(all),
					earliestAt,
				},
			},
		];
	});
	const drafts: DisplacedVisit[] = [];
	for (const { id, number, kelurahanCode } of await listDrafts(reader, dates, offices)) {
		const held = await findHeldPlaces(reader, id);
		const on = held?.dates.map((date) => closedAt(held.officeId, date)).find((one) => one !== undefined);
		if (!held || !on) continue;
		const { officeId, date, group, along } = held;
		const places = new Map(along.thatDay).set(group, (along.thatDay.get(group) ?? 0) + 1);
		drafts.push({
			numbers: [number],
			kelurahanCode,
			why: on.why,
			displaced: {
				officeId,
				date,
				staysAtOffice: false,
				leavesOffice: on.leavesOffice,
				draft: true,
				places,
				earliestAt: () => null,
			},
		});
	}
	return [...sent, ...drafts];
}
