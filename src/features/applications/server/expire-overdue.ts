import { collectionDays, draftDays } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { discardDraft } from './discard-draft.ts';
import { expireApplication } from './finish-application.ts';
import { oneByOne } from './one-by-one.ts';
import { listOverdueNumbers, listStaleDrafts } from './application-queries.ts';

const day = 86_400_000;

/** Job: closes returned applications past their deadline and documents nobody collected. Returns how many. */
export async function expireOverdue(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const notCollectedSince = new Date(ctx.now().getTime() - collectionDays * day);
	const limits = { today: dateInWib(ctx.now()), notCollectedSince };
	return await untilNone(
		ctx,
		async () => await listOverdueNumbers(ctx.db, limits),
		async ({ number, reason }) => (await expireApplication(system, { number, reason })).ok,
	);
}

/** Job: discards drafts nobody touched for a month, on behalf of their owners. Returns how many. */
export async function discardStaleDrafts(ctx: Ctx): Promise<number> {
	const since = new Date(ctx.now().getTime() - draftDays * day);
	return await untilNone(
		ctx,
		async () => await listStaleDrafts(ctx.db, since),
		async ({ number, applicantId }) =>
			(await discardDraft(actingAs(ctx, { kind: 'applicant', accountId: applicantId }), { number })).ok,
	);
}

/** Some hundred at a time, until there are none or none of them can be done. */
async function untilNone<T extends { readonly number: string }>(
	ctx: Ctx,
	list: () => Promise<readonly T[]>,
	deed: (application: T) => Promise<boolean>,
): Promise<number> {
	let times = 0;
	for (;;) {
		const done = await oneByOne(ctx, await list(), deed);
		if (done === 0) return times;
		times += done;
	}
}
