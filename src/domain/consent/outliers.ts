/** What is counted of an agent over some weeks. */
export type AgentCounts = {
	readonly agentId: string;
	/** Sent by them. */
	readonly sent: number;
	/** Of those: rejected or sent back to be corrected. */
	readonly turnedDown: number;
	/** Of those: with a signature instead of a code. */
	readonly signed: number;
	/** Of those: with one and the same address for several residents. */
	readonly sharedAddress: number;
	/** Handed over at doors or kept too long, and of those kept too long. */
	readonly legs: number;
	readonly late: number;
};

export const outlierKinds = ['turnedDown', 'signed', 'sharedAddress', 'late'] as const;
export type OutlierKind = (typeof outlierKinds)[number];

/** Fewer cases say nothing of anybody (OURS). */
export const leastCases = 10;
/** How many times the middle share is out of the ordinary, and how much above it at least (OURS). */
const outlying = { times: 2, above: 0.15 } as const;

/** An agent whose share of something is out of the ordinary. */
export type Outlier = {
	readonly agentId: string;
	readonly kind: OutlierKind;
	readonly n: number;
	readonly of: number;
	readonly share: number;
	/** The share in the middle of all agents with enough cases. */
	readonly median: number;
};

const casesOf = (one: AgentCounts, kind: OutlierKind): number => (kind === 'late' ? one.legs : one.sent);

/** The middle value; of an even number, the mean of the two. Zero of none. */
export function medianOf(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const at = Math.floor(sorted.length / 2);
	if (sorted.length === 0) return 0;
	return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

/**
 * Who is out of the ordinary in what: with {@link leastCases} at least, a share twice the middle one and clearly above it. Nobody is
 * compared with fewer than two others. The greatest distance first.
 */
export function outliersOf(all: readonly AgentCounts[]): readonly Outlier[] {
	return outlierKinds
		.flatMap((kind) => {
			const enough = all.filter((one) => casesOf(one, kind) >= leastCases);
			if (enough.length < 3) return [];
			const share = (one: AgentCounts): number => one[kind] / casesOf(one, kind);
			const median = medianOf(enough.map(share));
			return enough
				.map((one) => ({
					agentId: one.agentId,
					kind,
					n: one[kind],
					of: casesOf(one, kind),
					share: share(one),
					median,
				}))
				.filter((one) => one.share >= median * outlying.times && one.share - median >= outlying.above);
		})
		.toSorted((a, b) => b.share - b.median - (a.share - a.median));
}
