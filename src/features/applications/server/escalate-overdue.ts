import type { Actor } from '#domain/access/role.ts';
import { done, refuse } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { listOfficers } from '#features/accounts/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { postNotice } from '#server/outbox.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { listToEscalate } from './escalation-queries.ts';
import { tellOfficer } from './officer-news-store.ts';
import { oneByOne } from './one-by-one.ts';
import { transition } from './transition.ts';
import { countOverdue } from './worklist-counts-queries.ts';

/**
 * Job of the morning of a working day: marks what is past its target since, and tells each supervisor of its area once a day how many
 * there are, at their worklist and by e-mail. Returns how many were marked.
 */
export async function escalateOverdue(ctx: Ctx): Promise<number> {
	const today = dateInWib(ctx.now());
	if (!isWorkingDay(today, await workingCalendar(ctx, ctx.db))) return 0;
	const system = actingAs(ctx, { kind: 'system' });
	let marked = 0;
	for (;;) {
		const times = await oneByOne(ctx, await listToEscalate(ctx.db, today), async ({ number }) => {
			const after = await transact(ctx.db, async (tx) => {
				const app = await findApplication(ctx, tx, number, { lock: true });
				if (!app) return refuse('not_found');
				const { targetOn, escalatedAt } = app.row;
				if (escalatedAt !== null || targetOn === null || targetOn >= today) return refuse('stale');
				return await transition(system, tx, app, 'escalate', { set: { escalatedAt: ctx.now() } });
			});
			return after.ok;
		});
		if (times === 0) break;
		marked += times;
	}
	await tellSupervisors(system, today);
	return marked;
}

/** Each supervisor who can work, whose area has something past its target. */
async function tellSupervisors(ctx: Ctx, today: string): Promise<void> {
	const filter = { text: '', role: 'supervisor', officeId: null, state: 'active' } as const;
	for (const { id: accountId, grants, email, name } of await listOfficers(ctx, filter)) {
		const them: Actor = { kind: 'officer', accountId, grants, secondFactor: true };
		const amount = await countOverdue(ctx, them, today);
		if (amount === 0) continue;
		await transact(ctx.db, async (tx) => {
			if (!(await tellOfficer(ctx, tx, { accountId, kind: 'overdue', amount }))) return done(null);
			const values = { name, amount: String(amount) };
			await postNotice(ctx, tx, {
				kind: 'work_overdue',
				accountId,
				applicationId: null,
				body: { to: email, locale: ctx.locale, values },
			});
			return done(null);
		});
	}
}
