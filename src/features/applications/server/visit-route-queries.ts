import { sql } from 'kysely';
import type { Status } from '#domain/applications/application.ts';
import type { VisitDay } from '#domain/applications/visit-day.ts';
import { inRouteOrder, teamsOf, usualRoutes, type RouteSettings } from '#domain/applications/visit-route.ts';
import type { Text } from '#domain/text.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays, isWorkingDay } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { openSubmitted, openSummary, toStored } from './stored-application.ts';
import { listVisitDays } from './visit-day-queries.ts';
import { jurisdictionSql } from './area-queries.ts';

/** The city's teams and how many visits each makes a day. */
export const routeSettings = ({ city }: Pick<Ctx, 'city'>): RouteSettings =>
	city.settings.homeVisits ?? usualRoutes;

/** A visit on a day's route. What the form does not ask, or the applicant left empty, is not there. */
export type RouteStop = {
	readonly number: string;
	readonly status: Status;
	readonly name: string;
	readonly told: Readonly<Record<string, Text>>;
	readonly agreed: VisitDay;
	/** Recorded, on this visit or before. */
	readonly recorded: boolean;
};

const latest = sql<number>`(select max(turn) from visit_days w where w.application_id = visit_days.application_id)`;
const givenUp = ['cancelled', 'rejected', 'expired'] as const;

/**
 * The visits of a day within the officer's jurisdiction, in the order of the way, for all teams or one. `purpose` says in the audit trail
 * what their addresses are read for.
 */
export async function listRoute(
	ctx: Ctx,
	of: { readonly date: string; readonly team: number | null },
	purpose: 'plan' | 'sheet',
): Promise<readonly RouteStop[]> {
	let query = ctx.db
		.selectFrom('visitDays')
		.innerJoin('applications', 'applications.id', 'visitDays.applicationId')
		.selectAll('applications')
		.where('visitDays.onDate', '=', of.date)
		.whereRef('visitDays.turn', '=', latest)
		.where('applications.status', 'not in', givenUp)
		.where(jurisdictionSql(ctx.actor, 'view_home_visits'));
	if (of.team !== null) query = query.where('visitDays.team', '=', of.team);
	const apps = (await query.execute()).map((row) => toStored(ctx, row));
	const agreed = await listVisitDays(ctx.db, apps);
	const stops = apps.map((app): RouteStop => ({
		number: app.row.number,
		status: app.row.status,
		name: openSummary(app).subjectName,
		told: Object.fromEntries((openSubmitted(app) ?? []).map(({ field, text }) => [field, text])),
		agreed: agreed.get(app.row.id)!,
		recorded: app.facts.recorded === true || app.facts.siakDone,
	}));
	if (stops.length > 0)
		await audit(ctx, ctx.db, {
			action: 'view_visit_route',
			subjectKind: 'applications',
			subjectId: null,
			detail: { purpose, date: of.date, team: of.team, visits: stops.length },
		});
	const place = ({ told, agreed: { part } }: RouteStop) => {
		const of = (field: string): string => told[field]?.id ?? '';
		return { part, kelurahanName: of('kelurahan'), rw: of('rw'), rt: of('rt'), street: of('alamat') };
	};
	return stops.sort((a, b) => inRouteOrder(place(a), place(b)));
}

/** How full a team's day is. */
export type RouteRoom = { readonly date: string; readonly team: number; readonly visits: number };

/** How full the next working days are, team by team, the emptiest of a day first. */
export async function listRouteRoom(ctx: Ctx, reader: Reader, days: number): Promise<readonly RouteRoom[]> {
	const calendar = await workingCalendar(ctx, reader);
	const today = dateInWib(ctx.now());
	const first = isWorkingDay(today, calendar) ? today : addWorkingDays(today, 1, calendar);
	const dates = [first];
	while (dates.length < days) dates.push(addWorkingDays(dates.at(-1)!, 1, calendar));
	const rows = await reader
		.selectFrom('visitDays')
		.innerJoin('applications', 'applications.id', 'visitDays.applicationId')
		.select(['visitDays.onDate', 'visitDays.team', (eb) => eb.fn.countAll<string>().as('n')])
		.where('visitDays.onDate', '>=', first)
		.where('visitDays.onDate', '<', addDays(dates.at(-1)!, 1))
		.whereRef('visitDays.turn', '=', latest)
		.where('applications.status', 'not in', givenUp)
		.groupBy(['visitDays.onDate', 'visitDays.team'])
		.execute();
	return dates.flatMap((date) =>
		teamsOf(routeSettings(ctx))
			.map((team) => ({
				date,
				team,
				visits: Number(rows.find((row) => row.onDate === date && row.team === team)?.n ?? 0),
			}))
			.sort((a, b) => a.visits - b.visits || a.team - b.team),
	);
}
