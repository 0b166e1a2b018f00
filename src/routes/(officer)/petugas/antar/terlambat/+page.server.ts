import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { isLate, passOnBy } from '#domain/custody/lateness.ts';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { workingDaysBetween } from '#domain/time/working-days.ts';
import { nameOfOfficer } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { watchesOver, whoActs } from '#features/custody/server/acting-hand.ts';
import { listOnTheirWay } from '#features/custody/server/late-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/** As many as one page shows; the longest held first. */
const shownAtOnce = 200;

/* For supervisors: what somebody keeps longer than a leg may take, and what suspended officers carry, of the places they watch over. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'watch_custody'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const { all } = await whoActs(ctx);
	const calendar = await workingCalendar(ctx, ctx.db);
	const now = ctx.now();
	const officeOf = (id: string | null) => all.find((office) => office.id === id) ?? null;
	const found = (await listOnTheirWay(ctx.db)).filter(
		({ heldSince, suspended, goal, holder }) =>
			(suspended || isLate(heldSince, now, calendar)) &&
			(watchesOver(ctx, officeOf(goal)) ||
				(holder.kind === 'office' && watchesOver(ctx, officeOf(holder.officeId)))),
	);
	const late = [];
	for (const item of found.slice(0, shownAtOnce)) {
		const due = passOnBy(item.heldSince, calendar);
		late.push({
			code: item.code,
			number: item.number,
			goal: officeOf(item.goal)?.name ?? null,
			holder:
				item.holder.kind === 'office'
					? (officeOf(item.holder.officeId)?.name ?? item.holder.officeId)
					: item.holder.kind === 'carrier'
						? await nameOfOfficer(ctx, item.holder.accountId)
						: '',
			suspended: item.suspended,
			due: formatDate(due, locale),
			daysLate: Math.max(0, workingDaysBetween(due, dateInWib(now), calendar)),
		});
	}
	return { late, count: found.length };
};
