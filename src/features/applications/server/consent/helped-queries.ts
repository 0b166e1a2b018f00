import type { Status } from '#domain/applications/application.ts';
import { holdsRole } from '#domain/access/policy.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { openListedSummary, summaryColumns } from '../stored-application.ts';
import { jurisdictionSql } from '../area-queries.ts';

/** An application an agent helps with. */
export type Helped = {
	readonly number: string;
	readonly service: string;
	readonly variant: string;
	readonly status: Status;
	readonly name: string;
	readonly correctBy: string | null;
	readonly pickupOn: string | null;
	readonly toDoor: boolean;
};

/** As many as one page shows. */
const shownAtOnce = 200;

/**
 * What was entered for residents of the agent's area and is not over: their own drafts, and what any agent of the area sent, so that one
 * can stand in for another. What residents took back their consent to is not there. What has to be corrected comes first.
 */
export async function listHelped(ctx: Ctx): Promise<readonly Helped[]> {
	const me = actorId(ctx);
	if (me === null || !holdsRole(ctx.actor, 'start_as_agent')) return [];
	const rows = await ctx.db
		.selectFrom('applications')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.leftJoin('deliveries', 'deliveries.applicationId', 'applications.id')
		.select(summaryColumns)
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.status',
			'applications.correctBy',
			'pickups.onDate as pickupOn',
			'deliveries.askedAt',
		])
		.where('applications.channel', '=', 'agent')
		.where('applications.consentWithdrawnAt', 'is', null)
		.where('applications.status', 'not in', ['collected', 'rejected', 'cancelled', 'expired'])
		.where((where) =>
			where.or([where('applications.enteredBy', '=', me), where('applications.status', '!=', 'draft')]),
		)
		.where(jurisdictionSql(ctx.actor, 'start_as_agent'))
		.orderBy((order) =>
			order
				.case()
				.when('applications.status', '=', 'returned')
				.then(0)
				.when('applications.status', '=', 'draft')
				.then(1)
				.else(2)
				.end(),
		)
		.orderBy('applications.updatedAt', 'desc')
		.limit(shownAtOnce)
		.execute();
	return rows.map((row) => ({
		number: row.number,
		service: row.service,
		variant: row.variant,
		status: row.status,
		name: openListedSummary(ctx, row).applicantName,
		correctBy: row.correctBy,
		pickupOn: row.pickupOn,
		toDoor: row.askedAt !== null,
	}));
}
