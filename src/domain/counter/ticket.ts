/** `expected`: taken online, its holder is not at the office yet; `left`: given up by its holder, or the day ended. */
export const ticketStates = ['expected', 'waiting', 'called', 'missed', 'done', 'left'] as const;
export type TicketState = (typeof ticketStates)[number];

/** How many others are called before somebody who missed their call and comes back (OURS). */
export const rejoinAfter = 3;

/**
 * The place in line of somebody who missed their call and is back: behind the next {@link rejoinAfter} who wait, or at the end. Instants in
 * milliseconds; `waiting`: those in line for the same, in any order.
 */
export function placeAgain(waiting: readonly number[], now: number): number {
	const before = [...waiting].sort((a, b) => a - b)[rejoinAfter - 1];
	return before === undefined ? Math.max(now, ...waiting.map((at) => at + 1)) : before + 1;
}
