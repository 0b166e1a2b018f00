import { nextToCall } from '#domain/counter/call-order.ts';
import { formatQueueNumber } from '#domain/counter/queue-number.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { atCounter } from './at-counter.ts';
import { asInLine } from './counter-queries.ts';
import { insertCall, updateCounter, updateTicket } from './counter-store.ts';

/**
 * Calls the next of the line to the acting officer's counter; whom it served until now is done. `current`: whom the officer saw there, so
 * that pressing twice calls one. A number taken online whose turn comes before its holder has arrived is passed over (`missed`).
 * Refuses `nobody_waiting`, then with the one before done all the same being undone with it: the counter stays as it was.
 */
export async function callNext(
	ctx: Ctx,
	input: { current: string | null },
): Promise<Result<{ number: string }>> {
	return atCounter(ctx, async ({ tx, day, counter, tickets, current }) => {
		if ((current?.id ?? null) !== input.current) return refuse('number_not_so');
		const now = ctx.now();
		let left = tickets.filter(({ state }) => state === 'waiting' || state === 'expected');
		const calling = {
			number: counter.number,
			groups: counter.serviceGroups,
			appointments: counter.appointmentsCalled,
			priority: counter.priorityCalled,
		};
		for (;;) {
			const next = nextToCall(left.map(asInLine), calling, now.getTime());
			const ticket = next && left.find(({ id }) => id === next.id);
			if (!ticket) return refuse('nobody_waiting');
			left = left.filter(({ id }) => id !== ticket.id);
			if (ticket.state === 'expected') {
				// Nobody is told "nobody waits" for those not there: only a real call passes them over.
				if (left.some(({ state }) => state === 'waiting')) {
					await updateTicket(tx, ticket.id, { state: 'missed', missedAt: now });
					continue;
				}
				return refuse('nobody_waiting');
			}
			if (current) await updateTicket(tx, current.id, { state: 'done', doneAt: now });
			await updateTicket(tx, ticket.id, {
				state: 'called',
				counterId: counter.id,
				calledAt: now,
				forCounter: null,
			});
			await updateCounter(tx, counter.id, {
				appointmentsCalled: next.appointments,
				priorityCalled: next.priority,
			});
			await insertCall(tx, {
				...day,
				ticketId: ticket.id,
				counterNumber: counter.number,
				at: now,
				again: false,
			});
			return done({ number: formatQueueNumber(ticket.series, ticket.serial) });
		}
	});
}

/** Calls whom the counter has called once more: said and shown again. Refuses when nobody is called there. */
export async function callAgain(ctx: Ctx, input: { current: string }): Promise<Result<null>> {
	return atCounter(ctx, async ({ tx, day, counter, current }) => {
		if (current?.id !== input.current) return refuse('number_not_so');
		await insertCall(tx, {
			...day,
			ticketId: current.id,
			counterNumber: counter.number,
			at: ctx.now(),
			again: true,
		});
		return done(null);
	});
}
