import { formatQueueNumber } from '#domain/counter/queue-number.ts';
import { serviceGroups, type ServiceGroup } from '#domain/counter/service-groups.ts';
import { done, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	findOwnCounter,
	findQueueSettings,
	listEnteredUnder,
	listKiosks,
	listOpenCounters,
	listOpenTickets,
	type Counter,
	type Ticket,
} from './counter-queries.ts';
import { servingAt } from './serving-at.ts';

/** A number as officers see it. */
export type TicketRow = Pick<
	Ticket,
	'id' | 'serviceGroup' | 'lane' | 'state' | 'takenAt' | 'session' | 'forCounter' | 'applicationId'
> & { readonly number: string; readonly mayRejoin: boolean; readonly online: boolean };

/** What a counter officer works with. */
export type CounterDesk = {
	readonly office: { readonly id: string; readonly name: string };
	readonly counter: Counter | null;
	readonly current: (TicketRow & { readonly entered: readonly { number: string; status: string }[] }) | null;
	readonly waiting: readonly TicketRow[];
	readonly missed: readonly TicketRow[];
	readonly counters: readonly { number: number; groups: readonly ServiceGroup[]; mine: boolean }[];
	readonly settings: Awaited<ReturnType<typeof findQueueSettings>>;
	readonly kiosks: readonly { id: string; madeAt: Date }[];
};

const rowOf = (ticket: Ticket): TicketRow => ({
	id: ticket.id,
	serviceGroup: ticket.serviceGroup,
	lane: ticket.lane,
	state: ticket.state,
	takenAt: ticket.takenAt,
	session: ticket.session,
	forCounter: ticket.forCounter,
	applicationId: ticket.applicationId,
	number: formatQueueNumber(ticket.series, ticket.serial),
	mayRejoin: ticket.state === 'missed' && ticket.rejoinedAt === null,
	online: ticket.source === 'online',
});

/** The queue of the acting officer's office, and their counter in it. Refuses whoever may not serve a counter. */
export async function counterDesk(ctx: Ctx): Promise<Result<CounterDesk>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { office, day, officerId } = serving.value;
	const counter = await findOwnCounter(ctx.db, officerId, day.onDate);
	const tickets = await listOpenTickets(ctx.db, day);
	const mine = tickets.find((one) => one.state === 'called' && one.counterId === counter?.id);
	const groups: readonly ServiceGroup[] = counter?.serviceGroups ?? serviceGroups;
	return done({
		office: { id: office.id, name: office.name },
		counter,
		current: mine ? { ...rowOf(mine), entered: await listEnteredUnder(ctx.db, mine.id) } : null,
		waiting: tickets
			.filter(({ state }) => state === 'waiting' || state === 'expected')
			.filter(({ serviceGroup, forCounter }) =>
				forCounter === null || !counter ? groups.includes(serviceGroup) : forCounter === counter.number,
			)
			.map(rowOf),
		missed: tickets.filter(({ state }) => state === 'missed').map(rowOf),
		counters: (await listOpenCounters(ctx.db, day)).map((one) => ({
			number: one.number,
			groups: one.serviceGroups,
			mine: one.id === counter?.id,
		})),
		settings: await findQueueSettings(ctx.db, office.id),
		kiosks: await listKiosks(ctx.db, office.id),
	});
}
