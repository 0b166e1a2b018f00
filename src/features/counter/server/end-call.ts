import { isServiceGroup } from '#domain/counter/service-groups.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { atCounter } from './at-counter.ts';
import { listOpenCounters } from './counter-queries.ts';
import { updateTicket } from './counter-store.ts';

/** Ends the call at the acting officer's counter: served, or nobody came. Refuses when somebody else is called there now. */
export async function endCall(
	ctx: Ctx,
	input: { current: string; how: 'done' | 'missed' },
): Promise<Result<null>> {
	return atCounter(ctx, async ({ tx, current }) => {
		if (current?.id !== input.current) return refuse('number_not_so');
		const at = ctx.now();
		await updateTicket(
			tx,
			current.id,
			input.how === 'done' ? { state: 'done', doneAt: at } : { state: 'missed', missedAt: at },
		);
		return done(null);
	});
}

/**
 * Transfers whom the counter has called to another service, or to one open counter. The number and the place in line stay: they wait no
 * longer than if they had asked for it at once. Refuses a counter that is not open (`no_counter_for_it`).
 */
export async function transferCall(
	ctx: Ctx,
	input: { current: string; group: string; counter: string },
): Promise<Result<null>> {
	return atCounter(ctx, async ({ tx, day, counter, current }) => {
		if (current?.id !== input.current) return refuse('number_not_so');
		const { group } = input;
		if (!isServiceGroup(group))
			return refuse('invalid_input', { fields: [{ field: 'group', code: 'not_a_choice' }] });
		const goal = input.counter === '' ? null : Number(input.counter);
		const open = goal === null || (await listOpenCounters(tx, day)).some(({ number }) => number === goal);
		if (!open || goal === counter.number) return refuse('no_counter_for_it');
		await updateTicket(tx, current.id, {
			state: 'waiting',
			serviceGroup: group,
			counterId: null,
			calledAt: null,
			forCounter: goal,
		});
		return done(null);
	});
}
