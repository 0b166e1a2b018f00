import type { Status } from '#domain/applications/application.ts';
import { awaitingVisit, type VisitDay } from '#domain/applications/visit-day.ts';
import { verificationDays } from '#domain/applications/targets.ts';
import { homeVariants } from '#domain/catalogue/meeting.ts';
import { services } from '#domain/catalogue/services.ts';
import type { Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { openSubmitted, openSummary, toStored } from './stored-application.ts';
import { listVisitDays } from './visit-day-queries.ts';
import { jurisdictionSql } from './area-queries.ts';

/** Someone an officer is to visit. What the form does not ask, or the applicant left empty, is not there. */
export type HomeVisit = {
	readonly number: string;
	readonly status: Status;
	readonly name: string;
	/** The kelurahan of the visit, which need not be the one of the KK. */
	readonly kelurahanName: string;
	/** In words, by the field of the form. */
	readonly told: Readonly<Record<string, Text>>;
	/** YYYY-MM-DD, WIB. */
	readonly dueOn: string;
	readonly overdue: boolean;
	/** The day agreed for it; null when none is yet. */
	readonly agreed: VisitDay | null;
};

const atOnce = 200;

/**
 * The home visits that have not been made, within the officer's jurisdiction: by kelurahan of the visit, then by due date. At
 * most 200, the longest waiting; `more` when there are others. The look is written to the audit trail.
 */
export async function listHomeVisits(
	ctx: Ctx,
): Promise<{ readonly visits: readonly HomeVisit[]; readonly more: boolean }> {
	const today = dateInWib(ctx.now());
	const calendar = await workingCalendar(ctx, ctx.db);
	const rows = await ctx.db
		.selectFrom('applications')
		.innerJoin('kelurahan', 'kelurahan.code', 'applications.kelurahanCode')
		.selectAll('applications')
		.select('kelurahan.name as kelurahanName')
		.where('applications.status', 'in', awaitingVisit)
		.where('applications.siakDoneAt', 'is', null)
		.where('applications.recordedAt', 'is', null)
		.where((eb) =>
			eb.or(
				homeVariants(services).map(({ service, variant }) =>
					eb.and([eb('applications.service', '=', service), eb('applications.variant', '=', variant)]),
				),
			),
		)
		.where(jurisdictionSql(ctx.actor, 'view_home_visits'))
		.orderBy('applications.submittedAt')
		.orderBy('applications.id')
		.limit(atOnce + 1)
		.execute();
	const found = rows.slice(0, atOnce).map(({ kelurahanName, ...row }) => ({
		app: toStored(ctx, row),
		kelurahanName,
	}));
	const agreed = await listVisitDays(
		ctx.db,
		found.map(({ app }) => app),
	);
	const visits = found.map(({ app, kelurahanName }): HomeVisit => {
		const { row } = app;
		const told = Object.fromEntries((openSubmitted(app) ?? []).map((answer) => [answer.field, answer.text]));
		const dueOn = row.dueOn ?? addWorkingDays(dateInWib(row.submittedAt!), verificationDays, calendar);
		return {
			number: row.number,
			status: row.status,
			name: openSummary(app).subjectName,
			kelurahanName: told['kelurahan']?.id ?? kelurahanName,
			told,
			dueOn,
			overdue: dueOn < today,
			agreed: agreed.get(row.id) ?? null,
		};
	});
	if (visits.length > 0)
		await audit(ctx, ctx.db, {
			action: 'view_home_visits',
			subjectKind: 'applications',
			subjectId: null,
			detail: { visits: visits.length },
		});
	visits.sort((a, b) => a.kelurahanName.localeCompare(b.kelurahanName, 'id') || (a.dueOn < b.dueOn ? -1 : 1));
	return { visits, more: rows.length > atOnce };
}
