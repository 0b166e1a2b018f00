import { sql } from 'kysely';
import { hoursOn, quotaOn } from '#domain/booking/office-day.ts';
import {
	hasRoom,
	sessionShare,
	sessionsWithin,
	takenSession,
	type SessionRoom,
} from '#domain/booking/sessions.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { Office } from './booking-queries.ts';
import { officeCalendars } from './day-places-queries.ts';

/** Who comes on a day: how many places of each group. */
type Coming = ReadonlyMap<QuotaGroup, number>;

const most = (coming: Coming): number => Math.max(1, ...coming.values());

/** Places taken by time of arrival, without those of these applications: "paper 08:00" and how many. */
async function takenBySession(
	reader: Reader,
	officeId: string,
	date: string,
	without: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ quotaGroup: QuotaGroup; session: string; n: number }>`
		select quota_group, session, sum(n)::int as n from (
			select application_id, quota_group, session, 1 as n from pickups
			where office_id = ${officeId} and on_date = ${date} and session is not null
			union all
			select p.application_id, e.quota_group, p.session, e.places as n
			from pickups p join pickup_extra_places e using (application_id, on_date)
			where p.office_id = ${officeId} and p.on_date = ${date} and p.session is not null
		) coming
		where not application_id = any(${without}::uuid[])
		group by quota_group, session`.execute(reader);
	return new Map(rows.map(({ quotaGroup, session, n }) => [`${quotaGroup} ${session}`, n]));
}

/**
 * The times of arrival of an office on a date on which it works, each with the room it has for everybody who comes; none where the
 * office does not divide its day. Those of `without` are not counted.
 */
export async function listSessions(
	reader: Reader,
	office: Office,
	date: string,
	coming: Coming,
	without: readonly string[] = [],
): Promise<readonly SessionRoom[]> {
	if (office.sessions.length === 0) return [];
	const calendar = (await officeCalendars(reader, [office], { first: date, last: date })).get(office.id)!;
	const sessions = sessionsWithin(office.sessions, hoursOn(calendar, date));
	if (sessions.length === 0) return [];
	const taken = await takenBySession(reader, office.id, date, without);
	const days = await reader
		.selectFrom('pickupDays')
		.select(['quotaGroup', 'quota'])
		.where('officeId', '=', office.id)
		.where('onDate', '=', date)
		.execute();
	return sessions.map((session) => {
		const rooms = [...coming.keys()].map((group) => {
			const quota = days.find((day) => day.quotaGroup === group)?.quota ?? quotaOn(office, group, date);
			const share = sessionShare(quota, sessions.length);
			return { session, share, left: Math.max(0, share - (taken.get(`${group} ${session}`) ?? 0)) };
		});
		return rooms.sort((a, b) => a.left - b.left)[0]!;
	});
}

/**
 * The time at which these come, once their places on the day are taken and the day's rows so locked: the one asked for, the one had
 * before, or the emptiest; null where the office does not divide its day. Refuses one asked for that is full, naming those with room.
 */
export async function chooseSession(
	tx: Tx,
	office: Office,
	date: string,
	coming: Coming,
	wish: { readonly asked?: string | undefined; readonly before?: string | null },
	without: readonly string[],
): Promise<Result<string | null>> {
	// Nobody comes: what was planned along is not done after all, or its place is gone already.
	if (coming.size === 0) return done(null);
	const rooms = await listSessions(tx, office, date, coming, without);
	const session = takenSession(rooms, most(coming), wish);
	if (session === null && wish.asked !== undefined) {
		const left = rooms.filter((room) => hasRoom(room, most(coming))).map((room) => room.session);
		return refuse('session_full', {
			values: { session: wish.asked, left: left.length > 0 ? left.join(', ') : '–' },
			fields: [{ field: 'session', code: 'not_a_choice' }],
		});
	}
	return done(session);
}
