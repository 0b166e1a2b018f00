/** Why a promised day was changed and nobody is to blame: the applicant's wish, an earlier place taken, a day that follows another. */
const neutralCauses = ['applicant', 'earlier', 'meeting_moved'] as const;

/** Why the office could not keep a promised day. */
const officeCauses = [
	'verification_late',
	'processing_late',
	'siak_away',
	'office_closed',
	'stock_out',
] as const;

/**
 * What came of a promised day: `kept`: all was there on it; `missed`: so too, but nobody came; `broken`: it passed without; `ahead`: still to
 * come, or it waits for a correction; or why it was changed before.
 */
export const promiseOutcomes = [
	'kept',
	'missed',
	'broken',
	'ahead',
	...neutralCauses,
	...officeCauses,
] as const;
export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** How many promised days of an office in a month had one outcome. */
export type PromiseCount = {
	/** "2026-11": of the promised day. */
	readonly month: string;
	readonly officeId: string;
	readonly outcome: PromiseOutcome;
	readonly count: number;
};

export type PromiseTally = Readonly<Record<PromiseOutcome, number>>;

/** The counts of some offices and months, by outcome. */
export function tallyOf(counts: readonly PromiseCount[]): PromiseTally {
	const tally = Object.fromEntries(promiseOutcomes.map((outcome) => [outcome, 0])) as Record<
		PromiseOutcome,
		number
	>;
	for (const { outcome, count } of counts) tally[outcome] += count;
	return tally;
}

const sum = (tally: PromiseTally, outcomes: readonly PromiseOutcome[]): number =>
	outcomes.reduce((all, outcome) => all + tally[outcome], 0);

/** All days that were promised. */
export const promisedIn = (tally: PromiseTally): number => sum(tally, promiseOutcomes);

/**
 * The share of days on which the office kept its word, in percent with one decimal, of those on which it could be seen: kept or missed by
 * the applicant, against broken or changed for the office's own reasons. Null where none has come.
 */
export function keptShare(tally: PromiseTally): number | null {
	const kept = sum(tally, ['kept', 'missed']);
	const seen = kept + sum(tally, ['broken', ...officeCauses]);
	return seen === 0 ? null : Math.round((kept / seen) * 1_000) / 10;
}

/** The months from the oldest to the one of a date, so many: "2026-11". */
export function monthsUntil(date: string, count: number): readonly string[] {
	const last = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
	return Array.from({ length: count }, (_, at) => {
		const month = last - (count - 1 - at);
		return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
	});
}
