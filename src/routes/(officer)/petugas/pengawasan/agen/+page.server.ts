import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { leastCases, outliersOf } from '#domain/consent/outliers.ts';
import { fill } from '#domain/text.ts';
import { addDays, dateInWib, instantInWib } from '#domain/time/office-time.ts';
import { nameOfOfficer } from '#features/accounts/server/public.ts';
import { listAgentCounts } from '#features/applications/server/consent/agent-counts-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { outlierMessages as m } from '#ui/messages/agents.ts';
import type { PageServerLoad } from './$types';

/** Over how many days agents are looked at. */
const days = 90;

/* For supervisors: agents of their area whose share of something is out of the ordinary, with the cases it rests on. No ranking. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'watch_agents')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const since = instantInWib(addDays(dateInWib(ctx.now()), -days));
	const counts = await listAgentCounts(ctx, since);
	const percent = (share: number): string => `${Math.round(share * 100)}%`;
	const outliers = [];
	for (const one of outliersOf(counts))
		outliers.push({
			id: `${one.agentId} ${one.kind}`,
			name: await nameOfOfficer(ctx, one.agentId),
			words: fill(m[one.kind][locale], {
				n: one.n,
				of: one.of,
				share: percent(one.share),
				median: percent(one.median),
			}),
		});
	return { outliers, agents: counts.length, days, leastCases };
};
