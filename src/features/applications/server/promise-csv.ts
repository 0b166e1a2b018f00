import Papa from 'papaparse';
import {
	keptShare,
	monthsUntil,
	promisedIn,
	promiseOutcomes,
	tallyOf,
} from '#domain/booking/promise-report.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import { promiseMessages as m, promiseOutcomeWords } from '#ui/messages/promises.ts';
import { countPromises, listOfficeNames } from './promise-report-queries.ts';

/** The report of promised days of so many months for a spreadsheet: a line for each month and office in which something was promised. */
export async function promiseCsv(ctx: Ctx, monthsBack: number): Promise<string> {
	const { locale } = ctx;
	const months = monthsUntil(dateInWib(ctx.now()), monthsBack);
	const counts = await countPromises(ctx, months[0]!);
	const offices = await listOfficeNames(ctx);
	const lines = [...new Set(counts.map(({ month }) => month))].sort().flatMap((month) =>
		offices.flatMap(({ id, name }) => {
			const tally = tallyOf(counts.filter((one) => one.month === month && one.officeId === id));
			const promised = promisedIn(tally);
			if (promised === 0) return [];
			return [
				[month, id, name, promised, ...promiseOutcomes.map((one) => tally[one]), keptShare(tally) ?? ''],
			];
		}),
	);
	const head = [
		m.month[locale],
		'id',
		m.office[locale],
		m.promised[locale],
		...promiseOutcomes.map((one) => promiseOutcomeWords[one][locale]),
		`${m.share[locale]} %`,
	];
	// A spreadsheet knows by the mark that it is UTF-8, and takes no text of ours for a formula.
	return `\uFEFF${Papa.unparse([head, ...lines], { escapeFormulae: true })}\r\n`;
}
