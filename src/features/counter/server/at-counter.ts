import { refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findOwnCounter, listOpenTickets, type Counter, type Ticket } from './counter-queries.ts';
import { lockDay } from './counter-store.ts';
import { servingAt } from './serving-at.ts';

/** An open counter of the acting officer, the day held. */
export type AtCounter = {
	readonly tx: Tx;
	readonly day: { readonly officeId: string; readonly onDate: string };
	readonly counter: Counter;
	/** The numbers of the day that are not over, in their order. */
	readonly tickets: readonly Ticket[];
	/** Who is called at this counter now. */
	readonly current: Ticket | null;
};

/** Does something at the acting officer's counter while the day is held. Refuses where their counter is not open. */
export async function atCounter<T>(
	ctx: Ctx,
	deed: (at: AtCounter) => Promise<Result<T>>,
): Promise<Result<T>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { officerId, day } = serving.value;
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, day.officeId, day.onDate);
		const counter = await findOwnCounter(tx, officerId, day.onDate);
		if (!counter) return refuse('counter_not_open');
		const tickets = await listOpenTickets(tx, day);
		const current = tickets.find((one) => one.state === 'called' && one.counterId === counter.id) ?? null;
		return deed({ tx, day, counter, tickets, current });
	});
}
