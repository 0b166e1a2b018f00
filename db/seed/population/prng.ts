/** A small seeded source of chance (sfc32 by Chris Doty-Humphrey, seeded through xmur3): the same seed gives the same row on every machine. */
export type Chance = {
	/** 0 <= x < 1 */
	readonly next: () => number;
	/** A whole number, 0 <= n < limit. */
	readonly below: (limit: number) => number;
	/** A whole number between two, both included. */
	readonly between: (from: number, to: number) => number;
	/** True with this probability. */
	readonly happens: (probability: number) => boolean;
	readonly pick: <T>(list: readonly T[]) => T;
};

function hashed(seed: string): () => number {
	let h = 1779033703 ^ seed.length;
	for (let i = 0; i < seed.length; i += 1) {
		h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
		h = (h << 13) | (h >>> 19);
	}
	return () => {
		h = Math.imul(h ^ (h >>> 16), 2246822507);
		h = Math.imul(h ^ (h >>> 13), 3266489909);
		h ^= h >>> 16;
		return h >>> 0;
	};
}

/** Starts a source of chance. */
export function chance(seed: string | number): Chance {
	const word = hashed(String(seed));
	let a = word();
	let b = word();
	let c = word();
	let d = word();
	const next = (): number => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i += 1) next();
	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		next,
		below,
		between: (from, to) => from + below(to - from + 1),
		happens: (probability) => next() < probability,
		pick: (list) => {
			const picked = list[below(list.length)];
			if (picked === undefined) throw new RangeError('nothing to pick from');
			return picked;
		},
	};
}

/** Draws a value with the weight given to it; the weights need not add up to one. */
export function weighted<T>(rows: readonly (readonly [T, number])[]): (random: Chance) => T {
	const last = rows.at(-1);
	if (last === undefined) throw new RangeError('nothing to draw from');
	const total = rows.reduce((sum, [, weight]) => sum + weight, 0);
	return (random) => {
		let left = random.next() * total;
		for (const [value, weight] of rows) {
			left -= weight;
			if (left < 0) return value;
		}
		return last[0];
	};
}
