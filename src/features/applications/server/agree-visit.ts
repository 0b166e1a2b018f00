import { whyNot } from '#domain/access/policy.ts';
import {
	dayPartNames,
	isDayPart,
	mayAgreeVisit,
	visitProblems,
	type VisitDay,
} from '#domain/applications/visit-day.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, noteChange } from './application-store.ts';
import { catalogueOf } from './stored-application.ts';
import { tellApplicant } from './tell-applicant.ts';
import { findVisitDay } from './visit-day-queries.ts';
import { insertVisitDay } from './visit-day-store.ts';
import { routeSettings } from './visit-route-queries.ts';
import { countOnRoute, lockRoute } from './visit-route-store.ts';

export type VisitInput = {
	readonly number: string;
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly part: string;
	/** The team that comes; left out: the one agreed on before, or the first. */
	readonly team?: number | undefined;
	readonly note?: string | undefined;
	readonly reason?: string | undefined;
	/** The turn of the day the officer saw, 0 for none; another one has been agreed meanwhile is `stale`. */
	readonly seen?: number | undefined;
};

/**
 * An officer writes down the day agreed for a visit at home, or another day with the reason; the applicant is told. Once the person
 * is recorded, and where nobody comes home, it is `action_not_possible`. The same day once more writes nothing;
 * another team on it is told to nobody. Refuses (`route_full`) a team that has its visits on that day.
 */
export async function agreeVisit(ctx: Ctx, input: VisitInput): Promise<Result<VisitDay>> {
	const calendar = await workingCalendar(ctx, ctx.db);
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'agree_visit', app.facts);
		if (forbidden) return refuse(forbidden);
		if (catalogueOf(app.row).variant.meeting !== 'home' || !mayAgreeVisit(app.facts))
			return refuse('action_not_possible');
		const now = await findVisitDay(tx, app);
		const asked = {
			date: input.date.trim(),
			part: input.part,
			team: input.team ?? now?.team ?? 1,
			note: (input.note ?? '').trim(),
			reason: (input.reason ?? '').trim(),
		};
		const sameForApplicant =
			now !== null && now.date === asked.date && now.part === asked.part && now.note === asked.note;
		if (sameForApplicant && now.team === asked.team) return done(now);
		if (input.seen !== undefined && input.seen !== (now?.turn ?? 0)) return refuse('stale');
		const changing = now !== null && !sameForApplicant;
		const { teams, perDay } = routeSettings(ctx);
		const fields = visitProblems(asked, { today: dateInWib(ctx.now()), calendar, changing, teams });
		if (fields.length > 0 || !isDayPart(asked.part)) return refuse('invalid_input', { fields });
		const { date, team } = asked;
		await lockRoute(tx, date, team);
		// Who stays with the same team on the same day has a place on its route.
		const stays = now !== null && now.date === date && now.team === team;
		const visits = stays ? 0 : await countOnRoute(tx, { date, team, but: app.row.id });
		if (visits >= perDay) return refuse('route_full', { values: { date, team, n: visits } });
		const agreed: VisitDay = {
			...asked,
			part: asked.part,
			turn: (now?.turn ?? 0) + 1,
			reason: changing ? asked.reason : (now?.reason ?? ''),
		};
		await insertVisitDay(ctx, tx, app, agreed);
		await noteChange(ctx, tx, app);
		await audit(ctx, tx, {
			action: 'agree_visit',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn: agreed.turn, date, part: agreed.part, team },
		});
		// Which team comes is the office's own business.
		if (sameForApplicant) return done(agreed);
		await tellApplicant(ctx, tx, app, agreed.turn === 1 ? 'visit_agreed' : 'visit_changed', (locale) => ({
			visitOn: agreed.date,
			dayPart: dayPartNames[agreed.part][locale],
			note: agreed.note,
			reason: agreed.reason,
		}));
		return done(agreed);
	});
}
