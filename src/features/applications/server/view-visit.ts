import { whyNot } from '#domain/access/policy.ts';
import { mayAgreeVisit, type VisitDay } from '#domain/applications/visit-day.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication } from './application-store.ts';
import { catalogueOf, openSubmitted, openSummary } from './stored-application.ts';
import { findVisitDay } from './visit-day-queries.ts';
import { listRouteRoom, routeSettings, type RouteRoom } from './visit-route-queries.ts';

/** What an officer who agrees on a visit sees: whom to call and where to go, nothing more of the application. */
export type VisitView = {
	readonly number: string;
	readonly name: string;
	/** In words, by the field of the form. */
	readonly told: Readonly<Record<string, Text>>;
	readonly visit: VisitDay | null;
	/** How full the next working days are. */
	readonly room: readonly RouteRoom[];
	readonly perDay: number;
	/** There is a visit still to come. */
	readonly possible: boolean;
};

/** Reads a visit for whoever may agree on its day; the look is written to the audit trail. */
export async function viewVisit(ctx: Ctx, number: string): Promise<Result<VisitView>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'agree_visit', app.facts);
	if (forbidden) return refuse(forbidden);
	const possible = catalogueOf(app.row).variant.meeting === 'home' && mayAgreeVisit(app.facts);
	await audit(ctx, ctx.db, {
		action: 'view_application',
		subjectKind: 'application',
		subjectId: app.row.id,
		detail: { purpose: 'visit' },
	});
	return done({
		number: app.row.number,
		name: openSummary(app).subjectName,
		told: Object.fromEntries((openSubmitted(app) ?? []).map(({ field, text }) => [field, text])),
		visit: possible ? await findVisitDay(ctx.db, app) : null,
		room: possible ? await listRouteRoom(ctx, ctx.db, 5) : [],
		perDay: routeSettings(ctx).perDay,
		possible,
	});
}
