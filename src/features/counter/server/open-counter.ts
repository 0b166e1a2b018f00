import { isServiceGroup, type ServiceGroup } from '#domain/counter/service-groups.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findOwnCounter, listOpenCounters, listOpenTickets } from './counter-queries.ts';
import {
	closeEarlierCounters,
	insertCounter,
	lockDay,
	updateCounter,
	updateTicket,
} from './counter-store.ts';
import { servingAt } from './serving-at.ts';

/** Counters of an office are numbered; the largest number that may be chosen (OURS). */
export const mostCounters = 50;

/**
 * Opens the acting officer's counter for today: its number, and for which services it calls. Opening the one that is open changes
 * nothing. Refuses a number another officer has (`counter_taken`), and what is no number or serves nothing.
 */
export async function openCounter(
	ctx: Ctx,
	input: { number: string; groups: readonly string[] },
): Promise<Result<{ number: number }>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { officerId, day } = serving.value;
	const number = /^\d{1,2}$/.test(input.number.trim()) ? Number(input.number) : 0;
	const groups = input.groups.filter((group): group is ServiceGroup => isServiceGroup(group));
	const fields: FieldProblem[] = [
		...(number < 1 || number > mostCounters
			? [
					{
						field: 'number',
						code: 'number_out_of_range' as const,
						values: { min: 1, max: mostCounters },
					},
				]
			: []),
		...(groups.length === 0 ? [{ field: 'groups', code: 'required' as const }] : []),
	];
	if (fields.length > 0) return refuse('invalid_input', { fields });
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, day.officeId, day.onDate);
		await closeEarlierCounters(tx, { ...day, officerId }, ctx.now());
		const open = await findOwnCounter(tx, officerId, day.onDate);
		if (open?.number === number) return done({ number });
		if (open) await updateCounter(tx, open.id, { closedAt: ctx.now() });
		const taken = (await listOpenCounters(tx, day)).some((one) => one.number === number);
		const id = taken
			? null
			: await insertCounter(tx, {
					...day,
					number,
					officerId,
					serviceGroups: groups,
					openedAt: ctx.now(),
					closedAt: null,
				});
		if (id === null) return refuse('counter_taken', { values: { number } });
		await audit(ctx, tx, {
			action: 'open_counter',
			subjectKind: 'office',
			subjectId: day.officeId,
			detail: { number, groups },
		});
		return done({ number });
	});
}

/** Closes the acting officer's counter; whoever was called at it counts as served, and whom was sent to it alone waits for their service again. */
export async function closeCounter(ctx: Ctx): Promise<Result<null>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { officerId, day } = serving.value;
	return transact(ctx.db, async (tx) => {
		await lockDay(tx, day.officeId, day.onDate);
		const open = await findOwnCounter(tx, officerId, day.onDate);
		if (!open) return done(null);
		for (const ticket of await listOpenTickets(tx, day)) {
			if (ticket.counterId === open.id && ticket.state === 'called')
				await updateTicket(tx, ticket.id, { state: 'done', doneAt: ctx.now() });
			else if (ticket.forCounter === open.number) await updateTicket(tx, ticket.id, { forCounter: null });
		}
		await updateCounter(tx, open.id, { closedAt: ctx.now() });
		await audit(ctx, tx, {
			action: 'close_counter',
			subjectKind: 'office',
			subjectId: day.officeId,
			detail: { number: open.number },
		});
		return done(null);
	});
}
