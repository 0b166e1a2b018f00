import { actingAs, type Ctx } from '#server/ctx.ts';
import { keepDate } from './keep-dates.ts';
import { companionOf } from './life-event-of.ts';
import { listCompanions } from './linked-queries.ts';
import type { StoredApplication } from './stored-application.ts';

/**
 * What is made only after a lead's meeting follows it where its own day comes too soon now: the meeting was put off, or has only now
 * taken place. After the transaction that moved or recorded it.
 */
export async function keepLaterOnes(ctx: Ctx, lead: StoredApplication): Promise<void> {
	if (lead.row.lifeEvent === null || lead.row.leadId !== null) return;
	const system = actingAs(ctx, { kind: 'system' });
	for (const one of await listCompanions(ctx, ctx.db, lead.row.id))
		if (companionOf(one)?.collected) await keepDate(system, one.row.number, { meetingMoved: true });
}
