import { whyNot } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import { workRight } from '#domain/applications/worklist-view.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { lockOfficer } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { tellOfficer } from './officer-news-store.ts';
import { transition } from './transition.ts';

/**
 * A supervisor gives an application to an officer whose role and area cover it; whoever had it is told, and so is who gets it. Refuses
 * (`officer_may_not`) one who could not take it themselves.
 */
export const reassignApplication = (
	ctx: Ctx,
	input: { number: string; officer: string },
): Promise<Result<{ revision: number }>> =>
	transact(ctx.db, async (tx) => {
		// Officers are locked before applications, as where one of them is suspended.
		const officer = await lockOfficer(tx, input.officer);
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'reassign', app.facts);
		if (forbidden) return refuse(forbidden);
		const right = workRight(app.row.status);
		if (right === null)
			return refuse('action_not_possible', { values: { action: 'reassign', status: app.row.status } });
		if (officer?.state !== 'active') return refuse('officer_may_not');
		const accountId = officer.account.id;
		const free = { ...app.facts, takenBy: null };
		const them: Actor = { kind: 'officer', accountId, grants: officer.grants, secondFactor: true };
		if (whyNot(them, right, free) !== null || whyNot(them, 'take', free) !== null)
			return refuse('officer_may_not');
		const before = app.row.takenBy;
		if (before === accountId) return done({ revision: app.row.revision });
		const after = await transition(ctx, tx, app, 'reassign', {
			set: { takenBy: accountId, takenAt: ctx.now() },
		});
		if (!after.ok) return after;
		const about = { applicationId: app.row.id };
		if (before !== null) await tellOfficer(ctx, tx, { accountId: before, kind: 'taken_away', ...about });
		await tellOfficer(ctx, tx, { accountId, kind: 'given', ...about });
		return done({ revision: after.value.row.revision });
	});
