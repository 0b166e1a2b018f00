import { notOpenStatuses } from '#domain/applications/application.ts';
import type { OpenApplication } from '#domain/applications/advice.ts';
import type { Ctx } from '#server/ctx.ts';
import { openListedSummary, summaryColumns, type StoredApplication } from './stored-application.ts';

/** The other applications of the same applicant that are sent and not closed, at most fifty. */
export async function listOtherOpen(ctx: Ctx, app: StoredApplication): Promise<readonly OpenApplication[]> {
	const rows = await ctx.db
		.selectFrom('applications')
		.select(summaryColumns)
		.select(['applications.number', 'applications.service', 'applications.variant'])
		.where('applications.applicantId', '=', app.row.applicantId)
		.where('applications.id', '!=', app.row.id)
		.where('applications.status', 'not in', notOpenStatuses)
		.orderBy('applications.createdAt', 'desc')
		.limit(50)
		.execute();
	return rows.map((row) => {
		const { subjectNik, subjectName } = openListedSummary(ctx, row);
		return { number: row.number, service: row.service, variant: row.variant, subjectNik, subjectName };
	});
}
