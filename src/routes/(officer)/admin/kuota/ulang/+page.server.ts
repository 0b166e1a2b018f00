import { error } from '@sveltejs/kit';
import { waitedAtMost, type Outcome } from '#domain/booking/replay-demand.ts';
import { trialField } from '#domain/booking/trial-quotas.ts';
import { fill, type Locale } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { listDemand } from '#features/applications/server/demand-queries.ts';
import { listOfficeQuotas } from '#features/booking/server/quota-queries.ts';
import { replayQuotas } from '#features/booking/server/replay-quotas.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { quotaReplayMessages as m } from '#ui/messages/quota-replay.ts';
import { mayManage } from '../looked-at.ts';
import { mostDays, whatIsAsked } from './what-is-asked.ts';
import type { PageServerLoad } from './$types';

/** An outcome as it is told; where a share waits longer than the span, that is said. */
const told = (outcome: Outcome, longest: number, locale: Locale) => {
	const days = (share: number): string => {
		if (outcome.asked === 0) return m.nobody[locale];
		const n = waitedAtMost(outcome, share);
		return n === null ? fill(m.beyond[locale], { n: longest }) : fill(m.days[locale], { n });
	};
	const { asked, served, overflow } = outcome;
	return { asked, served, overflow, median: days(0.5), p90: days(0.9) };
};

/* For who manages offices: past demand against other numbers, in the address, so that it can be kept and shown. Changes nothing. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	mayManage(ctx);
	const { locale } = ctx;
	const span = ctx.city.settings.pickupSpan;
	const all = await listOfficeQuotas(ctx.db);
	const ids = all.map(({ id }) => id);
	const asked = whatIsAsked(url.searchParams, ids, dateInWib(ctx.now()));
	const { group, trial } = asked;
	const demand = await listDemand(ctx.db, group, asked);
	const replayed = await replayQuotas(ctx, { group, demand, trial });
	if (!replayed.ok) error(httpStatus(replayed.refusal), refusalWords(replayed.refusal, locale).detail);
	const { before, after, offices } = replayed.value;
	const waits = [...new Set([...before.waits.keys(), ...(after?.waits.keys() ?? [])])].sort((a, b) => a - b);
	const rows = [
		...waits.map((wait) => ({
			label: String(wait),
			before: before.waits.get(wait) ?? 0,
			after: after ? (after.waits.get(wait) ?? 0) : null,
		})),
		{ label: m.noDay[locale], before: before.overflow, after: after ? after.overflow : null },
	];
	const names = new Map(all.map(({ id, name }) => [trialField(id), name]));
	const problems = asked.problems.map((problem) => ({
		field: problem.field,
		message: fieldProblemWords(problem, locale, names.get(problem.field) ?? m.number[locale]),
	}));
	if (asked.rangeWrong)
		problems.unshift({ field: 'dari', message: fill(m.rangeWrong[locale], { most: mostDays }) });
	return {
		...{
			group,
			span,
			first: asked.first,
			last: asked.last,
			kind: asked.kind,
			number: asked.number,
			problems,
		},
		each: all
			.filter(({ quotas }) => (quotas[group] ?? 0) > 0)
			.map(({ id, name, quotas }) => ({
				field: trialField(id),
				name,
				now: quotas[group],
				typed: asked.each.get(id) ?? '',
			})),
		waits: rows,
		before: told(before, span.max, locale),
		after: after && told(after, span.max, locale),
		offices: offices.map((one) => ({
			name: one.name,
			before: told(one.before, span.max, locale),
			after: one.after && told(one.after, span.max, locale),
		})),
	};
};
