import { collectionDays, draftDays } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { discardDraft } from './discard-draft.ts';
import { expireApplication } from './finish-application.ts';
import { listOverdueNumbers, listStaleDrafts } from './application-queries.ts';

const day = 86_400_000;

/** Job: closes returned applications past their deadline and documents nobody collected. Returns how many. */
export async function expireOverdue(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const notCollectedSince = new Date(ctx.now().getTime() - collectionDays * day);
	const overdue = await listOverdueNumbers(ctx.db, { today: dateInWib(ctx.now()), notCollectedSince });
	let closed = 0;
	for (const { number, reason } of overdue)
		if ((await expireApplication(system, { number, reason })).ok) closed += 1;
	return closed;
}

/** Job: discards drafts nobody touched for a month, on behalf of their owners. Returns how many. */
export async function discardStaleDrafts(ctx: Ctx): Promise<number> {
	const stale = await listStaleDrafts(ctx.db, new Date(ctx.now().getTime() - draftDays * day));
	let discarded = 0;
	for (const { number, applicantId } of stale)
		if ((await discardDraft(actingAs(ctx, { kind: 'applicant', accountId: applicantId }), { number })).ok)
			discarded += 1;
	return discarded;
}
