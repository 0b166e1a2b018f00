import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { monthsUntil, promiseOutcomes } from '#domain/booking/promise-report.ts';
import { dateInWib, formatMonth } from '#domain/time/office-time.ts';
import { countPromises, listOfficeNames } from '#features/applications/server/promise-report-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { promiseMessages as m } from '#ui/messages/promises.ts';
import { kecamatanLines, monthLines, monthsShown, officeLines } from './report-shown.ts';
import type { PageServerLoad } from './$types';

/* For who answers for the whole city: counts only, nothing of any person. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_promises'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const months = monthsUntil(dateInWib(ctx.now()), monthsShown);
	const counts = await countPromises(ctx, months[0]!);
	const asked = url.searchParams.get('bulan');
	const month = months.find((one) => one === asked) ?? months.at(-1)!;
	const per = url.searchParams.get('per') === 'kecamatan' ? ('kecamatan' as const) : ('kantor' as const);
	const offices = await listOfficeNames(ctx);
	const inMonth = counts.filter((one) => one.month === month);
	const names = new Map(ctx.city.regions.kecamatan.map(({ code, displayName }) => [code, displayName]));
	const nameOf = (code: string | null): string =>
		code === null ? m.wholeCity[locale] : (names.get(code) ?? code);
	const lines = monthLines(counts, months, (one) => formatMonth(one, locale));
	const total = lines.find(({ id }) => id === month)!;
	return {
		month,
		monthName: total.name,
		per,
		months: lines,
		total,
		lines: per === 'kantor' ? officeLines(inMonth, offices) : kecamatanLines(inMonth, offices, nameOf),
		// What never happens here needs no column.
		outcomes: promiseOutcomes.filter((outcome) => total.tally[outcome] > 0),
	};
};
