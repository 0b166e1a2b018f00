import { whyNot } from '#domain/access/policy.ts';
import type { Grant } from '#domain/access/role.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { listHeldBy } from './application-queries.ts';
import { findApplication } from './application-store.ts';
import { tellOfficer } from './officer-news-store.ts';
import { transition } from './transition.ts';

/**
 * Puts back for others what an officer holds and could not take with these grants (none: all of it), so that nothing waits with somebody
 * who cannot go on. The timeline says that it was passed on. Gives how many.
 */
export async function releaseHeld(
	ctx: Ctx,
	tx: Tx,
	officer: { readonly accountId: string; readonly grants: readonly Grant[] },
): Promise<number> {
	const actor = { kind: 'officer', secondFactor: true, ...officer } as const;
	let released = 0;
	for (const number of await listHeldBy(tx, officer.accountId)) {
		const app = await findApplication(ctx, tx, number, { lock: true });
		if (app?.row.takenBy !== officer.accountId || whyNot(actor, 'take', app.facts) === null) continue;
		const after = await transition({ ...ctx, actor: { kind: 'system' } }, tx, app, 'release', {
			set: { takenBy: null, takenAt: null },
		});
		if (!after.ok) throw new Error(`what an officer held could not be put back: ${after.refusal.code}`);
		await tellOfficer(ctx, tx, { accountId: officer.accountId, kind: 'let_go', applicationId: app.row.id });
		released++;
	}
	return released;
}
