import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { routeKit, teamsOf } from '#domain/applications/visit-route.ts';
import { dateInWib, formatDay, formatInstant, isCalendarDate } from '#domain/time/office-time.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { listRoute, routeSettings } from '#features/applications/server/visit-route-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { stopShown } from '../stop-shown.ts';
import type { PageServerLoad } from './$types';

/* The sheet of a team's day, to be printed: addresses are read for a purpose, which is written to the audit trail; kept by no cache. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url, setHeaders }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_home_visits'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	setHeaders({ 'cache-control': 'private, no-store' });
	const asked = url.searchParams.get('hari') ?? '';
	const date = isCalendarDate(asked) ? asked : dateInWib(ctx.now());
	const wanted = Number(url.searchParams.get('regu') ?? 1);
	const team = teamsOf(routeSettings(ctx)).find((one) => one === wanted) ?? 1;
	const stops = await listRoute(ctx, { date, team }, 'sheet');
	return {
		date,
		team,
		day: formatDay(date, locale),
		by: session?.name ?? '',
		at: formatInstant(ctx.now(), locale),
		kit: routeKit.map((item) => item[locale]),
		stops: stops
			.filter(({ recorded }) => !recorded)
			.map((stop, at) => ({
				...stopShown(stop, at, locale),
				qr: qrSvg(`${ctx.env.publicOrigin}/petugas/perekaman/${stop.number}`),
			})),
	};
};
