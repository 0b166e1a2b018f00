import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds no answer about who is registered comes before; the work itself takes a fraction of it. */
export const evenTime = 400;

/** Runs a deed whose work differs by what it finds, and answers after the same time whatever it found. */
export async function inEvenTime<T>(deed: () => Promise<T>): Promise<T> {
	const [settled] = await Promise.allSettled([deed(), pause(evenTime)]);
	if (settled.status === 'rejected') throw settled.reason;
	return settled.value;
}
