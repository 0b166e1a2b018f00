/** Sixteen-digit numbers, each with the line it was first seen on. */
export type NumberTable = {
	/** Keeps the number with its line; gives the line it was kept with before, or null. */
	keep(number: string, line: number): number | null;
	has(number: string): boolean;
	readonly size: number;
};

const HALF = 100_000_000;

/**
 * A table of numbers in twelve bytes a place, at most two thirds full: a whole city's NIKs take some fifty megabytes, where a Map of texts
 * would take half a gigabyte. Refuses what is not sixteen digits.
 */
export function numberTable(): NumberTable {
	let places = 1 << 12;
	let high = new Uint32Array(places);
	let low = new Uint32Array(places);
	let lines = new Uint32Array(places);
	let size = 0;

	/** Where the number stands, or the free place it would get: a line is never 0. */
	function placeOf(upper: number, lower: number): number {
		let place = (Math.imul(upper, 0x9e3779b1) ^ Math.imul(lower, 0x85ebca6b)) >>> 0;
		place = (place ^ (place >>> 15)) & (places - 1);
		while (lines[place] !== 0 && (high[place] !== upper || low[place] !== lower))
			place = (place + 1) & (places - 1);
		return place;
	}

	function grow(): void {
		const old = { high, low, lines };
		places *= 2;
		high = new Uint32Array(places);
		low = new Uint32Array(places);
		lines = new Uint32Array(places);
		for (const [i, line] of old.lines.entries()) {
			if (line === 0) continue;
			const place = placeOf(old.high[i]!, old.low[i]!);
			high[place] = old.high[i]!;
			low[place] = old.low[i]!;
			lines[place] = line;
		}
	}

	const halves = (number: string): [number, number] => {
		const upper = Number(number.slice(0, 8));
		const lower = Number(number.slice(8));
		if (number.length !== 16 || !(upper < HALF && lower < HALF)) throw new RangeError('not sixteen digits');
		return [upper, lower];
	};

	return {
		keep: (number, line) => {
			if (size * 3 >= places * 2) grow();
			const [upper, lower] = halves(number);
			const place = placeOf(upper, lower);
			if (lines[place] !== 0) return lines[place]!;
			high[place] = upper;
			low[place] = lower;
			lines[place] = line;
			size += 1;
			return null;
		},
		has: (number) => lines[placeOf(...halves(number))] !== 0,
		get size() {
			return size;
		},
	};
}

/** Lines that are marked, a bit each. */
export function markedLines(): { mark(line: number): void; has(line: number): boolean } {
	let bits = new Uint8Array(1 << 12);
	return {
		mark: (line) => {
			if (line >> 3 >= bits.length) {
				const larger = new Uint8Array(Math.max(bits.length * 2, (line >> 3) + 1));
				larger.set(bits);
				bits = larger;
			}
			bits[line >> 3]! |= 1 << (line & 7);
		},
		has: (line) => ((bits[line >> 3] ?? 0) & (1 << (line & 7))) !== 0,
	};
}
