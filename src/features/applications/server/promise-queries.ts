import type { Ctx } from '#server/ctx.ts';

/** Sent applications whose day is so near that it may not be kept, the nearest first. */
export async function listNear(ctx: Ctx, until: string): Promise<readonly { readonly number: string }[]> {
	return await ctx.db
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select('applications.number')
		.where('pickups.heldUntil', 'is', null)
		.where('pickups.onDate', '<=', until)
		.where('applications.status', 'in', ['verification', 'processing', 'failed'])
		.orderBy('pickups.onDate')
		.orderBy('applications.number')
		.execute();
}
