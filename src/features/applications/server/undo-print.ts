import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { promiseCardAgain } from '#features/booking/server/public.ts';
import { takeBackPrinted } from '#features/custody/server/public.ts';
import { readReason, spoilUsed } from '#features/stock/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { transition } from './transition.ts';

/**
 * What was said to be printed came out wrong (the printer jammed): its paper is void, the blank of a card counts as spoiled, and it is
 * printed again. Refuses (`not_in_hand`) what has left the printer, and a reason that is none.
 */
export async function undoPrint(
	ctx: Ctx,
	input: { readonly number: string; readonly reason: string },
): Promise<Result<{ readonly revision: number }>> {
	const reason = readReason(input.reason);
	return await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'undo_print', app.facts);
		if (forbidden) return refuse(forbidden);
		const { status } = app.row;
		if (status !== 'processing' || !app.facts.printed)
			return refuse('action_not_possible', { values: { action: 'undo_print', status } });
		if (typeof reason !== 'string') return refuse('invalid_input', { fields: [reason] });
		const back = await takeBackPrinted(ctx, tx, app.row.id);
		if (!back.ok) return back;
		if (await spoilUsed(ctx, tx, app.row.id, reason)) await promiseCardAgain(ctx, tx, app.row.id);
		const after = await transition(ctx, tx, app, 'undo_print', {
			met: ['reason'],
			set: { printedAt: null },
			detail: { note: reason },
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}
