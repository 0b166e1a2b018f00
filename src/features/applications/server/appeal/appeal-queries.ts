import { whyNot } from '#domain/access/policy.ts';
import type { AppealState } from '#domain/applications/application.ts';
import { clockOf, type Clock } from '#domain/appeals/appeal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { open } from '#server/keyring.ts';
import { openSummary, toStored, type StoredApplication } from '../stored-application.ts';
import { jurisdictionSql } from '../area-queries.ts';
import { appealContext } from './appeal-store.ts';

/** An appeal as its applicant and its supervisor read it. */
export type Appeal = {
	readonly state: AppealState;
	readonly filedAt: Date;
	readonly answerBy: string;
	readonly reason: string;
	readonly decidedAt: Date | null;
	readonly explanation: string | null;
};

/** The appeal of an application; null when there is none. */
export async function findAppeal(reader: Reader, app: StoredApplication): Promise<Appeal | null> {
	if (app.row.appeal === null) return null;
	const row = await reader
		.selectFrom('appeals')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.executeTakeFirstOrThrow();
	const opened = (column: 'reason' | 'explanation'): string | null =>
		row[column] && open<string>(app.dataKey, appealContext(app.row.id, column), row[column]);
	return {
		state: row.outcome ?? 'open',
		filedAt: row.filedAt,
		answerBy: row.answerBy,
		reason: opened('reason')!,
		decidedAt: row.decidedAt,
		explanation: opened('explanation'),
	};
}

export type AppealListed = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly subjectName: string;
	readonly kelurahanName: string;
	readonly state: AppealState;
	readonly filedAt: Date;
	readonly answerBy: string;
	readonly decidedAt: Date | null;
	readonly clock: Clock;
	/** Why this officer may not decide it, if so: they rejected it. */
	readonly ownRejection: boolean;
};

/** The appeals within the supervisor's area: those to be answered, the one due first on top, or the latest that were. */
export async function listAppeals(
	ctx: Ctx,
	view: 'open' | 'decided',
	page: { readonly limit?: number } = {},
): Promise<readonly AppealListed[]> {
	const calendar = await workingCalendar(ctx, ctx.db);
	const today = dateInWib(ctx.now());
	const base = ctx.db
		.selectFrom('appeals')
		.innerJoin('applications', 'applications.id', 'appeals.applicationId')
		.innerJoin('kelurahan', 'kelurahan.code', 'applications.kelurahanCode')
		.selectAll('applications')
		.select([
			'kelurahan.name as kelurahanName',
			'appeals.filedAt',
			'appeals.answerBy',
			'appeals.decidedAt',
			'appeals.outcome',
		])
		.where(jurisdictionSql(ctx.actor, 'view_appeals'))
		.limit(page.limit ?? 200);
	const rows = await (
		view === 'open'
			? base.where('appeals.decidedAt', 'is', null).orderBy('appeals.answerBy').orderBy('appeals.filedAt')
			: base.where('appeals.decidedAt', 'is not', null).orderBy('appeals.decidedAt', 'desc')
	).execute();
	return rows.map((row) => {
		const app = toStored(ctx, row);
		return {
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			subjectName: openSummary(app).subjectName,
			kelurahanName: row.kelurahanName,
			state: row.outcome ?? ('open' as const),
			filedAt: row.filedAt,
			answerBy: row.answerBy,
			decidedAt: row.decidedAt,
			clock: clockOf(row.answerBy, today, calendar),
			ownRejection: whyNot(ctx.actor, 'uphold_appeal', app.facts) === 'own_rejection',
		};
	});
}

/** The numbers of appeals whose last day has passed without an answer and whose applicants are not told of it. */
export async function listLateAppeals(
	reader: Reader,
	today: string,
): Promise<readonly { readonly number: string }[]> {
	return await reader
		.selectFrom('appeals')
		.innerJoin('applications', 'applications.id', 'appeals.applicationId')
		.select('applications.number')
		.where('appeals.decidedAt', 'is', null)
		.where('appeals.lateToldAt', 'is', null)
		.where('appeals.answerBy', '<', today)
		.orderBy('applications.number')
		.execute();
}
