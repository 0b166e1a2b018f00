import { sql } from 'kysely';
import type { InLine } from '#domain/counter/call-order.ts';
import { defaultQueue, type QueueSettings } from '#domain/counter/numbers-a-day.ts';
import type { ServiceGroup } from '#domain/counter/service-groups.ts';
import { addDays, instantInWib } from '#domain/time/office-time.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

export type Ticket = Row<'queueTickets'>;
export type Counter = Row<'queueCounters'>;
type Day = { readonly officeId: string; readonly onDate: string };

/** How long an appointment without an end of its own lasts, in minutes (OURS). */
const appointmentMinutes = 60;
/** Days back whose served people say how long it takes. */
const servedDays = 14;

/** What an office says of its queue, and its revision; what holds for all until it says something. */
export async function findQueueSettings(
	reader: Reader,
	officeId: string,
): Promise<QueueSettings & { readonly revision: number }> {
	const row = await reader
		.selectFrom('queueOffices')
		.select(['counters', 'minutesEach', 'onlineShare', 'revision'])
		.where('officeId', '=', officeId)
		.executeTakeFirst();
	return row ?? { ...defaultQueue, revision: 0 };
}

/** The numbers of a day that are not over, in their order. */
export async function listOpenTickets(reader: Reader, { officeId, onDate }: Day): Promise<Ticket[]> {
	return await reader
		.selectFrom('queueTickets')
		.selectAll()
		.where('officeId', '=', officeId)
		.where('onDate', '=', onDate)
		.where('state', 'in', ['expected', 'waiting', 'called', 'missed'])
		.orderBy('orderAt')
		.orderBy('id')
		.execute();
}

/** A number as the order of calls knows it. */
export const asInLine = (ticket: Ticket): InLine => {
	const from =
		ticket.lane !== 'appointment' || ticket.session === null
			? null
			: instantInWib(ticket.onDate, ticket.session).getTime();
	return {
		id: ticket.id,
		group: ticket.serviceGroup,
		lane: ticket.lane,
		orderAt: ticket.orderAt.getTime(),
		window:
			from !== null
				? { from, until: from + appointmentMinutes * 60_000 }
				: // A day without times of arrival: due all day.
					ticket.lane === 'appointment'
					? { from: ticket.orderAt.getTime(), until: Number.MAX_SAFE_INTEGER }
					: null,
		forCounter: ticket.forCounter,
	};
};

/** How many numbers of a day were given, and how many of them online. Appointments are not among them: they have a place of their own. */
export async function countGiven(
	reader: Reader,
	{ officeId, onDate }: Day,
): Promise<{ readonly all: number; readonly online: number }> {
	const row = await reader
		.selectFrom('queueTickets')
		.select((e) => [
			e.fn.countAll<string>().as('all'),
			e.fn.countAll<string>().filterWhere('source', '=', 'online').as('online'),
		])
		.where('officeId', '=', officeId)
		.where('onDate', '=', onDate)
		.where('source', '!=', 'receipt')
		.executeTakeFirstOrThrow();
	return { all: Number(row.all), online: Number(row.online) };
}

/** The number of a code; null when there is none. */
export async function findTicketByCode(
	reader: Reader,
	codeHash: Buffer,
	{ lock = false }: { lock?: boolean } = {},
): Promise<Ticket | null> {
	let query = reader.selectFrom('queueTickets').selectAll().where('codeHash', '=', codeHash);
	if (lock) query = query.forUpdate();
	return (await query.executeTakeFirst()) ?? null;
}

/** A number of an office's day by its id; null when there is none. */
export async function findTicket(
	reader: Reader,
	{ officeId, onDate }: Day,
	id: string,
): Promise<Ticket | null> {
	if (!/^[0-9a-f-]{36}$/.test(id)) return null;
	const row = await reader
		.selectFrom('queueTickets')
		.selectAll()
		.where('id', '=', id)
		.where('officeId', '=', officeId)
		.where('onDate', '=', onDate)
		.executeTakeFirst();
	return row ?? null;
}

/** The open number of an application on a day; null when it has none. */
export async function findOpenOfApplication(
	reader: Reader,
	applicationId: string,
	onDate: string,
): Promise<Ticket | null> {
	const row = await reader
		.selectFrom('queueTickets')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.where('onDate', '=', onDate)
		.where('state', 'in', ['expected', 'waiting', 'called'])
		.executeTakeFirst();
	return row ?? null;
}

/** The counter an officer has open on a day; null when none. */
export async function findOwnCounter(
	reader: Reader,
	officerId: string,
	onDate: string,
): Promise<Counter | null> {
	const row = await reader
		.selectFrom('queueCounters')
		.selectAll()
		.where('officerId', '=', officerId)
		.where('onDate', '=', onDate)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

/** The counters that are open on a day, by number. */
export async function listOpenCounters(reader: Reader, { officeId, onDate }: Day): Promise<Counter[]> {
	return await reader
		.selectFrom('queueCounters')
		.selectAll()
		.where('officeId', '=', officeId)
		.where('onDate', '=', onDate)
		.where('closedAt', 'is', null)
		.orderBy('number')
		.execute();
}

/** Seconds that each of the last people of a group were served, on this day and the two weeks before it. */
export async function listServed(
	reader: Reader,
	{ officeId, onDate }: Day,
	group: ServiceGroup,
): Promise<number[]> {
	const { rows } = await sql<{ seconds: number }>`
		select extract(epoch from done_at - called_at)::float8 as seconds from queue_tickets
		where office_id = ${officeId} and service_group = ${group} and state = 'done'
			and done_at >= ${instantInWib(addDays(onDate, -servedDays))} and called_at is not null
			and done_at - called_at between interval '30 seconds' and interval '2 hours'
		order by done_at desc limit 200`.execute(reader);
	return rows.map(({ seconds }) => Number(seconds));
}

/** A call as the waiting room sees it. */
export type CallSeen = {
	readonly id: string;
	readonly series: string;
	readonly serial: number;
	readonly counter: number;
	readonly at: Date;
};

/** The latest calls of a day, one a number, the newest first. */
export async function listCalls(
	reader: Reader,
	{ officeId, onDate }: Day,
	most: number,
): Promise<CallSeen[]> {
	const { rows } = await sql<CallSeen>`
		select * from (
			select distinct on (c.ticket_id) c.id::text as id, t.series, t.serial, c.counter_number as counter, c.at
			from queue_calls c join queue_tickets t on t.id = c.ticket_id
			where c.office_id = ${officeId} and c.on_date = ${onDate}
			order by c.ticket_id, c.id desc
		) latest order by latest.id::bigint desc limit ${most}`.execute(reader);
	return rows;
}

/** The kiosks of an office whose link holds. */
export async function listKiosks(reader: Reader, officeId: string): Promise<{ id: string; madeAt: Date }[]> {
	return await reader
		.selectFrom('queueKiosks')
		.select(['id', 'madeAt'])
		.where('officeId', '=', officeId)
		.where('revokedAt', 'is', null)
		.orderBy('madeAt')
		.execute();
}

/** Whether a link makes a device a kiosk of an office. */
export async function isKiosk(reader: Reader, officeId: string, tokenHash: Buffer): Promise<boolean> {
	const row = await reader
		.selectFrom('queueKiosks')
		.select('id')
		.where('officeId', '=', officeId)
		.where('tokenHash', '=', tokenHash)
		.where('revokedAt', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** What was kept of an application entered at a counter; null when it was not. */
export async function findRecord(
	reader: Reader,
	applicationId: string,
): Promise<Row<'counterRecords'> | null> {
	const row = await reader
		.selectFrom('counterRecords')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.executeTakeFirst();
	return row ?? null;
}

/** Applications entered under a number, by number. */
export async function listEnteredUnder(
	reader: Reader,
	ticketId: string,
): Promise<{ number: string; status: string }[]> {
	return await reader
		.selectFrom('counterRecords')
		.innerJoin('applications', 'applications.id', 'counterRecords.applicationId')
		.select(['applications.number', 'applications.status'])
		.where('ticketId', '=', ticketId)
		.orderBy('startedAt')
		.execute();
}
