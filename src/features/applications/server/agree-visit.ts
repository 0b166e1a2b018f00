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

export type VisitInput = {
	readonly number: string;
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly part: string;
	readonly note?: string | undefined;
	readonly reason?: string | undefined;
	/** The turn of the day the officer saw, 0 for none; another one has been agreed meanwhile is `stale`. */
	readonly seen?: number | undefined;
};

/**
 * An officer writes down the day agreed for a visit at home, or another day with the reason; the applicant is told. Once the person
 * is recorded, and where nobody comes home, it is `action_not_possible`. The same day once more writes nothing.
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
			note: (input.note ?? '').trim(),
			reason: (input.reason ?? '').trim(),
		};
		if (now && now.date === asked.date && now.part === asked.part && now.note === asked.note)
			return done(now);
		if (input.seen !== undefined && input.seen !== (now?.turn ?? 0)) return refuse('stale');
		const changing = now !== null;
		const fields = visitProblems(asked, { today: dateInWib(ctx.now()), calendar, changing });
		if (fields.length > 0 || !isDayPart(asked.part)) return refuse('invalid_input', { fields });
		const agreed: VisitDay = {
			...asked,
			part: asked.part,
			turn: (now?.turn ?? 0) + 1,
			reason: changing ? asked.reason : '',
		};
		await insertVisitDay(ctx, tx, app, agreed);
		await noteChange(ctx, tx, app);
		await audit(ctx, tx, {
			action: 'agree_visit',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn: agreed.turn, date: agreed.date, part: agreed.part },
		});
		await tellApplicant(ctx, tx, app, agreed.turn === 1 ? 'visit_agreed' : 'visit_changed', (locale) => ({
			visitOn: agreed.date,
			dayPart: dayPartNames[agreed.part][locale],
			note: agreed.note,
			reason: agreed.reason,
		}));
		return done(agreed);
	});
}
