import { whyNot } from '#domain/access/policy.ts';
import { dateInWib, instantInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { findPresentOfficer } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { listTimeline } from './application-queries.ts';
import type { ApplicationPatch } from './application-store.ts';
import type { StoredApplication } from './stored-application.ts';

/**
 * Who gets what comes back corrected: the verifier who returned it, taken for them already. For the office where they may not verify it any
 * more, are suspended, or have not signed in since the working day before (OURS): nobody waits for who is away.
 */
export async function backToVerifier(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<ApplicationPatch> {
	const returned = (await listTimeline(tx, app)).findLast(({ to, from }) => to === 'returned' && from !== to);
	if (!returned?.actorId) return {};
	const before = addWorkingDays(dateInWib(ctx.now()), -1, await workingCalendar(ctx, tx));
	const verifier = await findPresentOfficer(tx, returned.actorId, instantInWib(before));
	const facts = { ...app.facts, status: 'verification', takenBy: null } as const;
	return verifier && whyNot(verifier, 'approve', facts) === null
		? { takenBy: verifier.accountId, takenAt: ctx.now() }
		: {};
}
