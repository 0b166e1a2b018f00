import {
	keptShare,
	promisedIn,
	tallyOf,
	type PromiseCount,
	type PromiseTally,
} from '#domain/booking/promise-report.ts';

/** The months that are looked back on. */
export const monthsShown = 12;

/** A line of the report. */
export type ReportLine = {
	readonly id: string;
	readonly name: string;
	readonly promised: number;
	readonly share: number | null;
	readonly tally: PromiseTally;
};

const lineOf = (id: string, name: string, counts: readonly PromiseCount[]): ReportLine => {
	const tally = tallyOf(counts);
	return { id, name, promised: promisedIn(tally), share: keptShare(tally), tally };
};

/** One line for each month, the oldest first. */
export const monthLines = (
	counts: readonly PromiseCount[],
	months: readonly string[],
	nameOf: (month: string) => string,
): readonly ReportLine[] =>
	months.map((month) =>
		lineOf(
			month,
			nameOf(month),
			counts.filter((one) => one.month === month),
		),
	);

/** One line for each office where something was promised, in the order of the offices. */
export const officeLines = (
	counts: readonly PromiseCount[],
	offices: readonly { readonly id: string; readonly name: string }[],
): readonly ReportLine[] =>
	offices
		.map(({ id, name }) =>
			lineOf(
				id,
				name,
				counts.filter((one) => one.officeId === id),
			),
		)
		.filter(({ promised }) => promised > 0);

/** One line for each kecamatan, of all its offices; those of the city together. */
export function kecamatanLines(
	counts: readonly PromiseCount[],
	offices: readonly { readonly id: string; readonly kecamatanCode: string | null }[],
	nameOf: (code: string | null) => string,
): readonly ReportLine[] {
	return [...Map.groupBy(offices, ({ kecamatanCode }) => kecamatanCode)]
		.map(([code, some]) => {
			const ids = new Set(some.map(({ id }) => id));
			return lineOf(
				code ?? '',
				nameOf(code),
				counts.filter((one) => ids.has(one.officeId)),
			);
		})
		.filter(({ promised }) => promised > 0);
}
