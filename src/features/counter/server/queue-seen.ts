import { countBefore } from '#domain/counter/call-order.ts';
import { formatQueueNumber, spokenCall, type Lane } from '#domain/counter/queue-number.ts';
import { serviceGroups, type ServiceGroup } from '#domain/counter/service-groups.ts';
import type { TicketState } from '#domain/counter/ticket.ts';
import { estimateWait, type WaitRange } from '#domain/counter/waiting-estimate.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { findOffice } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { codeHashOf } from './check-in.ts';
import {
	asInLine,
	findTicketByCode,
	listCalls,
	listOpenCounters,
	listOpenTickets,
	listServed,
	type Counter,
	type Ticket,
} from './counter-queries.ts';

const waits = ({ state }: Ticket): boolean => state === 'waiting' || state === 'expected';
const serves = (counters: readonly Counter[], group: ServiceGroup): number =>
	counters.filter(({ serviceGroups: its }) => its.includes(group)).length;
const named = ({ series, serial }: { series: string; serial: number }): string =>
	formatQueueNumber(series, serial);

/** The screen of a waiting room; nothing personal is known of a number. */
export type Screen = {
	readonly officeName: string;
	readonly calls: readonly { id: string; number: string; counter: number; spoken: string }[];
	readonly groups: readonly {
		readonly group: ServiceGroup;
		readonly next: readonly string[];
		readonly waiting: number;
		readonly counters: number;
		readonly estimate: WaitRange | null;
	}[];
};

/** Who is called where, who is next, and how long it takes; null when there is no such office. */
export async function screenOf(ctx: Ctx, officeId: string): Promise<Screen | null> {
	const office = await findOffice(ctx.db, officeId);
	if (!office) return null;
	const day = { officeId, onDate: dateInWib(ctx.now()) };
	const tickets = (await listOpenTickets(ctx.db, day)).filter(({ state }) => state === 'waiting');
	const counters = await listOpenCounters(ctx.db, day);
	const calls = await listCalls(ctx.db, day, 5);
	const groups = [];
	const line = tickets.map(asInLine);
	for (const group of serviceGroups) {
		const its = tickets.filter(({ serviceGroup }) => serviceGroup === group);
		const order = its
			.map((ticket) => ({ ticket, before: countBefore(line, ticket.id, ctx.now().getTime()) ?? 0 }))
			.toSorted((a, b) => a.before - b.before);
		const open = serves(counters, group);
		groups.push({
			group,
			next: order.slice(0, 3).map(({ ticket }) => named(ticket)),
			waiting: its.length,
			counters: open,
			estimate: estimateWait(its.length, await listServed(ctx.db, day, group), open),
		});
	}
	return {
		officeName: office.name,
		calls: calls.map(({ id, series, serial, counter }) => ({
			id,
			number: formatQueueNumber(series, serial),
			counter,
			spoken: spokenCall(series, serial, counter),
		})),
		groups,
	};
}

/** A number as its holder follows it. */
export type OwnNumber = {
	readonly number: string;
	readonly group: ServiceGroup;
	readonly lane: Lane;
	readonly state: TicketState;
	readonly today: boolean;
	readonly officeId: string;
	readonly officeName: string;
	readonly session: string | null;
	/** Called before it, were one counter to serve its service; null when it does not wait. */
	readonly before: number | null;
	readonly counters: number;
	readonly estimate: WaitRange | null;
	/** Where it is called now. */
	readonly counter: number | null;
	readonly mayRejoin: boolean;
};

/** The number of a code; null when there is none. */
export async function ownNumberOf(ctx: Ctx, code: string): Promise<OwnNumber | null> {
	const ticket = await findTicketByCode(ctx.db, codeHashOf(ctx, code));
	if (!ticket) return null;
	const office = await findOffice(ctx.db, ticket.officeId);
	const counters = await listOpenCounters(ctx.db, ticket);
	const line = (await listOpenTickets(ctx.db, ticket)).filter(waits).map(asInLine);
	const before = waits(ticket) ? countBefore(line, ticket.id, ctx.now().getTime()) : null;
	const open = serves(counters, ticket.serviceGroup);
	return {
		number: named(ticket),
		group: ticket.serviceGroup,
		lane: ticket.lane,
		state: ticket.state,
		today: ticket.onDate === dateInWib(ctx.now()),
		officeId: ticket.officeId,
		officeName: office?.name ?? '',
		session: ticket.session,
		before,
		counters: open,
		estimate:
			before === null
				? null
				: estimateWait(before, await listServed(ctx.db, ticket, ticket.serviceGroup), open),
		counter:
			ticket.state === 'called' ? (counters.find(({ id }) => id === ticket.counterId)?.number ?? null) : null,
		mayRejoin: ticket.state === 'missed' && ticket.rejoinedAt === null,
	};
}
