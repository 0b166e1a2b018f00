import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { longestVisitText } from '#domain/applications/visit-day.ts';
import { teamsOf } from '#domain/applications/visit-route.ts';
import { fill } from '#domain/text.ts';
import { dateInWib, formatDay, isCalendarDate } from '#domain/time/office-time.ts';
import { addWorkingDays, isWorkingDay } from '#domain/time/working-days.ts';
import { listHomeVisits } from '#features/applications/server/home-visit-queries.ts';
import { planVisits } from '#features/applications/server/plan-visits.ts';
import { listRoute, routeSettings } from '#features/applications/server/visit-route-queries.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { fieldProblemWords, refusalWords } from '#server/refusals.ts';
import { routeMessages as m } from '#ui/messages/visit-routes.ts';
import { stopShown, toldShown } from './stop-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/* Officers who see home visits, within their jurisdiction: a day's way of each team, and who waits for a day. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale, actor } = ctx;
	if (!holdsRole(actor, 'view_home_visits')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const today = dateInWib(ctx.now());
	const calendar = await workingCalendar(ctx, ctx.db);
	const asked = url.searchParams.get('hari') ?? '';
	const first = isWorkingDay(today, calendar) ? today : addWorkingDays(today, 1, calendar);
	const date = isCalendarDate(asked) ? asked : first;
	const route = await listRoute(ctx, { date, team: null }, 'plan');
	const { perDay } = routeSettings(ctx);
	const { visits } = await listHomeVisits(ctx);
	const waiting = visits.filter(({ agreed }) => agreed === null || agreed.date < today);
	const rows = waiting.map(({ told, agreed, kelurahanName, number, name, overdue }) => ({
		...toldShown(told, locale),
		number,
		name,
		overdue,
		kelurahan: kelurahanName,
		missed: agreed !== null,
	}));
	return {
		date,
		dateShown: formatDay(date, locale),
		past: date < today,
		working: isWorkingDay(date, calendar),
		before: addWorkingDays(date, -1, calendar),
		after: addWorkingDays(date, 1, calendar),
		perDay,
		mayAgree: holdsRole(actor, 'agree_visit'),
		mayRecord: holdsRole(actor, 'record_person'),
		longest: longestVisitText,
		teams: teamsOf(routeSettings(ctx)).map((team) => ({
			team,
			stops: route
				.filter(({ agreed }) => agreed.team === team)
				.map((stop, at) => stopShown(stop, at, locale)),
		})),
		waiting: waiting.length,
		anyMissed: rows.some(({ missed }) => missed),
		groups: [...Map.groupBy(rows, ({ kelurahan }) => kelurahan)].map(([kelurahan, people]) => ({
			kelurahan,
			people,
		})),
		planned: Number(url.searchParams.get('ditetapkan') ?? 0) || 0,
	};
};

export const actions: Actions = {
	/* Who may not is refused by the deed itself, for each visit. */
	plan: async ({ locals: { ctx }, request }) => {
		const { locale } = ctx;
		const form = await request.formData();
		const of = (name: string): string => String(form.get(name) ?? '');
		const typed = { team: of('team'), part: of('part'), reason: of('reason').trim() };
		const date = of('date');
		const numbers = form.getAll('number').map(String);
		if (!holdsRole(ctx.actor, 'agree_visit')) {
			const { title, detail } = refusalWords({ code: 'not_allowed' }, locale);
			return fail(403, { ...typed, numbers, title, problems: [detail] });
		}
		if (numbers.length === 0)
			return fail(422, {
				...typed,
				numbers,
				title: refusalWords({ code: 'invalid_input' }, locale).title,
				problems: [m.nobody[locale]],
			});
		const { planned, refused } = await planVisits(ctx, {
			numbers,
			date,
			team: Number(typed.team) || 1,
			part: typed.part,
			reason: typed.reason,
		});
		if (refused.length === 0)
			redirect(303, `/petugas/jemput-bola/rute?hari=${date}&ditetapkan=${planned.length}`);
		return fail(409, {
			...typed,
			numbers: refused.map(({ number }) => number),
			title: fill(m.planned[locale], { n: planned.length }),
			problems: refused.map(({ number, refusal }) =>
				fill(m.notPlanned[locale], {
					name: number,
					why:
						refusal.fields?.map((problem) => fieldProblemWords(problem, locale)).join(' ') ??
						refusalWords(refusal, locale).detail,
				}),
			),
		});
	},
};
