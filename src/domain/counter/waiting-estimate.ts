/** Minutes, from and to. */
export type WaitRange = { readonly from: number; readonly to: number };

/** Fewer served people than this say nothing of how long it takes (OURS). */
export const fewestServed = 5;

const quantile = (sorted: readonly number[], at: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]!;

const fives = (minutes: number, round: (n: number) => number): number => round(minutes / 5) * 5;

/**
 * How long somebody with `ahead` others before them waits, by how long people took lately (`served`, seconds each) and how many counters
 * serve: between the quarter that was quick and the quarter that was slow, the median inside it. Null when there is nothing to tell it by.
 */
export function estimateWait(ahead: number, served: readonly number[], counters: number): WaitRange | null {
	if (served.length < fewestServed || counters < 1) return null;
	const sorted = served.toSorted((a, b) => a - b);
	const minutes = (each: number): number => (ahead * each) / counters / 60;
	const from = fives(minutes(quantile(sorted, 0.25)), Math.floor);
	return { from, to: Math.max(fives(minutes(quantile(sorted, 0.75)), Math.ceil), 5) };
}
