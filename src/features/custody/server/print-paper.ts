import { randomInt, randomUUID } from 'node:crypto';
import { codeChoices, codeFrom } from '#domain/custody/custody-code.ts';
import type { Holder } from '#domain/custody/custody.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { mainOffice, officeOfAccount } from './holder-queries.ts';
import { insertPaper, insertSteps, type StoredPaper } from './custody-store.ts';

/** A new code for a label; it tells nothing of what it stands on. */
export const newCode = (kind: 'D' | 'T'): string =>
	codeFrom(
		kind,
		Array.from({ length: 8 }, () => randomInt(0, codeChoices)),
	);

/**
 * A document was printed for an application: its paper begins its way at the office of who printed it, else at the city's main office.
 * In the transaction of the printing. Gives the office; null where the city has none, and nothing is followed.
 */
export async function recordPrinted(ctx: Ctx, tx: Tx, applicationId: string): Promise<string | null> {
	const officeId = (await officeOfAccount(tx, actorId(ctx)!)) ?? (await mainOffice(tx));
	if (officeId === null) return null;
	const holder: Holder = { kind: 'office', officeId };
	const paper: StoredPaper = {
		id: randomUUID(),
		code: newCode('D'),
		applicationId,
		holder,
		offeredTo: null,
		offeredBy: null,
		bagId: null,
		state: 'here',
	};
	const at = ctx.now();
	await insertPaper(tx, paper, at);
	await insertSteps(tx, [paper], { action: 'printed', who: holder, bagId: null, actorId: actorId(ctx), at });
	return officeId;
}
