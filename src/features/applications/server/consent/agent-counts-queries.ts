import { sql } from 'kysely';
import type { AgentCounts } from '#domain/consent/outliers.ts';
import type { Ctx } from '#server/ctx.ts';
import { jurisdictionSql } from '../area-queries.ts';

type Counted = {
	agentId: string;
	sent: number;
	turnedDown: number;
	signed: number;
	sharedAddress: number;
};

/** What each agent sent since an instant within the supervisor's area, and what became of it; with what they carried. */
export async function listAgentCounts(ctx: Ctx, since: Date): Promise<readonly AgentCounts[]> {
	const rows: readonly Counted[] = await ctx.db
		.selectFrom('applications')
		.innerJoin('consents', 'consents.applicationId', 'applications.id')
		.select([
			'consents.agentId',
			sql<number>`count(*)::int`.as('sent'),
			sql<number>`count(*) filter (where applications.status = 'rejected' or applications.round > 1 or applications.returned_at is not null)::int`.as(
				'turnedDown',
			),
			sql<number>`count(*) filter (where consents.method <> 'code')::int`.as('signed'),
			sql<number>`count(*) filter (where exists (
				select 1 from consents other join applications theirs on theirs.id = other.application_id
				where other.address_hash = consents.address_hash and theirs.applicant_id <> applications.applicant_id))::int`.as(
				'sharedAddress',
			),
		])
		.where('applications.submittedAt', '>=', since)
		.where('consents.givenAt', 'is not', null)
		.where(jurisdictionSql(ctx.actor, 'watch_agents'))
		.groupBy('consents.agentId')
		.execute();
	const late = await countByAccount(ctx, since);
	return rows.map((row) => {
		const carried = late.get(row.agentId) ?? { legs: 0, late: 0 };
		return { ...row, ...carried };
	});
}

/** How many legs each officer carried since then, and how many of them too long. */
async function countByAccount(
	ctx: Ctx,
	since: Date,
): Promise<ReadonlyMap<string, { readonly legs: number; readonly late: number }>> {
	const carried = await ctx.db
		.selectFrom('custodyEvents')
		.select(['holderAccount', sql<number>`count(*)::int`.as('n')])
		.where('action', '=', 'received')
		.where('holderAccount', 'is not', null)
		.where('at', '>=', since)
		.groupBy('holderAccount')
		.execute();
	const late = await ctx.db
		.selectFrom('lateLegs')
		.select(['holderAccount', sql<number>`count(*)::int`.as('n')])
		.where('holderAccount', 'is not', null)
		.where('notedAt', '>=', since)
		.groupBy('holderAccount')
		.execute();
	const lateBy = new Map(late.map(({ holderAccount, n }) => [holderAccount, n]));
	return new Map(
		carried.map(({ holderAccount, n }) => [
			holderAccount!,
			{ legs: n, late: Math.min(n, lateBy.get(holderAccount) ?? 0) },
		]),
	);
}
