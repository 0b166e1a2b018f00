import { workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';

/** Days that are looked back on, and the fewest of which a wait is told (OURS): one or two say nothing, and might be somebody. */
export const waitsLookBack = 28;
export const fewestWaits = 10;

/** So many that began and ended on these dates. */
export type Spell = { readonly from: string; readonly to: string; readonly count: number };

/** How long people waited, in working days: half of them at most `median`, nine of ten at most `p90`; null where too few are counted. */
export type Wait = { readonly counted: number; readonly median: number | null; readonly p90: number | null };

/** The value that a share of all has at most (nearest rank). */
function atMost(sorted: readonly { readonly days: number; readonly count: number }[], rank: number): number {
	let passed = 0;
	for (const { days, count } of sorted) {
		passed += count;
		if (passed >= rank) return days;
	}
	throw new RangeError('nothing is counted');
}

/** The wait that these spells make. */
export function waitOf(spells: readonly Spell[], calendar: WorkingCalendar): Wait {
	const counted = spells.reduce((sum, { count }) => sum + count, 0);
	if (counted < fewestWaits) return { counted, median: null, p90: null };
	const sorted = spells
		.map(({ from, to, count }) => ({ days: Math.max(0, workingDaysBetween(from, to, calendar)), count }))
		.sort((a, b) => a.days - b.days);
	return {
		counted,
		median: atMost(sorted, Math.ceil(counted * 0.5)),
		p90: atMost(sorted, Math.ceil(counted * 0.9)),
	};
}
