import { randomUUID } from 'node:crypto';
import { answeredFrom } from '#domain/booking/waiting.ts';
import { addDays } from '#domain/time/office-time.ts';
import { findOpenEntry, hasLeft, insertEntry, listKinds } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Together } from '../meet-together.ts';
import { firstDayOn, sentNeeds } from './who-waits.ts';

/**
 * The office has put a promised day off: they are put on the waiting list for earlier days at the same office, from the first
 * that can be kept, unless they wait already or have left the list. Gives that first day; null when there is none to wait for.
 */
export async function waitForEarlier(
	system: Ctx,
	tx: Tx,
	together: Together,
	to: { readonly officeId: string; readonly date: string },
): Promise<string | null> {
	const { owner, needs, priority } = sentNeeds(together);
	const at = system.now();
	const seenFor = answeredFrom(at);
	const kept = await firstDayOn(system, tx, owner, seenFor, await listKinds(tx, [to.officeId]));
	const fromOn =
		kept !== null && together.earliest !== null && together.earliest > kept ? together.earliest : kept;
	const toOn = addDays(to.date, -1);
	if (fromOn === null || fromOn > toOn) return null;
	if ((await findOpenEntry(tx, owner.row.id)) || (await hasLeft(tx, owner.row.id))) return null;
	await insertEntry(tx, {
		id: randomUUID(),
		applicationId: owner.row.id,
		joinedAt: at,
		queuedAt: at,
		priority,
		fromOn,
		toOn,
		offices: [to.officeId],
		needs: JSON.stringify(needs),
		status: 'waiting',
		bySystem: true,
		seenFor,
	});
	return fromOn;
}
