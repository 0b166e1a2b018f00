import { placeAgain } from '#domain/counter/ticket.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findTicket, findTicketByCode, listOpenTickets, type Ticket } from './counter-queries.ts';
import { lockDay, updateTicket } from './counter-store.ts';
import { lookup } from '#server/ctx.ts';
import { servingAt } from './serving-at.ts';

/** Puts a number that missed its call back in line, once, a few places later. The caller holds the day. Refuses any other state. */
export async function rejoinTicket(ctx: Ctx, tx: Tx, ticket: Ticket): Promise<Result<null>> {
	if (ticket.state !== 'missed') return refuse('number_not_so');
	if (ticket.rejoinedAt !== null) return refuse('rejoined_already');
	const line = (await listOpenTickets(tx, ticket)).filter(
		(one) =>
			one.id !== ticket.id &&
			one.state === 'waiting' &&
			one.serviceGroup === ticket.serviceGroup &&
			one.lane === ticket.lane,
	);
	const now = ctx.now();
	await updateTicket(tx, ticket.id, {
		state: 'waiting',
		arrivedAt: ticket.arrivedAt ?? now,
		rejoinedAt: now,
		counterId: null,
		orderAt: new Date(
			placeAgain(
				line.map(({ orderAt }) => orderAt.getTime()),
				now.getTime(),
			),
		),
	});
	return done(null);
}

/** An officer lets somebody who missed their call back in line, once. Refuses as {@link rejoinTicket}. */
export async function rejoinAtCounter(ctx: Ctx, input: { ticketId: string }): Promise<Result<null>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { day } = serving.value;
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, day.officeId, day.onDate);
		const ticket = await findTicket(tx, day, input.ticketId);
		return ticket ? rejoinTicket(ctx, tx, ticket) : refuse('not_found');
	});
}

/** The holder of a number gives it up, or, having missed the call, comes back in line once. Refuses a number of another day. */
export async function changeOwnNumber(
	ctx: Ctx,
	input: { code: string; what: 'leave' | 'rejoin' },
): Promise<Result<null>> {
	const hash = lookup(ctx, 'token', `queue:${input.code}`);
	const before = await findTicketByCode(ctx.db, hash);
	if (!before || before.onDate !== dateInWib(ctx.now())) return refuse('not_found');
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, before.officeId, before.onDate);
		const ticket = await findTicketByCode(tx, hash, { lock: true });
		if (!ticket) return refuse('not_found');
		if (input.what === 'rejoin') return rejoinTicket(ctx, tx, ticket);
		if (!['expected', 'waiting', 'missed'].includes(ticket.state)) return refuse('number_not_so');
		await updateTicket(tx, ticket.id, { state: 'left', doneAt: ctx.now() });
		return done(null);
	});
}
