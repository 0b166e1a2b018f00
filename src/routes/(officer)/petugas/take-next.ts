import type { WorklistView } from '#domain/applications/worklist-view.ts';
import { holdsRole } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import type { Status } from '#domain/applications/application.ts';
import { done, refuse, type RefusalCode, type Result } from '#domain/refusal.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { listWorklist } from '#features/applications/server/worklist-queries.ts';
import type { Ctx } from '#server/ctx.ts';

/** Whether it is the officer's work to take an application of this status: verifiers verify, SIAK operators process. */
export const takesUp = (actor: Actor, status: Status): boolean =>
	status === 'verification'
		? holdsRole(actor, 'approve')
		: (status === 'processing' || status === 'failed') && holdsRole(actor, 'enter_siak');

/** Somebody was quicker, or it is the officer's own entry: the one after it then. */
const passedOver: readonly RefusalCode[] = [
	'taken_by_other',
	'own_entry',
	'action_not_possible',
	'outside_jurisdiction',
];
const atOnce = 50;

/** Takes the longest waiting application of a view that nobody holds, and gives its number; null when there is none. */
export async function takeNext(ctx: Ctx, view: WorklistView): Promise<Result<string | null>> {
	if (!holdsRole(ctx.actor, 'take')) return refuse('not_allowed');
	for (let offset = 0; ; offset += atOnce) {
		const { items, next } = await listWorklist(ctx, view, { limit: atOnce, offset });
		for (const item of items) {
			if (item.takenBy !== null || !takesUp(ctx.actor, item.status)) continue;
			// Nobody can do anything about it yet: another event comes first, or it is entered by itself.
			if (item.status === 'processing' && (item.waitsFor !== null || item.siakQueued)) continue;
			const taken = await takeApplication(ctx, { number: item.number });
			if (taken.ok) return done(item.number);
			if (!passedOver.includes(taken.refusal.code)) return taken;
		}
		if (next === null) return done(null);
	}
}
